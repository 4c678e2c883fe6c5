import type { Clock, Instant, Logger, Milliseconds } from '../../src/index.ts';
import type { JobHandler } from './job-runner.ts';
import { type Claim, type JobTable, LEASE } from './job-table.ts';
import { runClaim } from './run-claim.ts';
import { createSupply, type UsefulFor } from './supply.ts';
import { together } from './together.ts';

type PoolDeps = {
  readonly table: JobTable;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly usefulFor: UsefulFor;
  /** Undefined while it is stopped. */
  readonly handler: () => JobHandler | undefined;
  /** Milliseconds of real time since whenever; the clock may be moved while a job runs. */
  readonly uptime: () => Milliseconds;
  readonly onDry: () => void;
  readonly onRetry: (at: Instant) => void;
};

export type JobPool = {
  /** Runs what is due, also what becomes due meanwhile; resolves to how many it ran once nothing runs any more. */
  readonly run: () => Promise<number>;
  /** For a pool that is stopped: resolves once nothing runs any more and what was claimed ahead is given back. */
  readonly settle: () => Promise<void>;
  /** Lets go of jobs that have run for longer than their lease; whoever claims them next tries again. */
  readonly abandonStuck: () => void;
};

/** So many may have been run and not yet be written down as done, so that writing does not hold up running. */
const MOST_UNWRITTEN = 256;

/** A failure to write one down is told with the next, or at the end; the job then comes back when its lease ends. */
const createFinisher = (table: JobTable) => {
  const write = together(table.finish);
  const unwritten = new Set<Promise<void>>();
  let failure: { readonly cause: unknown } | undefined;
  const tell = (): void => {
    if (failure === undefined) return;
    const { cause } = failure;
    failure = undefined;
    throw cause;
  };
  const finish = async (claim: Claim): Promise<void> => {
    tell();
    const writing = write(claim)
      .catch((cause: unknown) => {
        failure = { cause };
      })
      .finally(() => unwritten.delete(writing));
    unwritten.add(writing);
    if (unwritten.size > MOST_UNWRITTEN) await Promise.race(unwritten);
  };
  const finished = async (): Promise<void> => {
    await Promise.all(unwritten);
    tell();
  };
  return { finish, finished };
};

/** So many jobs run side by side, so that slow deliveries do not make the others late. */
const WORKERS = 16;

type Running = { readonly since: Milliseconds; readonly kind: string; readonly abandon: () => void };

export const createJobPool = (deps: PoolDeps): JobPool => {
  const running = new Map<number, Running>();
  const workers = new Set<Promise<number>>();
  const supply = createSupply({
    ...deps,
    running: () => running.keys(),
    isOpen: () => deps.handler() !== undefined,
  });
  const { finish, finished } = createFinisher(deps.table);

  const runOne = (claim: Claim, handle: JobHandler): Promise<void> => {
    const abandoned = new Promise<void>((abandon) => {
      running.set(claim.id, { since: deps.uptime(), kind: claim.kind, abandon });
    });
    const ending = runClaim({ ...deps, finish }, claim, handle).finally(() => running.delete(claim.id));
    return Promise.race([ending, abandoned]);
  };

  const work = async (): Promise<number> => {
    for (let ran = 0; ; ran += 1) {
      const claim = await supply.next();
      const handle = deps.handler();
      if (claim === undefined || handle === undefined) return ran;
      await runOne(claim, handle);
    }
  };

  const idle = async (): Promise<void> => {
    while (workers.size > 0) await Promise.allSettled(workers);
    await finished();
  };

  return {
    run: async () => {
      const mine = Array.from({ length: WORKERS - workers.size }, () => {
        const worker = work().finally(() => workers.delete(worker));
        workers.add(worker);
        return worker;
      });
      const ended = await Promise.allSettled(mine);
      await idle();
      const broken = ended.find((worker) => worker.status === 'rejected');
      if (broken !== undefined) throw broken.reason;
      return ended.reduce((sum, worker) => sum + (worker.status === 'fulfilled' ? worker.value : 0), 0);
    },
    settle: async () => {
      await idle();
      await supply.giveBack();
    },
    abandonStuck: () => {
      for (const [id, { since, kind, abandon }] of running) {
        if (deps.uptime() - since < LEASE) continue;
        running.delete(id);
        deps.logger.error({ event: 'job-stuck', kind });
        abandon();
      }
    },
  };
};
