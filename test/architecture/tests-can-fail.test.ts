import { describe, expect, it } from 'vitest';
import { codeOnly } from './code-only.ts';
import { filesImportedBy } from './imports-of.ts';
import { productFiles, type Rule, testFiles, violations } from './source-tree.ts';

const nothingSwitchedOff: Rule = ({ text }) =>
  (codeOnly(text).match(/\.(?:only|skip|todo|fails)\s*\(/g) ?? []).map(
    (what) => `narrows the tests with ${what})`,
  );

const nothingMocked: Rule = ({ text }) =>
  (codeOnly(text).match(/\bvi\.(?:mock|doMock|hoisted)\b/g) ?? []).map(
    (what) => `uses ${what}; pass a fake instead`,
  );

const somethingExpected: Rule = ({ path, text }) =>
  path.endsWith('.test.ts') && !/\bexpect\b|\bassert\b|Contract\(/.test(codeOnly(text))
    ? ['expects nothing']
    : [];

const productStandsAlone: Rule = (file) =>
  filesImportedBy(file)
    .filter((target) => target.startsWith('test/'))
    .map((target) => `imports ${target}`);

const sample = (text: string) => ({ path: 'test/app/sample.test.ts', text });

describe('tests that can fail', () => {
  it('no test is switched off or narrowed to one', () => {
    expect(violations(nothingSwitchedOff, testFiles)).toEqual([]);
    expect(nothingSwitchedOff(sample("it.only('a', () => {}); describe.skip('b', () => {});"))).toHaveLength(
      2,
    );
  });

  it('no module is mocked', () => {
    expect(violations(nothingMocked, testFiles)).toEqual([]);
    expect(nothingMocked(sample("vi.mock('./a.ts');"))).toHaveLength(1);
  });

  it('every test file expects something', () => {
    expect(violations(somethingExpected, testFiles)).toEqual([]);
    expect(somethingExpected(sample("it('runs', () => { run(); });"))).toHaveLength(1);
  });

  it('the product never imports test code', () => {
    expect(violations(productStandsAlone, productFiles)).toEqual([]);
    const path = 'adapters/web/client.ts';
    expect(productStandsAlone({ path, text: "import { f } from '../../test/fakes/f.ts';" })).toHaveLength(1);
  });
});
