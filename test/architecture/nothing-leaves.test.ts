import { describe, expect, it } from 'vitest';
import { codeOnly } from './code-only.ts';
import { importsOf } from './imports-of.ts';
import { adapterFiles, type Rule, readTree, sourceFiles, violations } from './source-tree.ts';

const page = readTree('adapters/web/page', /\.(?:ts|html|css|svg)$/);
const server = [...sourceFiles, ...adapterFiles].filter(
  (file) => !file.path.startsWith('adapters/web/page/'),
);

const DIALS_OUT =
  /\b(?:fetch|createConnection|WebSocket|EventSource)\s*\(|\b(?:https?|net)\s*\.\s*(?:request|get|connect)\s*\(/;
const OUTWARD = ['node:https', 'node:http2', 'node:tls', 'node:dgram', 'node:dns', 'node:dns/promises'];
/** Asks a language model, for couples who both switched that on, where whoever runs Attune has set one up. */
const MAY_DIAL = 'adapters/phrasing/bounded-fetch.ts';
const staysHere: Rule = (file) => [
  ...importsOf(file)
    .filter((name) => OUTWARD.includes(name))
    .map((name) => `imports ${name}`),
  ...(DIALS_OUT.test(codeOnly(file.text)) && file.path !== MAY_DIAL ? ['opens a connection'] : []),
];

/** A namespace is a name and is never fetched. */
const ADDRESS = /(?:https?:)?\/\/(?!www\.w3\.org\/)[a-z0-9-]+\.[a-z]{2,}/i;
const loadsNothing: Rule = ({ text }) => {
  const address = ADDRESS.exec(text.replace(/(?<![:\\])\/\/ [^\n]*/g, ''))?.[0];
  return address === undefined ? [] : [`names ${address}`];
};
const MARKUP =
  /\.(?:innerHTML|outerHTML|insertAdjacentHTML|srcdoc)\b|\bdocument\.write\b|\beval\s*\(|\bnew Function\b/;
const showsTextOnly: Rule = ({ text }) =>
  MARKUP.test(codeOnly(text)) ? ['turns text into markup or code'] : [];

describe('nothing leaves this machine', () => {
  it('the program opens no connection to anywhere, but to a language model in the one place for it', () => {
    expect(violations(staysHere, server)).toEqual([]);
    expect(staysHere({ path: 'adapters/web/a.ts', text: "await fetch('/x');" })).toHaveLength(1);
    expect(staysHere({ path: 'adapters/phrasing/a.ts', text: "await fetch('/x');" })).toHaveLength(1);
    expect(
      staysHere({ path: 'adapters/web/a.ts', text: "import { request } from 'node:https';" }),
    ).toHaveLength(1);
    expect(staysHere({ path: 'src/app/a.ts', text: "const note = 'fetch (later)';" })).toEqual([]);
  });

  it('the page loads nothing from elsewhere', () => {
    expect(page.length).toBeGreaterThan(3);
    expect(violations(loadsNothing, page)).toEqual([]);
    expect(loadsNothing({ path: 'p.html', text: '<link href="//fonts.example.com/a.css">' })).toHaveLength(1);
    expect(loadsNothing({ path: 'p.svg', text: 'xmlns="http://www.w3.org/2000/svg"' })).toEqual([]);
  });

  it('the page shows what people wrote as text, never as markup', () => {
    expect(violations(showsTextOnly, page)).toEqual([]);
    expect(showsTextOnly({ path: 'p.ts', text: 'node.innerHTML = message;' })).toHaveLength(1);
  });
});
