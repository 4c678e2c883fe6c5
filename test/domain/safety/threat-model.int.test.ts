import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const TOP = join(import.meta.dirname, '../../..');
const page = readFileSync(join(TOP, 'docs/threat-model.md'), 'utf8');

describe('docs/threat-model.md', () => {
  it('names no test that is not there', () => {
    const named = [...page.matchAll(/`(test\/(?:[\w-]+\/)*[\w.-]+\.ts)`/gu)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((path) => !existsSync(join(TOP, path)))).toEqual([]);
  });

  it('says of everybody who might attack what is left', () => {
    const sections = page.split('\n## ').slice(2, -1);
    expect(
      sections.filter((section) => !section.includes('**Left')).map((section) => section.split('\n')[0]),
    ).toEqual([]);
  });
});
