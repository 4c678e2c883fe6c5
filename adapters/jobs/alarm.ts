import { type Clock, type Instant, MINUTE } from '../../src/index.ts';
import type { Timer } from './timer.ts';

export type Alarm = {
  /** Rings once at `at`, at once when that is past; undefined = not at all. */
  readonly setTo: (at: Instant | undefined) => void;
  /** Rings at `at` unless it is to ring earlier anyway. */
  readonly setNoLater: (at: Instant) => void;
};

type AlarmDeps = { readonly clock: Clock; readonly timer: Timer; readonly ring: () => void };

/** A timer stands still while the machine sleeps; looking at the clock this often, and at nothing else, makes up for it. */
const LONGEST = MINUTE;
/** A timer may fire a moment early; this keeps a clock that stands still from spinning. */
const SHORTEST = 20;

/** Rings by the clock it is given, which may be moved, and not by how long a timer ran. */
export const createAlarm = ({ clock, timer, ring }: AlarmDeps): Alarm => {
  let due: Instant | undefined;
  const arm = (at: Instant): void => {
    const left = at - clock.now();
    timer.set(left <= 0 ? 0 : Math.min(Math.max(left, SHORTEST), LONGEST), () => {
      if (at > clock.now()) return arm(at);
      due = undefined;
      ring();
    });
  };
  const setTo = (at: Instant | undefined): void => {
    due = at;
    if (at === undefined) timer.clear();
    else arm(at);
  };
  return {
    setTo,
    setNoLater: (at) => {
      if (due === undefined || at < due) setTo(at);
    },
  };
};
