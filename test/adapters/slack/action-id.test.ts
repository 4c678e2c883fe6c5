import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionIdOf, readActionId } from '../../../adapters/slack/action-id.ts';
import { RenderError } from '../../../adapters/slack/render-error.ts';
import { spaceId } from '../../../src/index.ts';

const here = spaceId('slack:T0123ABCDE:C0456FGHIJ');
const action = { name: 'nudge.say-again', subject: 'aBcDeFgH12345_-x' };

describe('what a Slack button says back', () => {
  it('an action and its space come back as they went', () => {
    const ref = { kind: 'action', action, spaceId: here } as const;
    expect(readActionId(actionIdOf(ref))).toEqual(ref);
  });

  it('several parts of one long choice are told apart and mean the same', () => {
    const ref = { kind: 'action', action, spaceId: here } as const;
    expect(actionIdOf(ref, 1)).not.toBe(actionIdOf(ref, 2));
    expect(readActionId(actionIdOf(ref, 12))).toEqual(ref);
  });

  it('a token for something held in memory comes back', () => {
    const ref = { kind: 'open', token: 'abcdefgh_-12345678' } as const;
    expect(readActionId(actionIdOf(ref))).toEqual(ref);
  });

  it('the longest of everything keeps to Slack’s 255 characters', () => {
    const id = 'Z'.repeat(24);
    const longest = actionIdOf(
      {
        kind: 'action',
        action: { name: 'a'.repeat(32), subject: 's'.repeat(64) },
        spaceId: spaceId(`slack:${id}:${id}`),
      },
      99,
    );
    expect(longest.length).toBeLessThanOrEqual(255);
    expect(readActionId(longest)).toBeDefined();
    expect(actionIdOf({ kind: 'open', token: 't'.repeat(64) }).length).toBeLessThanOrEqual(255);
  });

  it.each([
    '',
    'a',
    'a|nudge.fine|x',
    'a|nudge.fine|x|C1',
    'a|nudge.fine|x|T1:',
    'a|nudge.fine|x|t1:c1',
    'a|nudge.fine|x|T1:C1:C2',
    'a|Nudge.fine|x|T1:C1',
    'a|nudge.fine|x y|T1:C1',
    'a|nudge.fine|x|T1:C1|0',
    'a|nudge.fine|x|T1:C1|123',
    'a|nudge.fine|x|T1:C1|1|2',
    ' a|nudge.fine|x|T1:C1',
    'a|nudge.fine|x|T1:C1\n',
    'b|nudge.fine|x|T1:C1',
    'o|short',
    'o|has space here',
    `o|${'t'.repeat(65)}`,
  ])('refuses %j', (actionId) => {
    expect(readActionId(actionId)).toBeUndefined();
  });

  it('never throws, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 160 }), (typed) => {
        const read = readActionId(typed);
        if (read !== undefined)
          expect(actionIdOf(read, Number(/:\w+\|(\d+)$/.exec(typed)?.[1] ?? 0))).toBe(typed);
      }),
      { numRuns: 2000, seed: 20261125 },
    );
  });

  it.each([
    ['a space of another platform', { kind: 'action', action, spaceId: spaceId('discord:1') } as const],
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
    expect(() => actionIdOf(ref)).toThrow(RenderError);
  });
});
