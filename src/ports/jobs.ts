import type { CoupleId } from '../domain/shared/ids.ts';
import type { Instant } from '../domain/shared/instant.ts';

/** Where the job's turn is; absent in what an earlier version has planned. */
type InSpace = { readonly spaceId?: string };

/** Ids only; never text. */
export type JobPayload =
  /** Names what was said and by whom, so that it can be asked of the platform again after a restart. */
  | {
      readonly kind: 'consider-nudge';
      readonly nudgeId: string;
      readonly spaceId: string;
      readonly authorId: string;
      /** The lines of one breath, oldest first. */
      readonly messageIds: readonly string[];
      readonly dueAt: number;
    }
  | (InSpace & { readonly kind: 'end-break'; readonly coupleId: string; readonly startedAt: number })
  | (InSpace & { readonly kind: 'remind-check-in'; readonly checkInId: string; readonly partnerId: string })
  | (InSpace & { readonly kind: 'close-check-in'; readonly checkInId: string })
  /** `day` is the local date of the run, `YYYY-MM-DD`. */
  | (InSpace & { readonly kind: 'open-check-in'; readonly coupleId: string; readonly day: string })
  | { readonly kind: 'purge' };

export type Job = {
  readonly payload: JobPayload;
  readonly dueAt: Instant;
  /** At most one waiting job per key; scheduling the same key again replaces it. */
  readonly key: string;
  /** Whose job it is, so that erasing a couple erases its jobs. */
  readonly coupleId: CoupleId | undefined;
};

/** Work that must happen later and survives a restart. At-least-once: handlers are idempotent. */
export type Jobs = {
  /** Several of one couple go in together, or none does. */
  readonly schedule: (...jobs: readonly Job[]) => Promise<void>;
  /** No-op when there is none. */
  readonly cancel: (key: string) => Promise<void>;
};
