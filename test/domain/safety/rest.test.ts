import { describe, expect, it } from 'vitest';
import { createPace } from '../../../src/app/memory/pace.ts';
import { agreeToResume, isHeld, startHold } from '../../../src/domain/safety/hold.ts';
import { beginsRest, REST_RATES } from '../../../src/domain/safety/rest.ts';
import { coupleId } from '../../../src/domain/shared/ids.ts';
import { DAY, HOUR, instant, later, MINUTE } from '../../../src/domain/shared/instant.ts';
import { NOON } from '../../support/clock.ts';
import { ALEX, aCouple, SAM } from '../../support/couples.ts';
import { deterministicRandom } from '../../support/random.ts';

const US = coupleId('us');
const YEARS = 800;

/** How much of the time a couple rests that writes once in each `gap`, and how often a rest begins in a year. */
const live = (gap: number, seed = 3) => {
  const { below } = deterministicRandom(seed);
  let couple = aCouple();
  let resting = 0;
  let begun = 0;
  for (let now = NOON; now < NOON + YEARS * 365 * DAY; now = later(now, gap)) {
    const isQuiet = isHeld(couple, now);
    if (isQuiet) resting += gap;
    if (!beginsRest({ rates: REST_RATES, isQuiet, pace: gap, below })) continue;
    if (!isQuiet) begun += 1;
    couple = startHold(couple, now);
  }
  return { share: resting / (YEARS * 365 * DAY), aYear: begun / YEARS };
};

describe('a rest (S6)', () => {
  it.each([5 * HOUR, 12 * HOUR, DAY])(
    'takes a couple about a fourteenth of their time, however much they write',
    (gap) => {
      const { share, aYear } = live(gap);
      expect(share).toBeGreaterThan(0.06);
      expect(share).toBeLessThan(0.08);
      expect(aYear).toBeGreaterThan(1.2);
      expect(aYear).toBeLessThan(1.6);
    },
  );

  it('never begins with the first line that a process hears of a couple', () => {
    const pace = createPace()({ id: US, now: NOON, what: 'line' });
    expect(beginsRest({ rates: REST_RATES, isQuiet: false, pace, below: () => 0 })).toBe(false);
  });

  it('ends as a hold ends, by fourteen days or by two private yeses', () => {
    const resting = startHold(aCouple(), NOON);
    expect(isHeld(resting, later(NOON, 14 * DAY))).toBe(false);
    const once = agreeToResume(resting, ALEX, later(NOON, DAY));
    expect(isHeld(once, later(NOON, DAY))).toBe(true);
    expect(isHeld(agreeToResume(once, SAM, later(NOON, DAY)), later(NOON, 2 * DAY))).toBe(false);
  });
});

describe('the pace at which rests are drawn', () => {
  it('is the same for a line in a burst as for one in a lull', () => {
    const pace = createPace();
    const at = [0, 1, 2, 3, 60, 61, 62, 63].map((minute) => instant(NOON + minute * MINUTE));
    const last = at.map((now) => pace({ id: US, now, what: 'line' })).at(-1);
    expect(last).toBe((63 / 8) * MINUTE);
  });

  it('gives whoever probes again and again no more draws than one', () => {
    const pace = createPace();
    pace({ id: US, now: NOON, what: 'line' });
    const soon = later(NOON, HOUR);
    expect(pace({ id: US, now: soon, what: 'probe' })).toBeGreaterThan(0);
    for (let probe = 0; probe < 50; probe += 1)
      expect(pace({ id: US, now: later(soon, probe), what: 'probe' })).toBe(0);
    expect(pace({ id: US, now: later(soon, HOUR), what: 'line' })).toBeGreaterThan(0);
  });

  it('counts half a day of a long gap, so that a couple who comes back is not met by a rest for certain', () => {
    const pace = createPace();
    pace({ id: US, now: NOON, what: 'line' });
    expect(pace({ id: US, now: later(NOON, 300 * DAY), what: 'line' })).toBe(6 * HOUR);
  });

  it('forgets the couples it heard of longest ago', () => {
    const pace = createPace(2);
    for (const id of ['a', 'b', 'c']) pace({ id: coupleId(id), now: NOON, what: 'line' });
    expect(pace({ id: coupleId('a'), now: later(NOON, HOUR), what: 'line' })).toBe(0);
  });
});
