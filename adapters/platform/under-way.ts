/** Work that an event started and nobody awaits. */
export type UnderWay = {
  readonly add: (work: Promise<void>) => void;
  /** Resolves once everything that was added has ended, also what was added meanwhile. */
  readonly settled: () => Promise<void>;
};

/** `onFailure` is called for work that rejects; it must not throw. */
export const createUnderWay = (onFailure: (cause: unknown) => void): UnderWay => {
  const works = new Set<Promise<void>>();
  return {
    add: (work) => {
      const ended = work.catch(onFailure).finally(() => works.delete(ended));
      works.add(ended);
    },
    settled: async () => {
      while (works.size > 0) await Promise.all(works);
    },
  };
};
