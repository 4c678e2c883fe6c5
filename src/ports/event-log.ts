import type { Instant } from '../domain/shared/instant.ts';

/**
 * Which platform events something followed from, kept 48 h, so that nothing follows twice from a repeated delivery: not in
 * another process, and not after a restart.
 */
export type EventLog = {
  /** True the first time this id is seen, false ever after (until purged). Atomic. */
  readonly firstSight: (eventId: string, at: Instant) => Promise<boolean>;
  /** Forgets ids seen before `before`; resolves to how many. */
  readonly purge: (before: Instant) => Promise<number>;
};
