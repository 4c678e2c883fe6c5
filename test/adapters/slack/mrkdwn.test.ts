import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMrkdwn, plainText } from '../../../adapters/slack/mrkdwn.ts';
import { EMOJI } from '../../../adapters/slack/mrkdwn-emoji-catalogue.ts';
import { readTree } from '../../architecture/source-tree.ts';
import { HOSTILE, hostileText } from './hostile-text.ts';

describe('what a person typed, from what Slack sends for it', () => {
  it.each([
    ['you &amp; me &lt;3', 'you & me <3'],
    ['&amp;lt; stays typed', '&lt; stays typed'],
    ['<@U0000000001|sam> you never call', '@sam you never call'],
    ['<@U0000000001> you never call', '@someone you never call'],
    ['<#C0000000001|us> and <#C2>', '#us and #channel'],
    ['<!here> <!channel|channel> <!subteam^S1|@both> <!subteam^S1>', '@here channel @both @subteam'],
    ['<!date^1392734382^{date}|Feb 18>', 'Feb 18'],
    ['see <https://a.example/b> or <http://c.example|c.example>', 'see https://a.example/b or c.example'],
    ['<mailto:sam@home.example|sam@home.example> <mailto:a@b.example>', 'sam@home.example a@b.example'],
    ['nice one :joy::heart: :+1::skin-tone-4:', 'nice one 😂❤️ 👍🏽'],
    [':face_with_rolling_eyes:', '🙄'],
    ['our :party-parrot: at 10:30:45', 'our :party-parrot: at 10:30:45'],
    ['2 < 3, <> and < >', '2 < 3, <> and < >'],
  ])('%s', (sent, typed) => {
    expect(plainText(sent)).toBe(typed);
  });

  it('a person Slack mentions by id only is called by the name we know', () => {
    const nameOf = (id: string) => (id === 'U1' ? 'Sam' : undefined);
    expect(plainText('<@U1> <@U2>', nameOf)).toBe('@Sam @someone');
  });

  it('whatever is typed comes back after Slack escaped it', () => {
    fc.assert(
      fc.property(hostileText, (typed) => {
        expect(plainText(escapeMrkdwn(typed))).toBe(typed);
      }),
      { numRuns: 2000, seed: 20261125 },
    );
  });

  it('never throws, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string(), (sent) => {
        expect(typeof plainText(sent)).toBe('string');
      }),
      { numRuns: 2000, seed: 20261125 },
    );
    expect(plainText(':constructor: :toString:')).toBe(':constructor: :toString:');
  });

  it('every emoji that the reader of tone knows is known by its name on Slack', () => {
    const [shape] = readTree('src/domain/reading', /shape\.ts$/);
    const read = [...(shape?.text ?? '').matchAll(/\p{Extended_Pictographic}/gu)].map(([emoji]) => emoji);
    expect(read.length).toBeGreaterThan(40);
    const named = Object.values(EMOJI).map((emoji) => emoji.replace('\uFE0F', ''));
    expect(read.filter((emoji) => !named.includes(emoji))).toEqual([]);
  });
});

describe('a notification’s text', () => {
  it.each(HOSTILE.map((text, at) => [at + 1, text] as const))(
    'hostile text %i mentions nobody',
    (_, text) => {
      expect(escapeMrkdwn(text)).not.toMatch(/[<>]/u);
    },
  );
});
