import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '../../../src/domain/check-in/local-day.ts';
import { parseTime } from '../../../src/domain/check-in/parse-time.ts';
import { parseDays } from '../../../src/domain/check-in/weekday.ts';

describe('days as people type them', () => {
  it.each([
    ['mon,wed', 'mon wed'],
    ['Wed, mon', 'mon wed'],
    ['monday and Friday', 'mon fri'],
    ['mon & thu', 'mon thu'],
    ['tu/thur', 'tue thu'],
    ['Sundays', 'sun'],
    ['mon-fri', 'mon tue wed thu fri'],
    ['fri – mon', 'mon fri sat sun'],
    ['mon-wed, sat', 'mon tue wed sat'],
    ['weekdays', 'mon tue wed thu fri'],
    ['Weekends', 'sat sun'],
    ['daily', 'mon tue wed thu fri sat sun'],
    ['every day', 'mon tue wed thu fri sat sun'],
    ['Mon, Mon, Monday', 'mon'],
  ])('understands "%s"', (typed, days) => {
    expect(parseDays(typed)?.join(' ')).toBe(days);
  });

  it.each([
    '',
    ' ',
    ',',
    'and',
    'm',
    'noday',
    'mon,xyz',
    '20:30',
    'mon-',
    'mon-wed-fri',
    'monkey',
    '1',
    'constructor',
  ])('does not guess at "%s"', (typed) => {
    expect(parseDays(typed)).toBeUndefined();
  });
});

describe('a time of day as people type it', () => {
  it.each([
    ['20:30', 1230],
    ['8:05', 485],
    ['08.05', 485],
    ['8:30pm', 1230],
    ['8 PM', 1200],
    ['12am', 0],
    ['12pm', 720],
    ['0:00', 0],
    ['23:59', 1439],
  ])('understands "%s"', (typed, minute) => {
    expect(parseTime(typed)).toBe(minute);
  });

  it.each(['', '8', '24:00', '12:60', '13pm', '0am', '8:3', 'noon', '-1:00', '20:30:00', '٢٠:٣٠'])(
    'does not guess at "%s"',
    (typed) => {
      expect(parseTime(typed)).toBeUndefined();
    },
  );
});

describe('a date on the kitchen calendar', () => {
  it.each([
    ['2026-03-10', 1, '2026-03-11', 'wed'],
    ['2026-12-31', 1, '2027-01-01', 'fri'],
    ['2028-02-28', 1, '2028-02-29', 'tue'],
    ['2026-03-01', -1, '2026-02-28', 'sat'],
    ['2026-03-28', 365, '2027-03-28', 'sun'],
    ['1969-12-31', 0, '1969-12-31', 'wed'],
  ] as const)('%s and %i days is %s, a %s', (from, days, to, weekday) => {
    expect(addDays(from, days)).toBe(to);
    expect(weekdayOf(to)).toBe(weekday);
  });
});
