import { describe, expect, it } from 'vitest';
import { codeOnly } from './code-only.ts';
import { type Rule, sourceFiles, violations } from './source-tree.ts';

const AMBIENT =
  /\bDate\s*(?:\.\s*now|\()|\bnew\s+Date\b|\bMath\s*\.\s*random\b|\b(?:console|process|globalThis|performance)\b|\b(?:setTimeout|setInterval|setImmediate|queueMicrotask|fetch)\s*\(/g;
const ASYNCHRONOUS = /\bPromise\b|\basync\b|\bawait\b/g;

const says = (pattern: RegExp): Rule => {
  return (file) => [...codeOnly(file.text).matchAll(pattern)].map((match) => `says ${match[0]}`);
};
const reachesOutside = says(AMBIENT);
const waits = says(ASYNCHRONOUS);

const inDomain = sourceFiles.filter((file) => file.path.startsWith('src/domain/'));
const sample = (text: string) => ({ path: 'src/domain/sample.ts', text });

describe('the mediator takes time and chance as arguments', () => {
  it('src asks no clock, rolls no dice, prints nothing and starts no timer', () => {
    expect(violations(reachesOutside, sourceFiles)).toEqual([]);
  });

  it.each([
    'const t = Date.now();',
    'const t = new Date();',
    'const t = new Date(0).getTime();',
    'const r = Math.random();',
    "console.log('x');",
    'const p = process.env.PORT;',
    'setTimeout(run, 5);',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the sample is code that holds a template
    'const s = `at ${Date.now()}`;',
  ])('catches %s', (text) => {
    expect(reachesOutside(sample(text))).toHaveLength(1);
  });

  it('does not mind these words in a comment, a string or a pattern', () => {
    const text =
      "// never Date.now()\n/* console */\nconst a = 'a new Date';\nconst b = /process|console/u;\n";
    expect(reachesOutside(sample(text))).toEqual([]);
  });

  it('the domain is synchronous', () => {
    expect(violations(waits, inDomain)).toEqual([]);
  });

  it('catches a promise in the domain', () => {
    expect(waits(sample('export const f = async (): Promise<void> => { await g(); };'))).toHaveLength(3);
  });
});
