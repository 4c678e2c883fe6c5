import { type Clock, type Instant, instant, later, type Milliseconds } from '../../src/index.ts';
import type { Timer } from './timer.ts';

export type Alarm = {
  /** Rings at `at`, or earlier when the longest pause is over; at once when `at` is past. */
  readonly setTo: (at: Instant | undefined) => void;
  /** Rings at `at` unless it is to ring earlier anyway. */
  readonly setNoLater: (at: Instant) => void;
  readonly off: () => void;
};

type AlarmDeps = {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly ring: () => void;
  readonly longest: () => Milliseconds;
};

/** A timer may fire a moment early; this keeps a clock that stands still from spinning. */
const SHORTEST = 20;

/** Rings by the clock it is given, which may be moved, and never later than the longest pause by any clock. */
export const createAlarm = ({ clock, timer, ring, longest }: AlarmDeps): Alarm => {
  let due: Instant | undefined;
  const arm = (at: Instant): void => {
    due = at;
    const left = at - clock.now();
    timer.set(left <= 0 ? 0 : Math.max(left, SHORTEST), () => {
      due = undefined;
      ring();
    });
  };
  return {
    setTo: (at) => {
      const look = later(clock.now(), longest());
      arm(at === undefined ? look : instant(Math.min(at, look)));
    },
    setNoLater: (at) => {
      if (due === undefined || at < due) arm(at);
    },
    off: () => {
      due = undefined;
      timer.clear();
    },
  };
};
