import { type Instant, later, type Milliseconds, SECOND } from '../shared/instant.ts';

export const DEFAULT_GRACE: Milliseconds = 20 * SECOND;
export const MAX_GRACE: Milliseconds = 120 * SECOND;
/** Lines of one author less than this apart are read as one message. */
export const ONE_BREATH: Milliseconds = 8 * SECOND;
/** Late is worse than never: a note this long after its grace period is dropped. */
export const STALE_AFTER: Milliseconds = 90 * SECOND;

export const graceEnds = (sentAt: Instant, grace: Milliseconds): Instant => later(sentAt, grace);

export const isTooLate = (dueAt: Instant, now: Instant): boolean => now - dueAt > STALE_AFTER;
