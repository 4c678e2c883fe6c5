import { describe, expect, it } from 'vitest';
import { createCalendar, ZoneError } from '../../../adapters/system/index.ts';
import { DAY, later } from '../../../src/domain/shared/instant.ts';
import { clockFace, localTime } from '../../../src/domain/shared/local-time.ts';
import { NOON } from '../../support/clock.ts';

const { instantOf } = createCalendar();
const minuteOf = (face: string): number => Number(face.slice(0, 2)) * 60 + Number(face.slice(3));

describe('the calendar', () => {
  it.each([
    ['America/New_York', 'the missing hour', '2026-03-08', '02:30', '2026-03-08T07:30', '03:30'],
    ['America/New_York', 'the doubled hour', '2026-11-01', '01:30', '2026-11-01T05:30', '01:30'],
    ['America/New_York', 'after the doubled hour', '2026-11-01', '02:00', '2026-11-01T07:00', '02:00'],
    ['Europe/Berlin', 'the missing hour', '2026-03-29', '02:30', '2026-03-29T01:30', '03:30'],
    ['Europe/Berlin', 'the doubled hour', '2026-10-25', '02:30', '2026-10-25T00:30', '02:30'],
    ['Australia/Lord_Howe', 'the missing half hour', '2026-10-04', '02:15', '2026-10-03T15:45', '02:45'],
    ['Australia/Lord_Howe', 'the doubled half hour', '2026-04-05', '01:45', '2026-04-04T14:45', '01:45'],
    ['Africa/Cairo', 'a day that begins at one', '2026-04-24', '00:30', '2026-04-23T22:30', '01:30'],
    ['Africa/Cairo', 'the doubled hour before midnight', '2026-10-29', '23:30', '2026-10-29T20:30', '23:30'],
    [
      'Africa/Casablanca',
      'the doubled hour before Ramadan',
      '2026-02-15',
      '02:30',
      '2026-02-15T01:30',
      '02:30',
    ],
    ['Africa/Casablanca', 'the missing hour after it', '2026-03-22', '02:30', '2026-03-22T02:30', '03:30'],
    ['Asia/Kathmandu', 'a quarter to the hour', '2026-03-29', '20:30', '2026-03-29T14:45', '20:30'],
  ])('K2: %s, %s', (zone, _, day, face, utc, shows) => {
    const at = instantOf({ zone, day, minute: minuteOf(face) });
    expect(new Date(at).toISOString().slice(0, 16)).toBe(utc);
    expect(clockFace(localTime(at, zone).minutes)).toBe(shows);
  });

  it('agrees with the wall clock on every evening of a year', () => {
    for (const zone of [
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'America/Sao_Paulo',
    ]) {
      for (let days = 0; days < 366; days += 1) {
        const { day } = localTime(later(NOON, days * DAY), zone);
        expect(localTime(instantOf({ zone, day, minute: 1230 }), zone)).toEqual({ day, minutes: 1230 });
      }
    }
  });

  it.each(['+02:00', 'UTC+2', '-05', 'Europe/Atlantis', '', 'Z'])(
    'K2: refuses "%s", because an offset knows no summer and a name must be one',
    (zone) => {
      expect(() => instantOf({ zone, day: '2026-03-10', minute: 0 })).toThrow(ZoneError);
    },
  );
});
