import type { Kysely } from 'kysely';
import { type Clock, DAY, type Instant, type Logger, later, MINUTE } from '../../src/index.ts';
import { createAlarm } from './alarm.ts';
import { errorCode } from './error-code.ts';
import type { JobHandler, JobRunner } from './job-runner.ts';
import { createJobTable, type JobTable } from './job-table.ts';
import type { JobsDatabase } from './jobs-database.ts';
import { runClaim } from './run-claim.ts';
import { nodeTimer, type Timer } from './timer.ts';

type JobsDeps = {
  readonly database: Kysely<JobsDatabase>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly timer?: Timer;
};

/** So many jobs run side by side, so that one slow delivery does not make the others late. */
const WORKERS = 4;
const DEAD_KEPT = 30 * DAY;

/** Wakes by one timer at the next due time. Failed jobs are tried five times, then kept as dead and logged as an error. */
export const createJobs = ({ database, clock, logger, timer = nodeTimer() }: JobsDeps): JobRunner => {
  const table = createJobTable(database);
  let handler: JobHandler | undefined;

  /** When the database fails, the jobs are still there: look again in a minute. */
  const ring = (): void => {
    runDue().catch((cause: unknown) => {
      logger.error({ event: 'jobs-not-run', code: errorCode(cause) }, cause);
      if (handler !== undefined) alarm.setNoLater(later(clock.now(), MINUTE));
    });
  };
  const alarm = createAlarm({ clock, timer, ring });

  /** Cleared before looking, so that what is scheduled while looking is not slept through. */
  const setAlarm = async (): Promise<void> => {
    alarm.setTo(undefined);
    const next = handler && (await table.nextDue());
    if (handler !== undefined && next !== undefined) alarm.setNoLater(next);
  };

  const drain = createDrain({ table, clock, logger }, () => handler);
  const runDue = oneAfterTheOther(async () => {
    const ran = await drain();
    await setAlarm();
    return ran;
  });

  return {
    schedule: async (job) => {
      await table.put(job);
      if (handler !== undefined) alarm.setNoLater(job.dueAt);
    },
    cancel: table.remove,
    start: async (started) => {
      await table.releaseAll();
      await table.forgetDead(later(clock.now(), -DEAD_KEPT));
      handler = started;
      await setAlarm();
    },
    stop: async () => {
      handler = undefined;
      // Drains nothing any more, but only after those before it have ended.
      await runDue();
    },
    wake: ring,
    nextDue: table.nextDue,
    runDue,
    advanceTo: async (target, setClock) => {
      for (;;) {
        const due: Instant | undefined = handler && (await table.nextDue());
        if (due === undefined || due > target) break;
        if (due > clock.now()) setClock(due);
        await runDue();
      }
      setClock(target);
      await setAlarm();
    },
  };
};

type DrainDeps = { readonly table: JobTable; readonly clock: Clock; readonly logger: Logger };

/** Runs until nothing is due, and resolves to how many it ran. */
const createDrain = (deps: DrainDeps, handler: () => JobHandler | undefined): (() => Promise<number>) => {
  const running = new Set<number>();
  const work = async (): Promise<number> => {
    for (let ran = 0; ; ran += 1) {
      const handle = handler();
      const claim = handle && (await deps.table.claim(deps.clock.now(), running));
      if (handle === undefined || claim === undefined) return ran;
      running.add(claim.id);
      await runClaim(deps, claim, handle).finally(() => running.delete(claim.id));
    }
  };
  return async () => {
    const workers = await Promise.allSettled(Array.from({ length: WORKERS }, work));
    const broken = workers.find((worker) => worker.status === 'rejected');
    if (broken !== undefined) throw broken.reason;
    return workers.reduce((sum, worker) => sum + (worker.status === 'fulfilled' ? worker.value : 0), 0);
  };
};

const oneAfterTheOther = (work: () => Promise<number>): (() => Promise<number>) => {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  };
};
