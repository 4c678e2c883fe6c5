import { DAY, instant } from '../shared/instant.ts';
import { localTime } from '../shared/local-time.ts';
import { WEEKDAYS, type Weekday } from './weekday.ts';

/** A date on the wall calendar, `YYYY-MM-DD`; it sorts as text. Has no zone: it is what the kitchen calendar says. */
export type LocalDay = string;

const MONDAY = Date.UTC(2024, 0, 1);

const midnightUtc = (day: LocalDay): number => {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date);
};

export const addDays = (day: LocalDay, days: number): LocalDay =>
  localTime(instant(midnightUtc(day) + days * DAY), 'UTC').day;

export const weekdayOf = (day: LocalDay): Weekday => {
  const since = Math.round((midnightUtc(day) - MONDAY) / DAY);
  return WEEKDAYS[((since % 7) + 7) % 7] ?? 'mon';
};
