import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../adapters/system/create-calendar.ts';
import {
  handled,
  NO_PLAN,
  type RunningSchedule,
  type Schedule,
} from '../../../src/domain/check-in/schedule.ts';
import { decideRun, MISSED_AFTER, nextSlot } from '../../../src/domain/check-in/slots.ts';
import { DAY, HOUR, type Instant, instant, later, MINUTE } from '../../../src/domain/shared/instant.ts';
import { localFace } from '../../../src/domain/shared/local-time.ts';
import { NOON } from '../../support/clock.ts';

const { instantOf } = createCalendar();
const LONG_AGO = instant(Date.UTC(2020, 0, 1));

const aSchedule = (overrides: Partial<Schedule> = {}): Schedule => ({
  days: ['mon', 'wed'],
  minute: 20 * 60 + 30,
  theme: undefined,
  weeks: undefined,
  ...overrides,
});
const aPlan = (running: Partial<RunningSchedule> = {}) => ({
  ...NO_PLAN,
  running: { schedule: aSchedule(), since: LONG_AGO, lastDay: undefined, ...running },
});
const utc = (at: Instant): string => new Date(at).toISOString().slice(0, 16);

/** The wall clock and universal time of the next slots of one schedule. */
const slots = (options: {
  zone: string;
  from: string;
  days: Schedule['days'];
  minute: number;
  count: number;
}) => {
  const { zone, from, count, ...times } = options;
  let plan = aPlan({ schedule: aSchedule(times), since: instant(Date.parse(from)) });
  let now = instant(Date.parse(from));
  return Array.from({ length: count }, () => {
    const slot = nextSlot({ plan, zone, now, instantOf })!;
    now = later(slot.at, MINUTE);
    plan = { ...handled(plan, slot.day), running: plan.running };
    return [localFace(slot.at, LONG_AGO, zone), utc(slot.at)];
  });
};

describe('the next time of a schedule', () => {
  const next = (plan: ReturnType<typeof aPlan>, now: Instant, zone = 'Europe/Berlin') => {
    const slot = nextSlot({ plan, zone, now, instantOf });
    return slot === undefined ? undefined : [slot.day, utc(slot.at)];
  };

  it('is the first of its days at its hour, on the wall clock of the couple', () => {
    // NOON is a Tuesday.
    expect(next(aPlan(), NOON)).toEqual(['2026-03-11', '2026-03-11T19:30']);
    expect(next(aPlan(), NOON, 'Asia/Kathmandu')).toEqual(['2026-03-11', '2026-03-11T14:45']);
    expect(next(aPlan(), NOON, 'Pacific/Auckland')).toEqual(['2026-03-11', '2026-03-11T07:30']);
  });

  it('is next week when the day has just gone by', () => {
    const plan = handled(aPlan({ schedule: aSchedule({ days: ['tue'] }) }), '2026-03-10');
    expect(next({ ...aPlan(), ...plan, running: plan.running! }, NOON)?.[0]).toBe('2026-03-17');
  });

  it('K2: lies at most two hours back, so that a short outage loses nothing and a long one sends nothing late', () => {
    const at = instantOf({ zone: 'Europe/Berlin', day: '2026-03-11', minute: 20 * 60 + 30 });
    expect(next(aPlan(), later(at, MISSED_AFTER))?.[0]).toBe('2026-03-11');
    expect(next(aPlan(), later(at, MISSED_AFTER + 1))?.[0]).toBe('2026-03-16');
  });

  it('is never before it was agreed on, not even by a minute', () => {
    const at = instantOf({ zone: 'Europe/Berlin', day: '2026-03-11', minute: 20 * 60 + 30 });
    expect(next(aPlan({ since: later(at, MINUTE) }), later(at, MINUTE))?.[0]).toBe('2026-03-16');
    expect(next(aPlan({ since: later(at, -MINUTE) }), later(at, MINUTE))?.[0]).toBe('2026-03-11');
  });

  it('runs on when somebody set the clock back behind the day it was agreed on', () => {
    expect(next(aPlan({ since: later(NOON, 9 * DAY) }), NOON)?.[0]).toBe('2026-03-11');
  });

  it('there is none after the last day', () => {
    expect(next(aPlan({ lastDay: '2026-03-11' }), NOON)?.[0]).toBe('2026-03-11');
    expect(next(aPlan({ lastDay: '2026-03-10' }), NOON)).toBeUndefined();
    expect(nextSlot({ plan: NO_PLAN, zone: 'Europe/Berlin', now: NOON, instantOf })).toBeUndefined();
  });

  it('K2: keeps its hour on the wall when the clocks change, and no week is left out', () => {
    const evenings = (zone: string, from: string) =>
      slots({ zone, from, days: ['sun'], minute: 20 * 60 + 30, count: 3 });
    expect(evenings('America/New_York', '2026-02-25T12:00Z')).toEqual([
      ['2026-03-01 20:30', '2026-03-02T01:30'],
      ['2026-03-08 20:30', '2026-03-09T00:30'],
      ['2026-03-15 20:30', '2026-03-16T00:30'],
    ]);
    expect(evenings('Europe/Berlin', '2026-10-14T12:00Z')).toEqual([
      ['2026-10-18 20:30', '2026-10-18T18:30'],
      ['2026-10-25 20:30', '2026-10-25T19:30'],
      ['2026-11-01 20:30', '2026-11-01T19:30'],
    ]);
    expect(evenings('Australia/Lord_Howe', '2026-09-30T12:00Z')).toEqual([
      ['2026-10-04 20:30', '2026-10-04T09:30'],
      ['2026-10-11 20:30', '2026-10-11T09:30'],
      ['2026-10-18 20:30', '2026-10-18T09:30'],
    ]);
  });

  it('K2: a time that the clocks leave out moves on, and one that comes twice is asked once', () => {
    const daily = (zone: string, from: string, minute: number) =>
      slots({ zone, from, days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], minute, count: 3 }).map(
        ([face]) => face,
      );
    expect(daily('Europe/Berlin', '2026-03-27T12:00Z', 150)).toEqual([
      '2026-03-28 02:30',
      '2026-03-29 03:30',
      '2026-03-30 02:30',
    ]);
    expect(daily('Europe/Berlin', '2026-10-23T12:00Z', 150)).toEqual([
      '2026-10-24 02:30',
      '2026-10-25 02:30',
      '2026-10-26 02:30',
    ]);
    expect(daily('Africa/Cairo', '2026-04-22T12:00Z', 30)).toEqual([
      '2026-04-23 00:30',
      '2026-04-24 01:30',
      '2026-04-25 00:30',
    ]);
  });
});

