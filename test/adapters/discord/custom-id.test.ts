import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customIdOf, readCustomId } from '../../../adapters/discord/custom-id.ts';
import { RenderError } from '../../../adapters/discord/render-error.ts';
import { createSignedIds, SIGNATURE_LENGTH } from '../../../adapters/platform/index.ts';
import { ACTION_NAMES } from '../../../src/app/action/handle-action.ts';
import { spaceId } from '../../../src/index.ts';

const here = spaceId('discord:123456789012345678');
const action = { name: 'nudge.say-again', subject: 'aBcDeFgH12345_-x' };

describe('what a Discord button says back', () => {
  it('an action and its space come back as they went', () => {
    const ref = { kind: 'action', action, spaceId: here } as const;
    expect(readCustomId(customIdOf(ref))).toEqual(ref);
  });

  it('several parts of one long choice are told apart and mean the same', () => {
    const ref = { kind: 'action', action, spaceId: here } as const;
    expect(customIdOf(ref, 1)).not.toBe(customIdOf(ref, 2));
    expect(readCustomId(customIdOf(ref, 2))).toEqual(ref);
  });

  it('a token for something held in memory comes back', () => {
    const ref = { kind: 'open', token: 'abcdefgh_-12345678' } as const;
    expect(readCustomId(customIdOf(ref))).toEqual(ref);
  });

  it('the longest of everything keeps to Discord’s 100 characters, its signature included', () => {
    const longest = customIdOf(
      {
        kind: 'action',
        action: { name: 'a'.repeat(24), subject: 's'.repeat(40) },
        spaceId: spaceId(`discord:${'9'.repeat(20)}`),
      },
      9,
    );
    const open = customIdOf({ kind: 'open', token: 't'.repeat(64) });
    const { sign } = createSignedIds('secret');
    for (const custom_id of [longest, open]) {
      const signed = sign({ custom_id }).custom_id;
      expect(signed.length).toBe(custom_id.length + SIGNATURE_LENGTH);
      expect(signed.length).toBeLessThanOrEqual(100);
    }
    expect(ACTION_NAMES.filter((name) => name.length > 24)).toEqual([]);
  });

  it.each([
    '',
    'a',
    'a|nudge.fine|x',
    'a|nudge.fine|x|notachannel',
    'a|Nudge.fine|x|123',
    'a|nudge.fine|x y|123',
    'a|nudge.fine|x|123|12',
    'a|nudge.fine|x|123|1|2',
    ' a|nudge.fine|x|123',
    'a|nudge.fine|x|123\n',
    'b|nudge.fine|x|123',
    'o|short',
    'o|has space here',
    `o|${'t'.repeat(65)}`,
  ])('refuses %j', (customId) => {
    expect(readCustomId(customId)).toBeUndefined();
  });

  it('never throws, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (typed) => {
        const read = readCustomId(typed);
        if (read !== undefined) expect(customIdOf(read, Number(/\|(\d)$/.exec(typed)?.[1] ?? 0))).toBe(typed);
      }),
      { numRuns: 2000, seed: 20261124 },
    );
  });

  it.each([
    ['a space of another platform', { kind: 'action', action, spaceId: spaceId('web:main') } as const],
    [
      'a subject with words in it',
      { kind: 'action', action: { name: 'a', subject: 'two words' }, spaceId: here } as const,
    ],
    [
      'an action’s name with a bar in it',
      { kind: 'action', action: { name: 'a|b', subject: 'x' }, spaceId: here } as const,
    ],
    ['a token that can be guessed', { kind: 'open', token: '7' } as const],
  ])('%s is a mistake of ours, not a button', (_, ref) => {
    expect(() => customIdOf(ref)).toThrow(RenderError);
  });
});
