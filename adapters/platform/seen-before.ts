/** True from the second time on that this id is asked about; the oldest ids are forgotten. */
export type SeenBefore = (id: string) => boolean;

/** A platform repeats minutes, not days: what the mediator's own event log then still refuses. */
const MOST = 5000;

/** At least the last `most` are known. Two generations, because a set's oldest entry is not found for nothing. */
export const createSeenBefore = (most = MOST): SeenBefore => {
  let [seen, earlier] = [new Set<string>(), new Set<string>()];
  return (id) => {
    if (seen.has(id) || earlier.has(id)) return true;
    if (seen.size >= most) [seen, earlier] = [new Set<string>(), seen];
    seen.add(id);
    return false;
  };
};
