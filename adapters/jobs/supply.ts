import type { Clock, Instant, JobPayload, Logger, Milliseconds } from '../../src/index.ts';
import type { Claim, JobTable } from './job-table.ts';

/** The longest lateness at which a job of its kind is still of use; a kind that is not named always is. */
export type UsefulFor = Readonly<Partial<Record<JobPayload['kind'], Milliseconds>>>;

export type SupplyDeps = {
  readonly table: JobTable;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly usefulFor: UsefulFor;
  /** Jobs that are running, or are done and not written off. */
  readonly held: () => readonly Claim[];
  readonly isOpen: () => boolean;
  /** Nothing else is due. */
  readonly onDry: () => void;
};

export type Supply = {
  /** Undefined when nothing was due at the last look, or it is closed. */
  readonly next: () => Promise<Claim | undefined>;
  /** To be called when something may be due again, so that it is looked for. */
  readonly refill: () => void;
  /** What was claimed ahead. */
  readonly inHand: () => readonly Claim[];
  /** `kept` are ours until then. */
  readonly renewed: (kept: ReadonlySet<number>, until: Instant) => void;
  /** To be called when it is closed, so that what was claimed ahead does not wait for its lease to end. */
  readonly giveBack: () => Promise<void>;
};

/** Few enough to be done long before their lease ends, many enough for one statement to serve thousands a second. */
const BATCH = 128;

/** Claims in batches and hands out one at a time. */
export const createSupply = (deps: SupplyDeps): Supply => {
  const { table, clock, held, isOpen, onDry } = deps;
  let inHand: Claim[] = [];
  let asking: Promise<void> | undefined;
  let isDry = false;

  const ask = async (): Promise<void> => {
    const now = clock.now();
    const except = held().flatMap(({ id, until }) => (until <= now ? [id] : []));
    const claims = await table.claim({ now, most: BATCH, except });
    isDry = claims.length < BATCH;
    if (isDry) onDry();
    inHand.push(...(await withoutUseless(deps, claims)));
    // A batch of which nothing was of use says nothing about what else is due.
    if (!isDry && inHand.length === 0) await ask();
  };

  const next = async (): Promise<Claim | undefined> => {
    if (!isOpen()) return undefined;
    if (inHand.length === 0 && !isDry) {
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      await asking;
    }
    if (!isOpen()) return undefined;
    const claim = inHand.shift();
    // Somebody else may have it by now.
    return claim !== undefined && claim.until <= clock.now() ? next() : claim;
  };
  return {
    next,
    refill: () => {
      isDry = false;
    },
    inHand: () => inHand,
    renewed: (kept, until) => {
      inHand = inHand.map((claim) => (kept.has(claim.id) ? { ...claim, until } : claim));
    },
    giveBack: async () => {
      await asking?.catch(() => undefined);
      const left = inHand;
      inHand = [];
      await table.giveBack(left);
    },
  };
};

const withoutUseless = async (
  { table, clock, logger, usefulFor }: SupplyDeps,
  claims: readonly Claim[],
): Promise<readonly Claim[]> => {
  const isUseless = ({ kind, dueAt }: Claim): boolean => {
    const longest = Object.entries(usefulFor).find(([named]) => named === kind)?.[1];
    return longest !== undefined && clock.now() - dueAt > longest;
  };
  const useless = claims.filter(isUseless);
  await table.finish(useless);
  for (const kind of new Set(useless.map((claim) => claim.kind))) {
    logger.warn({ event: 'job-too-late', kind, count: useless.filter((one) => one.kind === kind).length });
  }
  return claims.filter((claim) => !useless.includes(claim));
};
