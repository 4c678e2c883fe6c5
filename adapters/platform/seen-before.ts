/** True from the second time on that this id is asked about; the oldest ids are forgotten. */
export type SeenBefore = (id: string) => boolean;

/** A platform repeats minutes, not days: what the mediator's own event log then still refuses. */
const MOST = 5000;

export const createSeenBefore = (most = MOST): SeenBefore => {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return true;
    seen.add(id);
    if (seen.size > most) for (const oldest of seen) return !seen.delete(oldest);
    return false;
  };
};
