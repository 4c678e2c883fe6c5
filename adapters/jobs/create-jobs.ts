import type { Kysely } from 'kysely';
import { type Clock, DAY, type Instant, type Logger, later, MINUTE, SECOND } from '../../src/index.ts';
import { createAlarm } from './alarm.ts';
import { errorCode } from './error-code.ts';
import { createJobPool } from './job-pool.ts';
import type { JobHandler, JobRunner } from './job-runner.ts';
import { createJobTable } from './job-table.ts';
import type { JobsDatabase } from './jobs-database.ts';
import type { UsefulFor } from './supply.ts';
import { nodeTimer, type Timer } from './timer.ts';

export type JobsDeps = {
  readonly database: Kysely<JobsDatabase>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Whether other processes schedule and run jobs in the same database; not by default. */
  readonly isShared?: boolean;
  /** A job that is later than its kind allows is dropped unasked; its handler may be stricter. */
  readonly usefulFor?: UsefulFor;
  readonly timer?: Timer;
  readonly pulse?: Timer;
  /** From 0 to 1, so that processes started together do not look together. */
  readonly jitter?: () => number;
  /** Milliseconds of real time since whenever. */
  readonly uptime?: () => number;
};

const DEAD_KEPT = 30 * DAY;
/**
 * Alone, the next due time is known; a look in between is for a machine that slept, which no timer notices, and for
 * `attune jobs retry`.
 */
const LOOK_ALONE = MINUTE;
/** What another process has scheduled for later than this is known in time. */
const LOOK_SHARED = 2 * SECOND;

/** Wakes at the next due time. Failed jobs are tried for about three hours, then kept as dead and logged as an error. */
export const createJobs = (deps: JobsDeps): JobRunner => {
  const { database, clock, logger, isShared = false, usefulFor = {}, timer = nodeTimer() } = deps;
  const { pulse = nodeTimer(), jitter = Math.random, uptime = () => performance.now() } = deps;
  const table = createJobTable(database);
  let handler: JobHandler | undefined;
  let isFailing = false;

  const ring = (): void => {
    pool.abandonStuck();
    look().catch((cause: unknown) => {
      // The jobs are still there: look again, and say so once.
      if (!isFailing) logger.error({ event: 'jobs-not-run', code: errorCode(cause) }, cause);
      isFailing = true;
      if (handler !== undefined) alarm.setTo(undefined);
    });
  };
  const longest = () => (isShared ? LOOK_SHARED * (1 + jitter()) * 0.5 : LOOK_ALONE);
  const alarm = createAlarm({ clock, timer, ring, longest });

  /** Off before looking, so that what is scheduled while looking is not slept through. */
  const setAlarm = async (): Promise<Instant | undefined> => {
    alarm.off();
    if (handler === undefined) return undefined;
    const next = await table.nextDue();
    isFailing = false;
    if (handler === undefined) return undefined;
    const again = later(clock.now(), longest());
    alarm.setNoLater(next === undefined || next > again ? again : next);
    return next;
  };
  /** One cheap question while nothing is due, which is nearly always. */
  const look = async (): Promise<void> => {
    const next = await setAlarm();
    if (next === undefined || next > clock.now()) return;
    // Not off: when every worker hangs, nothing else would ever look again.
    alarm.setTo(undefined);
    await pool.run();
  };
  const pool = createJobPool({
    table,
    clock,
    logger,
    usefulFor,
    uptime,
    pulse,
    handler: () => handler,
    onDry: () => {
      setAlarm().catch(() => alarm.setTo(undefined));
    },
    onRetry: (at) => {
      if (handler !== undefined) alarm.setNoLater(at);
    },
  });
  const runDue = async (): Promise<number> => {
    for (let all = 0; ; ) {
      const ran = await pool.run();
      all += ran;
      const next = await setAlarm();
      // What is due and was not to be had is in other hands.
      if (ran === 0 || next === undefined || next > clock.now()) return all;
    }
  };

  return {
    schedule: async (...scheduled) => {
      await table.put(scheduled);
      if (handler !== undefined) for (const { dueAt } of scheduled) alarm.setNoLater(dueAt);
    },
    cancel: table.remove,
    start: async (started) => {
      if (!isShared) await table.releaseAll();
      await table.forgetDead(later(clock.now(), -DEAD_KEPT));
      handler = started;
      await setAlarm();
    },
    stop: async () => {
      handler = undefined;
      alarm.off();
      // Whatever could not be written comes back when its lease ends; stopping goes on.
      await pool
        .settle()
        .catch((cause: unknown) => logger.error({ event: 'jobs-not-run', code: errorCode(cause) }, cause));
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
