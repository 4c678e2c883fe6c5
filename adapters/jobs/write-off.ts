import type { Claim, JobTable } from './job-table.ts';
import { together } from './together.ts';

export type WriteOff = {
  /** Resolves before it is written, unless much is waiting. */
  readonly finish: (claim: Claim) => Promise<void>;
  /** What has been run and is not written yet. */
  readonly unwritten: () => readonly Claim[];
  /** Resolves once everything is written. */
  readonly finished: () => Promise<void>;
};

/** So many may have been run and not yet be written down as done, so that writing does not hold up running. */
const MOST_UNWRITTEN = 256;

/**
 * Writes down what is done, many in one go. A failure is told with the next one or at the end, whichever comes first; the
 * job then comes back when its lease ends.
 */
export const createWriteOff = (table: Pick<JobTable, 'finish'>): WriteOff => {
  const write = together(table.finish);
  const writing = new Map<Claim, Promise<void>>();
  let failure: { readonly cause: unknown } | undefined;
  const tell = (): void => {
    const told = failure;
    failure = undefined;
    if (told !== undefined) throw told.cause;
  };
  return {
    finish: async (claim) => {
      tell();
      const written = write(claim)
        .catch((cause: unknown) => {
          failure = { cause };
        })
        .finally(() => writing.delete(claim));
      writing.set(claim, written);
      if (writing.size > MOST_UNWRITTEN) await Promise.race(writing.values());
    },
    unwritten: () => [...writing.keys()],
    finished: async () => {
      await Promise.all(writing.values());
      tell();
    },
  };
};
