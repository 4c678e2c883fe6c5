import { HOUR, type Instant, instant } from '../shared/instant.ts';
import { localTime } from '../shared/local-time.ts';
import { addDays, type LocalDay, weekdayOf } from './local-day.ts';
import type { CheckInPlan, RunningSchedule } from './schedule.ts';

/** A minute of a day on the wall clock of a zone. */
export type LocalMoment = { readonly zone: string; readonly day: LocalDay; readonly minute: number };

/** When the wall clock shows that moment; see ports/calendar for the hour that is missing or comes twice. */
export type InstantOf = (moment: LocalMoment) => Instant;

/** One time at which a question is due. */
export type Slot = { readonly day: LocalDay; readonly at: Instant };

/** A run that is later than this is dropped, never asked late (K2). */
export const MISSED_AFTER = 2 * HOUR;

/** A schedule has a day in each week; the second week is for a date whose run is over already. */
const LOOK_AHEAD_DAYS = 14;

export type SlotInput = {
  readonly plan: CheckInPlan;
  readonly zone: string;
  readonly now: Instant;
  readonly instantOf: InstantOf;
};

/** The clock was set back before the schedule began: that must not keep it from running. */
const hasBegun = ({ since }: RunningSchedule, at: Instant, now: Instant): boolean =>
  at > since || since > now;

/** The slot that this date has, when there is still something to be done about it. */
const slotOn = ({ plan, zone, now, instantOf }: SlotInput, day: LocalDay): Slot | undefined => {
  const { running, handledOn } = plan;
  if (running === undefined || (handledOn !== undefined && day <= handledOn)) return undefined;
  if (running.lastDay !== undefined && day > running.lastDay) return undefined;
  if (!running.schedule.days.includes(weekdayOf(day))) return undefined;
  const at = instantOf({ zone, day, minute: running.schedule.minute });
  return hasBegun(running, at, now) ? { day, at } : undefined;
};

/** The first slot that is not missed yet; it may lie up to two hours back. Undefined when the schedule is over. */
export const nextSlot = (input: SlotInput): Slot | undefined => {
  const earliest = instant(input.now - MISSED_AFTER);
  const today = localTime(earliest, input.zone).day;
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const slot = slotOn(input, addDays(today, ahead));
    if (slot !== undefined && slot.at >= earliest) return slot;
  }
  return undefined;
};

export type Run = 'due' | 'missed' | 'not-planned';

/** What is to be done at the run of a date. A job may come late, twice, or for a schedule that is no more. */
export const decideRun = (input: SlotInput, day: LocalDay): Run => {
  const slot = slotOn(input, day);
  if (slot === undefined || slot.at > input.now) return 'not-planned';
  return input.now - slot.at > MISSED_AFTER ? 'missed' : 'due';
};
