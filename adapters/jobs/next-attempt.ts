import { type Instant, later, MINUTE, SECOND } from '../../src/index.ts';

const FIRST_WAITS = [5 * SECOND, 30 * SECOND, 2 * MINUTE];
const LATER_WAIT = 10 * MINUTE;

/**
 * After so many attempts a job is dead: about three hours, which a platform's bad afternoon takes, and more deaths of the
 * process than an evening of bad luck brings. What is of no use that late has its own rule.
 */
export const MOST_ATTEMPTS = 20;

/** When to try again after so many failed attempts; undefined after the last. */
export const nextAttempt = (failed: number, now: Instant): Instant | undefined =>
  failed >= MOST_ATTEMPTS ? undefined : later(now, FIRST_WAITS[failed - 1] ?? LATER_WAIT);
