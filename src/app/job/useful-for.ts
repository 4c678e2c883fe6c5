import { STALE_AFTER } from '../../domain/nudging/grace.ts';
import { DAY, type Milliseconds } from '../../domain/shared/instant.ts';
import type { JobPayload } from '../../ports/jobs.ts';

/**
 * How late a job may be and still be of use; a later one need not even be asked. Kinds that are not named always have
 * something to put right: a missed question plans the next one, a break that was slept through still ends.
 */
export const USEFUL_FOR: Readonly<Partial<Record<JobPayload['kind'], Milliseconds>>> = {
  'consider-nudge': STALE_AFTER,
  'remind-check-in': DAY,
};
