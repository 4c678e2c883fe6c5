import type { Clock, Instant, Logger } from '../../src/index.ts';
import { errorCode } from './error-code.ts';
import { parseJobPayload } from './job-payload.ts';
import type { JobHandler } from './job-runner.ts';
import type { Claim, JobTable } from './job-table.ts';
import { JobsError } from './jobs-error.ts';
import { MOST_ATTEMPTS, nextAttempt } from './next-attempt.ts';

export type RunDeps = {
  readonly table: JobTable;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly finish: (claim: Claim) => Promise<void>;
  readonly onRetry: (at: Instant) => void;
};

/** Runs one attempt to its end and writes down how it ended. Rejects only when the table cannot be written. */
export const runClaim = async (deps: RunDeps, claim: Claim, handle: JobHandler): Promise<void> => {
  const failure = await attempt(claim, handle);
  if (failure === undefined) await deps.finish(claim);
  else await writeFailure(deps, claim, failure.cause);
};

const attempt = async (
  claim: Claim,
  handle: JobHandler,
): Promise<{ readonly cause: unknown } | undefined> => {
  try {
    // An attempt whose process died wrote down no failure; this many in a row are the job's own doing.
    if (claim.attempt > MOST_ATTEMPTS) throw new JobsError('job-crashing', 'The job never came to an end.');
    const payload = parseJobPayload(claim.payload);
    if (payload === undefined) throw new JobsError('job-unknown', 'This version does not know such a job.');
    await handle(payload, claim.dueAt);
    return undefined;
  } catch (cause) {
    return { cause };
  }
};

/** When it is tried again, or that it never will be. */
export const writeFailure = async (
  { table, clock, logger, onRetry }: Omit<RunDeps, 'finish'>,
  claim: Claim,
  cause: unknown,
): Promise<void> => {
  const now = clock.now();
  const again = cause instanceof JobsError ? undefined : nextAttempt(claim.attempt, now);
  const code = errorCode(cause);
  await table.fail(claim, { code, now, nextAttempt: again });
  const fields = { kind: claim.kind, code, count: claim.attempt };
  if (again === undefined) return logger.error({ event: 'job-dead', ...fields }, cause);
  onRetry(again);
  logger.warn({ event: 'job-failed', ...fields }, cause);
};
