import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GENERATED_DOCS } from '../../adapters/cli/docs/generated-docs.ts';
import { code, table } from '../../adapters/cli/docs/markdown.ts';
import { repositoryTop } from './source-tree.ts';

const committed = (path: string): string => readFileSync(join(repositoryTop, path), 'utf8');

describe('pages and files made from the program itself', () => {
  it.each(GENERATED_DOCS)('$path is fresh (npm run docs)', ({ path, render }) => {
    expect(committed(path)).toBe(render(repositoryTop));
  });

  it('are fresh only to the letter: one more word is noticed', () => {
    const [first] = GENERATED_DOCS;
    expect(`${first?.render(repositoryTop)} more`).not.toBe(committed(first?.path ?? ''));
  });

  it('no cell can break out of its table', () => {
    expect(table(['a'], [['one | two\nthree']])).toBe('| a |\n|---|\n| one \\| two three |');
    expect(code('a `b`')).toBe('`` a `b` ``');
  });
});
