import { type Clock, type Instant, type Logger, later, SECOND } from '../../src/index.ts';
import { errorCode } from './error-code.ts';
import { type Claim, type JobTable, LEASE } from './job-table.ts';
import type { Timer } from './timer.ts';

type RenewalDeps = {
  readonly table: Pick<JobTable, 'renew'>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly timer: Timer;
  /** What this process has in hand, begun or not. */
  readonly claims: () => readonly Claim[];
  readonly onRenewed: (kept: ReadonlySet<number>, until: Instant) => void;
};

/** Twice missed, and the job is still ours. */
const EVERY = 5 * SECOND;

/**
 * Keeps what is in hand ours for as long as this process lives, so that a lease may be short: whoever takes over from a
 * process that died need not wait for the slowest delivery. Ends once the hands are empty.
 */
export const createRenewal = (deps: RenewalDeps): { readonly begin: () => void } => {
  const { table, clock, logger, timer, claims, onRenewed } = deps;
  let isOn = false;

  const renew = async (): Promise<void> => {
    const held = claims();
    if (held.length === 0) return;
    const until = later(clock.now(), LEASE);
    onRenewed(new Set(await table.renew(held, until)), until);
  };
  const beat = (): void => {
    isOn = claims().length > 0;
    if (!isOn) return;
    timer.set(EVERY, () => {
      renew()
        .catch((cause: unknown) => logger.warn({ event: 'jobs-not-renewed', code: errorCode(cause) }, cause))
        .finally(beat);
    });
  };
  return {
    begin: () => {
      if (!isOn) beat();
    },
  };
};
