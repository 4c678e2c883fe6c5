import { describe, expect, it } from 'vitest';
import { PATHS, slackManifest } from '../../../adapters/slack/manifest.ts';
import { EVENTS, SCOPES } from '../../../adapters/slack/manifest-scopes.ts';
import { pictureAddress } from '../../../adapters/slack/pictures.ts';
import { FEELINGS_WHEEL } from '../../../src/app/cards/feelings-wheel.ts';
import { readTree } from '../../architecture/source-tree.ts';
import { settingsOnPage } from '../../support/settings-on-page.ts';

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
    const [{ name }, publicUrl] = [FEELINGS_WHEEL, 'https://attune.example.org'];
    const picture = pictureAddress({ publicUrl, pictures: new Map([[name, new Uint8Array()]]) })(name);
    expect(paths).toEqual([...Object.values(PATHS), picture?.slice(publicUrl.length)]);
  });

  it('lets the web server pass on these paths and no other', () => {
    const rows = rowsUnder('| path | who calls it |').map((row) => /`([^`]+)`/.exec(row)?.[1]);
    const passed = /^\s*@slack path (.+)$/mu.exec(page)?.[1]?.split(' ');
    expect(passed).toEqual(rows);
  });

  it('names settings that there are', () => {
    const [table] = readTree('docs', /configuration\.md$/);
    const named = [...page.matchAll(/\bSLACK_[A-Z_]+/g)].map(([name]) => name);
    expect(new Set(named).size).toBeGreaterThan(6);
    expect(named.filter((name) => !table?.text.includes(`\`${name}\``))).toEqual([]);
  });

  it('names every slash command and every shortcut, and renames as many commands as there are', () => {
    const section = page.slice(page.indexOf('## Commands'), page.indexOf('## What Attune can'));
    const { slash_commands = [], shortcuts = [] } =
      slackManifest({ mode: 'socket', commandPrefix: '' }).features ?? {};
    expect(slash_commands).toHaveLength(5);
    expect(slash_commands.filter(({ command }) => !section.includes(`\`${command}\``))).toEqual([]);
    expect(shortcuts).toHaveLength(2);
    expect(shortcuts.filter(({ name }) => !section.includes(`**${name}**`))).toEqual([]);
    expect(section).toContain('for all five');
  });

  it('links manifests that are there, and names the address that stands in the one for HTTP', () => {
    for (const name of ['manifest', 'manifest-http']) {
      expect(page).toContain(`(../adapters/slack/${name}.json)`);
      expect(readTree('adapters/slack', new RegExp(`[/\\\\]${name}\\.json$`))).toHaveLength(1);
    }
    const [http] = readTree('adapters/slack', /manifest-http\.json$/);
    const { SLACK_PUBLIC_URL: address = '' } = settingsOnPage(page)[1] ?? {};
    expect(page).toContain(`replace \`${address}\``);
    expect(http?.text.split(`"${address}/`)).toHaveLength(9);
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
