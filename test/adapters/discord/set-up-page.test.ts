import { PermissionsBitField } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { PERMISSIONS } from '../../../adapters/discord/invite-url.ts';
import { readTree } from '../../architecture/source-tree.ts';

const page = readTree('docs', /[/\\]discord\.md$/)[0]?.text ?? '';
const ours = readTree('.', /^(?!.*(?:node_modules|docs|test)[/\\]).*\.ts$/)
  .map(({ text }) => text)
  .join('\n');

const rowsUnder = (heading: string): readonly string[] => {
  const table = page.slice(page.indexOf(heading)).split('\n\n')[0] ?? '';
  return table.split('\n').slice(2);
};

describe('docs/discord.md, followed by somebody who has never made a bot', () => {
  it('names exactly the permissions that the invitation asks for', () => {
    const named = rowsUnder('| permission | why |').map((row) =>
      row.split('|')[1]?.trim().replaceAll(' ', ''),
    );
    expect(named.toSorted()).toEqual(new PermissionsBitField(PERMISSIONS).toArray().toSorted());
  });

  it('quotes what Attune says as Attune says it', () => {
    const quoted = rowsUnder('| you see | do this |')
      .map((row) => row.split('|')[1] ?? '')
      .filter((cell) => !cell.includes('in the portal'))
      .flatMap((cell) => [...cell.matchAll(/`([^`]{2,})`|^ "(?:… )?([^"]+)" $/g)])
      .map((match) => match[1] ?? match[2] ?? '');
    expect(quoted.length).toBeGreaterThan(6);
    expect(quoted.filter((words) => !ours.includes(words))).toEqual([]);
  });
});
