import { describe, expect, it } from 'vitest';
import { type Rule, readTree, violations } from './source-tree.ts';

// Written in pieces so that this file passes its own rule.
const TRACES = new RegExp(
  [
    `(?<![\\w.~-])/(?:work|root|home|Users|tmp/bash_jobs)/[\\w.]`,
    `[A-Z]:\\\\\\\\?Users\\\\`,
    `registry\\.${'npmjs'}\\.org|registry\\.${'yarnpkg'}\\.com|\\bverdaccio\\b|\\bartifactory\\b`,
    `-----BEGIN (?:[A-Z]+ )?PRIVATE KEY`,
    `\\bxox[abp]-\\w{8}|\\bgh[pousr]_\\w{20}`,
  ].join('|'),
);
const leavesNoTrace: Rule = ({ text }) => {
  const trace = TRACES.exec(text)?.[0];
  return trace === undefined ? [] : [`names ${trace}…`];
};

const TEXTS = /(?:\.(?:ts|mjs|json|md|css|html|ya?ml|example)|\/(?:Dockerfile|LICENSE|run|\.\w+))$/;
const everyText = readTree('.', TEXTS).filter(
  (file) => file.path !== 'test/architecture/no-machine-traces.test.ts',
);

describe('the repository runs on any machine', () => {
  it('no file names a folder of one machine, a package registry or a secret', () => {
    expect(everyText.map((file) => file.path)).toEqual(
      expect.arrayContaining(['package-lock.json', 'biome.json']),
    );
    expect(violations(leavesNoTrace, everyText)).toEqual([]);
  });

  it.each([
    ['a home folder', '/home/sam/attune'],
    ['a Windows home folder', 'C:\\Users\\sam'],
    ['a registry', ['https://registry', 'npmjs', 'org/hono'].join('.')],
    ['a token', `xoxb-${'1'.repeat(12)}`],
  ])('catches %s', (_, text) => {
    expect(leavesNoTrace({ path: 'README.md', text: `see ${text}` })).toHaveLength(1);
  });

  it('does not mind paths of the repository or addresses', () => {
    expect(
      leavesNoTrace({ path: 'README.md', text: 'src/work/home/a.ts, https://a.example/home/x' }),
    ).toEqual([]);
  });
});
