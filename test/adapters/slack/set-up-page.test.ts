import { describe, expect, it } from 'vitest';
import { PATHS } from '../../../adapters/slack/manifest.ts';
import { EVENTS, SCOPES } from '../../../adapters/slack/manifest-scopes.ts';
import { COMMANDS } from '../../../src/index.ts';
import { readTree } from '../../architecture/source-tree.ts';

const page = readTree('docs', /slack\.md$/)[0]?.text ?? '';
const ours = readTree('.', /^(?!.*(?:node_modules|docs|test)[/\\]).*\.ts$/)
  .map(({ text }) => text)
  .join('\n');

const rowsUnder = (heading: string): readonly string[] => {
  const table = page.slice(page.indexOf(heading)).split('\n\n')[0] ?? '';
  return table
    .split('\n')
    .slice(2)
    .map((row) => row.trim());
};
const rowsOf = (named: readonly { readonly name: string; readonly why: string }[]): readonly string[] =>
  named.map(({ name, why }) => `| \`${name}\` | ${why} |`);

describe('docs/slack.md, followed by somebody who has never made an app for Slack', () => {
  it('explains exactly the scopes and the events that the manifest asks for', () => {
    expect(rowsUnder('| scope | why |')).toEqual(rowsOf(SCOPES));
    expect(rowsUnder('| event | what follows |')).toEqual(rowsOf(EVENTS));
    expect(page).toContain('the nine scopes above');
    expect(SCOPES).toHaveLength(9);
  });

  it('opens to the world the paths that there are, and no other', () => {
    const paths = rowsUnder('| path | who calls it |').map((row) => /`([^`]+)`/.exec(row)?.[1]);
    expect(paths).toEqual(Object.values(PATHS));
  });

  it('names settings that there are', () => {
    const [table] = readTree('docs', /configuration\.md$/);
    const named = [...page.matchAll(/\bSLACK_[A-Z_]+/g)].map(([name]) => name);
    expect(new Set(named).size).toBeGreaterThan(6);
    expect(named.filter((name) => !table?.text.includes(`\`${name}\``))).toEqual([]);
  });

  it('renames as many commands as there are', () => {
    expect(page).toContain('for all five');
    expect(COMMANDS).toHaveLength(5);
  });

  it('quotes what Attune says as Attune says it', () => {
    const quoted = rowsUnder('| you see | do this |')
      .map((row) => row.split('|')[1]?.trim() ?? '')
      .flatMap((cell) => [...cell.matchAll(/^`([^`]+)`$|^"([^"]+)"/g)])
      .map((match) => match[1] ?? match[2] ?? '');
    expect(quoted.length).toBeGreaterThan(10);
    expect(quoted.filter((words) => !ours.includes(words))).toEqual([]);
  });
});
