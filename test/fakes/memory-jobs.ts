import type { JobHandler, JobRunner } from '../../adapters/jobs/job-runner.ts';
import { nextAttempt } from '../../adapters/jobs/next-attempt.ts';
import type { CoupleId } from '../../src/domain/shared/ids.ts';
import { type Instant, instant } from '../../src/domain/shared/instant.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Job } from '../../src/ports/jobs.ts';

export type MemoryJobs = JobRunner & {
  /** What waits, the next one first. */
  readonly waiting: () => readonly Job[];
  /** Jobs given up after their last attempt. */
  readonly dead: () => readonly Job[];
  readonly eraseOf: (coupleId: CoupleId) => void;
};

type MemoryJobsDeps = {
  readonly clock: Clock;
  /** Jobs of a couple that is gone are not kept. */
  readonly coupleExists?: (id: CoupleId) => boolean;
};

type Entry = { readonly job: Job; readonly runAt: Instant; readonly attempts: number };

const RUNNING = instant(Number.MAX_SAFE_INTEGER);

/** Has no timer: due jobs run when a test says `runDue`, `wake` or `advanceTo`. */
export const createMemoryJobs = ({ clock, coupleExists = () => true }: MemoryJobsDeps): MemoryJobs => {
  const entries = new Map<string, Entry>();
  const dead: Job[] = [];
  let handler: JobHandler | undefined;
  let tail: Promise<unknown> = Promise.resolve();

  const ordered = (): Entry[] =>
    [...entries.values()].filter((entry) => entry.runAt < RUNNING).sort((a, b) => a.runAt - b.runAt);

  const attempt = async (entry: Entry, handle: JobHandler): Promise<void> => {
    const { key, payload, dueAt } = entry.job;
    const running = { ...entry, attempts: entry.attempts + 1, runAt: RUNNING };
    entries.set(key, running);
    const isStillMine = (): boolean => entries.get(key) === running;
    try {
      await handle(payload, dueAt);
      if (isStillMine()) entries.delete(key);
    } catch {
      if (!isStillMine()) return;
      const again = nextAttempt(running.attempts, clock.now());
      if (again !== undefined) entries.set(key, { ...running, runAt: again });
      else {
        entries.delete(key);
        dead.push(entry.job);
      }
    }
  };

  const drain = async (): Promise<number> => {
    let ran = 0;
    for (;;) {
      const next = ordered()[0];
      if (handler === undefined || next === undefined || next.runAt > clock.now()) return ran;
      await attempt(next, handler);
      ran += 1;
    }
  };
  const runDue = (): Promise<number> => {
    const run = tail.then(drain);
    tail = run.catch(() => undefined);
    return run;
  };
  const nextDue = async (): Promise<Instant | undefined> => ordered()[0]?.runAt;

  return {
    schedule: async (...jobs) => {
      for (const job of jobs) {
        if (job.coupleId !== undefined && !coupleExists(job.coupleId)) continue;
        entries.delete(job.key);
        entries.set(job.key, { job, runAt: job.dueAt, attempts: 0 });
      }
    },
    cancel: async (key) => {
      entries.delete(key);
    },
    start: async (started) => {
      handler = started;
    },
    stop: async () => {
      handler = undefined;
      await tail;
    },
    wake: () => {
      void runDue();
    },
    nextDue,
    runDue,
    advanceTo: async (target, setClock) => {
      for (;;) {
        const due = await nextDue();
        if (handler === undefined || due === undefined || due > target) break;
        if (due > clock.now()) setClock(due);
        await runDue();
      }
      setClock(target);
    },
    waiting: () => ordered().map((entry) => entry.job),
    dead: () => [...dead],
    eraseOf: (coupleId) => {
      for (const { job } of [...entries.values()]) if (job.coupleId === coupleId) entries.delete(job.key);
    },
  };
};
