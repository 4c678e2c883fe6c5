import type { Instant } from '../domain/shared/instant.ts';

/** Which platform events were already handled, kept 48 h, so that a repeated delivery is not read twice. */
export type EventLog = {
  /** True the first time this id is seen, false ever after (until purged). Atomic. */
  readonly firstSight: (eventId: string, at: Instant) => Promise<boolean>;
  /** Forgets ids seen before `before`; resolves to how many. */
  readonly purge: (before: Instant) => Promise<number>;
};
