import { type Instant, instant, later, type Milliseconds } from '../../src/domain/shared/instant.ts';
import type { Clock } from '../../src/ports/clock.ts';

export type MovableClock = Clock & {
  readonly moveTo: (to: Instant) => void;
  readonly moveBy: (by: Milliseconds) => void;
};

/** A Tuesday, 12:00 UTC, outside any zone's night that the tests use. */
export const NOON = instant(Date.UTC(2026, 2, 10, 12));

/** Stands still until it is moved. */
export const movableClock = (start: Instant = NOON): MovableClock => {
  let now = start;
  return {
    now: () => now,
    moveTo: (to) => {
      now = to;
    },
    moveBy: (by) => {
      now = later(now, by);
    },
  };
};