describe('a year of evenings', () => {
  const zones = Intl.supportedValuesOf('timeZone').filter((_, at) => at % 8 === 0);

  it(`K2: come at their hour, each date once and none left out, in ${zones.length} zones`, () => {
    for (const zone of zones) {
      const seen = slots({ zone, from: '2026-01-01T00:00Z', days: ['tue', 'sat'], minute: 1230, count: 104 });
      expect(seen.filter(([face]) => !face?.endsWith(' 20:30'))).toEqual([]);
      expect(new Set(seen.map(([face]) => face)).size).toBe(104);
      const [first, last] = [seen[0]?.[1], seen.at(-1)?.[1]].map((at) => Date.parse(`${at}Z`));
      expect(Math.round(((last ?? 0) - (first ?? 0)) / DAY)).toBeGreaterThanOrEqual(360);
      expect(Math.round(((last ?? 0) - (first ?? 0)) / DAY)).toBeLessThanOrEqual(361);
    }
  });
});

describe('the run of a date', () => {
  const at = instantOf({ zone: 'Europe/Berlin', day: '2026-03-11', minute: 20 * 60 + 30 });
  const run = (plan: ReturnType<typeof aPlan>, now: Instant, day = '2026-03-11') =>
    decideRun({ plan, zone: 'Europe/Berlin', now, instantOf }, day);

  it('K2: is due for two hours, then missed', () => {
    expect(run(aPlan(), at)).toBe('due');
    expect(run(aPlan(), later(at, 2 * HOUR))).toBe('due');
    expect(run(aPlan(), later(at, 2 * HOUR + 1))).toBe('missed');
  });

  it('does nothing when it comes early, twice, on another day, or for a schedule that is no more', () => {
    expect(run(aPlan(), later(at, -1))).toBe('not-planned');
    expect(run({ ...aPlan(), handledOn: '2026-03-11' }, at)).toBe('not-planned');
    expect(run(aPlan(), later(at, DAY), '2026-03-12')).toBe('not-planned');
    expect(run({ ...aPlan(), ...NO_PLAN } as never, at)).toBe('not-planned');
    expect(run(aPlan({ since: later(at, 1) }), later(at, 1))).toBe('not-planned');
  });
});
