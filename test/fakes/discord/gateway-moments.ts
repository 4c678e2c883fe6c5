/** What happens between a client and the gateway, as tests wait for it. */
export type Moment = 'refused' | 'opened' | 'identified' | 'resumed' | 'heartbeat' | 'closed';

export type Moments = {
  readonly note: (moment: Moment) => void;
  /** How often it has happened so far. */
  readonly count: (moment: Moment) => number;
  /** Resolves when it happens the next time. */
  readonly next: (moment: Moment) => Promise<void>;
};

export const createMoments = (): Moments => {
  const counts = new Map<Moment, number>();
  const waiting = new Map<Moment, (() => void)[]>();
  return {
    note: (moment) => {
      counts.set(moment, (counts.get(moment) ?? 0) + 1);
      const told = waiting.get(moment) ?? [];
      waiting.delete(moment);
      for (const tell of told) tell();
    },
    count: (moment) => counts.get(moment) ?? 0,
    next: (moment) =>
      new Promise((resolve) => waiting.set(moment, [...(waiting.get(moment) ?? []), resolve])),
  };
};
