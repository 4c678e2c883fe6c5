import { describe, expect, it } from 'vitest';
import { SAFETY_CUES } from '../../../src/domain/safety/cues-catalogue.ts';
import { foldText } from '../../../src/domain/safety/fold-text.ts';
import type { CueExample } from '../../../src/domain/safety/safety-cue.ts';
import { screenMessage } from '../../../src/domain/safety/screen-message.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';

const SHORT = 25_000;
const LONG = 100_000;
/** Four times the text may take four times as long; the rest is for a busy machine. A quadratic pattern takes sixteen. */
const MOST_GROWTH = 8;
/** Below this a difference is noise. */
const NOISE_MS = 40;

const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Time of this process, not of the clock: other work on the machine does not count. */
const costOf = (run: () => void): number => {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const leastOf = (run: () => void): number => Math.min(costOf(run), costOf(run), costOf(run));

const growsTooFast = (runOn: (text: string) => void, piece: string): boolean => {
  const [short, long] = [filled(piece, SHORT), filled(piece, LONG)];
  runOn(short);
  const limit =
    MOST_GROWTH *
    Math.max(
      leastOf(() => runOn(short)),
      NOISE_MS / 4,
    );
  return costOf(() => runOn(long)) > limit && leastOf(() => runOn(long)) > limit;
};

const screen = (text: string): void => {
  screenMessage({ text: privateText(text), context: [], danger: undefined, dangerThreshold: 1 });
};

const wordsOf = (example: CueExample): string => (typeof example === 'string' ? example : example.join(' '));

/** All of a phrase that fires but its last word: begins to match again and again, and never does. */
const nearly = (example: CueExample): string =>
  `${foldText(wordsOf(example)).replaceAll(' .', '').trim().split(' ').slice(0, -1).join(' ')} `;

describe('the safety screen on very long text: as much more work as there is more text', () => {
  it.each([
    'a',
    ' ',
    '"',
    'a.',
    'if you leave ',
    'i a ',
    'you will not ',
    'i will just ',
    'passwords in the blue ',
    "'a ",
    '\ud800',
    '😂',
    'k.i.',
    'k i l l ',
    'killyou',
    'killyoux ',
    'k  i ',
    'ab.cd',
    'k*l',
    '⒦⒤',
    'your not ',
    'a*',
    'a\n',
    'k!l1',
    '1',
    '1a',
    'a1 ',
    'a🔪',
    '🔪',
    'kill🔪you🔪',
    '🇰 a ',
    '(k)',
    'ɨ',
    '𐐬',
    '🇰',
    'we went to the shop and the milk was gone so i walked home and called your mother about dinner ',
  ])('on “%s”, again and again', { timeout: 120_000 }, (piece) => {
    expect(growsTooFast(screen, piece)).toBe(false);
  });

  it.each(SAFETY_CUES.map((cue) => ({ cue, id: cue.id })))(
    'on what nearly is $id',
    { timeout: 120_000 },
    ({ cue }) => {
      const patterns = [...cue.says, ...[cue.after, cue.unless].filter((pattern) => pattern !== undefined)];
      const slow = patterns.filter((pattern) =>
        growsTooFast((text) => pattern.test(text), nearly(cue.mustFire[0] ?? 'a')),
      );
      expect(slow).toEqual([]);
    },
  );
});
