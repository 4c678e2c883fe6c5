import { type Instant, later, MINUTE, SECOND } from '../../src/index.ts';

const WAITS = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE];

/** After so many attempts a job is dead. */
export const MOST_ATTEMPTS = WAITS.length + 1;

/** When to try again after so many failed attempts; undefined after the last. */
export const nextAttempt = (failed: number, now: Instant): Instant | undefined => {
  const wait = WAITS[failed - 1];
  return wait === undefined ? undefined : later(now, wait);
};
