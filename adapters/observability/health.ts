import type { Clock, Instant, Logger, Milliseconds } from '../../src/index.ts';

export type HealthReport = {
  readonly status: 'ok' | 'failing' | 'stopping';
  readonly uptimeSeconds: number;
  /** By name; empty for liveness. */
  readonly checks: Readonly<Record<string, 'ok' | 'failing'>>;
};

export type Health = {
  /** The process runs and answers; asks nothing else. */
  readonly live: () => HealthReport;
  /** Everything that is needed to do the work answers in time. Never rejects. */
  readonly ready: () => Promise<HealthReport>;
  /** From now on not ready, so that no new work is sent here. */
  readonly stopping: () => void;
};

type HealthDeps = {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly checks: Readonly<Record<string, () => Promise<void>>>;
  /** Resolves after so long; for tests. */
  readonly wait?: (after: Milliseconds) => Promise<void>;
};

const PATIENCE: Milliseconds = 2000;

export const createHealth = ({ clock, logger, checks, wait = pause }: HealthDeps): Health => {
  const startedAt: Instant = clock.now();
  let isStopping = false;
  const report = (results: HealthReport['checks']): HealthReport => ({
    status: isStopping ? 'stopping' : Object.values(results).includes('failing') ? 'failing' : 'ok',
    uptimeSeconds: Math.floor((clock.now() - startedAt) / 1000),
    checks: results,
  });
  const run = async ([name, check]: [string, () => Promise<void>]): Promise<[string, 'ok' | 'failing']> => {
    try {
      const isInTime = await Promise.race([check().then(() => true), wait(PATIENCE).then(() => false)]);
      if (isInTime) return [name, 'ok'];
      logger.warn({ event: 'health-check-slow', kind: name });
    } catch (cause) {
      logger.warn({ event: 'health-check-failed', kind: name }, cause);
    }
    return [name, 'failing'];
  };
  return {
    live: () => report({}),
    ready: async () => report(Object.fromEntries(await Promise.all(Object.entries(checks).map(run)))),
    stopping: () => {
      isStopping = true;
    },
  };
};

const pause = (after: Milliseconds): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, after).unref();
  });
