import { type Clock, type Instant, type Logger, MINUTE, type Milliseconds } from '../../src/index.ts';
import { errorCode } from './error-code.ts';
import type { JobHandler } from './job-runner.ts';
import type { Claim, JobTable } from './job-table.ts';
import { createRenewal } from './renewal.ts';
import { runClaim, writeFailure } from './run-claim.ts';
import { createSupply, type UsefulFor } from './supply.ts';
import type { Timer } from './timer.ts';
import { createWriteOff } from './write-off.ts';

type PoolDeps = {
  readonly table: JobTable;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly usefulFor: UsefulFor;
  /** Undefined while it is stopped. */
  readonly handler: () => JobHandler | undefined;
  /** Milliseconds of real time since whenever; the clock may be moved while a job runs. */
  readonly uptime: () => Milliseconds;
  /** Rings for the renewal of leases. */
  readonly pulse: Timer;
  readonly onDry: () => void;
  readonly onRetry: (at: Instant) => void;
};

export type JobPool = {
  /** Runs what is due, also what becomes due meanwhile; resolves to how many it ran once nothing runs any more. */
  readonly run: () => Promise<number>;
  /** For a pool that is stopped: resolves once nothing runs any more and what was claimed ahead is given back. */
  readonly settle: () => Promise<void>;
  /** Lets go of jobs that have run for over a minute; they are tried again as others that failed. */
  readonly abandonStuck: () => void;
};

/** So many jobs run side by side, so that slow deliveries do not make the others late. */
const WORKERS = 16;
/** Longer than a delivery takes with its waiting. */
const STUCK_AFTER = MINUTE;

const STUCK = Object.assign(new Error('The job ran for over a minute and was let go.'), {
  code: 'job-stuck',
});

type Running = { readonly since: Milliseconds; readonly claim: Claim; readonly abandon: () => void };

export const createJobPool = (deps: PoolDeps): JobPool => {
  const running = new Map<number, Running>();
  const workers = new Set<Promise<number>>();
  const writeOff = createWriteOff(deps.table);
  const supply = createSupply({
    ...deps,
    held: () => [...[...running.values()].map(({ claim }) => claim), ...writeOff.unwritten()],
    isOpen: () => deps.handler() !== undefined,
  });
  const renewal = createRenewal({
    ...deps,
    timer: deps.pulse,
    claims: () => [...supply.inHand(), ...[...running.values()].map(({ claim }) => claim)],
    onRenewed: supply.renewed,
  });

  const runOne = (claim: Claim, handle: JobHandler): Promise<void> => {
    let abandon = (): void => undefined;
    const abandoned = new Promise<void>((resolve) => {
      abandon = resolve;
    });
    const mine: Running = { since: deps.uptime(), claim, abandon };
    running.set(claim.id, mine);
    renewal.begin();
    const ending = runClaim({ ...deps, finish: writeOff.finish }, claim, handle).finally(() => {
      // Once it was let go, another attempt may stand in its place.
      if (running.get(claim.id) === mine) running.delete(claim.id);
    });
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
    await writeOff.finished();
  };

  return {
    run: async () => {
      supply.refill();
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
      for (const [id, { since, claim, abandon }] of running) {
        if (deps.uptime() - since < STUCK_AFTER) continue;
        running.delete(id);
        deps.logger.error({ event: 'job-stuck', kind: claim.kind });
        // When that cannot be written either, its lease ends, which nobody renews any more.
        writeFailure(deps, claim, STUCK)
          .catch((cause: unknown) =>
            deps.logger.error({ event: 'jobs-not-run', code: errorCode(cause) }, cause),
          )
          .finally(abandon);
      }
    },
  };
};
