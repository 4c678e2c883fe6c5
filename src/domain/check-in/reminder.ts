import { HOUR, type Instant, later } from '../shared/instant.ts';
import { localTime } from '../shared/local-time.ts';
import { addDays } from './local-day.ts';
import type { InstantOf } from './slots.ts';

/** The one gentle reminder to a person who has not answered comes no sooner than this. */
export const CHECK_IN_REMINDER_AFTER = 8 * HOUR;

/** A question of the evening is remembered in the morning, not at half past four. */
const NIGHT_FROM = 22 * 60;
const NIGHT_TO = 9 * 60;

/** What came so late would be a last call, and press (F3). */
const BEFORE_DEADLINE = HOUR;

export type ReminderInput = {
  readonly openedAt: Instant;
  readonly deadline: Instant;
  readonly zone: string;
  readonly instantOf: InstantOf;
};

const outOfTheNight = (at: Instant, zone: string, instantOf: InstantOf): Instant => {
  const { day, minutes } = localTime(at, zone);
  if (minutes >= NIGHT_TO && minutes < NIGHT_FROM) return at;
  const morning = minutes >= NIGHT_FROM ? addDays(day, 1) : day;
  return instantOf({ zone, day: morning, minute: NIGHT_TO });
};

/** When to remind; undefined when there is no good moment before the deadline. */
export const reminderAt = ({ openedAt, deadline, zone, instantOf }: ReminderInput): Instant | undefined => {
  const at = outOfTheNight(later(openedAt, CHECK_IN_REMINDER_AFTER), zone, instantOf);
  return at <= later(deadline, -BEFORE_DEADLINE) ? at : undefined;
};
