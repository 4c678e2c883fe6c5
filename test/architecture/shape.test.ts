import { basename } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { codeOnly } from './code-only.ts';
import { productFiles, type Rule, sourceFiles, testFiles, violations } from './source-tree.ts';

const MOST_LINES = 250;
const IS_DATA = /(?:catalogue|questions|resources|cues)[^/]*\.ts$|\/catalogue\//;

const fewLines: Rule = ({ path, text }) => {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return lines > MOST_LINES && !IS_DATA.test(path) ? [`has ${lines} lines; ${MOST_LINES} is the most`] : [];
};

const KEBAB = /^\.?[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:ts|mjs)$/;
const SAYS_NOTHING = /(?:^|[-.])(?:utils?|helpers?|managers?|impl|misc|common)(?:[-.]|$)/;
const tellingName: Rule = ({ path }) => {
  const name = basename(path);
  return KEBAB.test(name) && !SAYS_NOTHING.test(name) ? [] : ['is not named for what it does, in kebab-case'];
};

const namedExports: Rule = ({ text }) =>
  /\bexport\s+default\b|\bas\s+default\b/.test(codeOnly(text)) ? ['has a default export'] : [];

const IMPORT_LIST = /\b(?:import|export)\b(?:\s+type)?\s*(?:\*\s*as\s+\w+|\{[^}]*\})/g;
const CAST = /\bas\s+(?!const\b)[\w{['"(]/g;
const ANY = /[:<|,(&]\s*any\b|\bany\s*\[\]|\bas\s+any\b/g;
const MAY_BRAND = ['src/domain/shared/ids.ts', 'src/domain/shared/instant.ts'];
const honestTypes: Rule = ({ path, text }) => {
  const code = codeOnly(text).replace(IMPORT_LIST, ' ');
  const casts = MAY_BRAND.includes(path) ? [] : (code.match(CAST) ?? []).map(() => 'casts a type with `as`');
  return [...casts, ...(code.match(ANY) ?? []).map(() => 'says `any`')];
};

const noEnum: Rule = ({ text }) => (/\benum\s+\w+\s*\{/.test(codeOnly(text)) ? ['declares an enum'] : []);

const sample = (text: string, path = 'src/app/sample.ts') => ({ path, text });

describe('the shape of the code', () => {
  it(`no product file is longer than ${MOST_LINES} lines, data catalogues excepted`, () => {
    expect(violations(fewLines, productFiles)).toEqual([]);
    expect(fewLines(sample('x\n'.repeat(251)))).toHaveLength(1);
    expect(fewLines(sample('x\n'.repeat(250)))).toEqual([]);
    expect(fewLines(sample('x\n'.repeat(999), 'src/domain/safety/cues-catalogue.ts'))).toEqual([]);
  });

  it('every file is named in kebab-case for what it does', () => {
    expect(violations(tellingName, [...productFiles, ...testFiles])).toEqual([]);
    expect(tellingName(sample('', 'src/app/handleMessage.ts'))).toHaveLength(1);
    expect(tellingName(sample('', 'src/app/text-utils.ts'))).toHaveLength(1);
    expect(tellingName(sample('', 'adapters/web/page/side.ts'))).toEqual([]);
  });

  it('nothing is exported by default', () => {
    expect(violations(namedExports, productFiles)).toEqual([]);
    expect(namedExports(sample('export default 1;'))).toHaveLength(1);
    expect(namedExports(sample('const a = 1;\nexport { a as default };'))).toHaveLength(1);
  });

  it('src says no `any` and casts nothing, the branded ids and instants excepted', () => {
    expect(violations(honestTypes, sourceFiles)).toEqual([]);
    expect(honestTypes(sample('const a = b as string;'))).toHaveLength(1);
    expect(honestTypes(sample('const a = (b: any) => c as unknown;'))).toHaveLength(2);
    expect(honestTypes(sample("import { a as b } from './a.ts';\nconst c = ['x'] as const;"))).toEqual([]);
    expect(honestTypes(sample("const copy = 'can land as an attack, any time';"))).toEqual([]);
  });

  it('choices are unions of literals, never enums', () => {
    expect(violations(noEnum, productFiles)).toEqual([]);
    expect(noEnum(sample('export enum Label { Criticism }'))).toHaveLength(1);
  });
});
