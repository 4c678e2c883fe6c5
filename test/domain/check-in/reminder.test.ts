import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../adapters/system/create-calendar.ts';
import { reminderAt } from '../../../src/domain/check-in/reminder.ts';
import { DAY, HOUR, type Instant, instant, later } from '../../../src/domain/shared/instant.ts';
import { localFace } from '../../../src/domain/shared/local-time.ts';

const { instantOf } = createCalendar();
const zone = 'Europe/Berlin';
const opened = (day: string, hours: number): Instant => instantOf({ zone, day, minute: hours * 60 });
const reminded = (openedAt: Instant, deadline = later(openedAt, DAY)): string | undefined => {
  const at = reminderAt({ openedAt, deadline, zone, instantOf });
  return at === undefined ? undefined : localFace(at, instant(0), zone);
};

describe('the one reminder of a check-in', () => {
  it.each([
    [7, '2026-03-11 15:00'],
    [13, '2026-03-11 21:00'],
    [14, '2026-03-12 09:00'],
    [20, '2026-03-12 09:00'],
    [23, '2026-03-12 09:00'],
    [1, '2026-03-11 09:00'],
  ])('F3: of a question asked at %i o’clock comes by day', (hours, face) => {
    expect(reminded(opened('2026-03-11', hours))).toBe(face);
  });

  it('keeps to the morning when the clocks change in that night', () => {
    expect(reminded(opened('2026-03-28', 20))).toBe('2026-03-29 09:00');
    expect(reminded(opened('2026-10-24', 20))).toBe('2026-10-25 09:00');
  });

  it('F3: never comes in the last hour, as a last call', () => {
    const openedAt = opened('2026-03-11', 20);
    const morning = opened('2026-03-12', 9);
    expect(reminded(openedAt, later(morning, HOUR))).toBe('2026-03-12 09:00');
    expect(reminded(openedAt, later(morning, HOUR - 1))).toBeUndefined();
  });
});
