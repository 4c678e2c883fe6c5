/** Ids in Slack's shape, in order, the same in every run. */
export const createIds = () => {
  const counts = new Map<string, number>();
  const next = (prefix: string): number => {
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    return count;
  };
  /** `U0000000001`, `T0000000001`, … */
  const id = (prefix: string): string => `${prefix}${String(next(prefix)).padStart(10, '0')}`;
  return {
    id,
    /** A secret with this prefix, such as a token; no two alike. */
    secret: (prefix: string): string => `${prefix}-${String(next(prefix)).padStart(12, '0')}-fake`,
  };
};

export type Ids = ReturnType<typeof createIds>;

/** Message timestamps as Slack's: seconds and six digits, unique and rising, whatever the clock does. */
export const createTimestamps = (now: () => number): (() => string) => {
  let last = 0;
  return () => {
    last = Math.max(now() * 1000, last + 1);
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`;
  };
};
