import type { Instant, JobPayload, Jobs } from '../../src/index.ts';

/** `dueAt` is the time the job was meant for, also on a later attempt. Called again when it throws. */
export type JobHandler = (payload: JobPayload, dueAt: Instant) => Promise<void>;

export type JobRunner = Jobs & {
  /** From now on due jobs are handed to `handler`, those of an earlier run first. */
  readonly start: (handler: JobHandler) => Promise<void>;
  /** Starts no more jobs and resolves once those running have ended. */
  readonly stop: () => Promise<void>;
  /** To be called after the clock was moved. */
  readonly wake: () => void;
  /** When the next job may run; undefined when none waits. */
  readonly nextDue: () => Promise<Instant | undefined>;
  /** Runs what is due, also what became due meanwhile; resolves to how many were run. Not to be awaited by a handler. */
  readonly runDue: () => Promise<number>;
  /**
   * Moves a movable clock to `target`, stopping at every due time on the way, so that each job runs at its own time
   * and none finds itself too late. Not to be awaited by a handler.
   */
  readonly advanceTo: (target: Instant, setClock: (to: Instant) => void) => Promise<void>;
};
