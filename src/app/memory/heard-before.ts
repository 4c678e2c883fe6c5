/** True from the second time on that this process is told of an event; the oldest are forgotten, the event log is not. */
export type HeardBefore = (eventId: string) => boolean;

const KEPT = 10_000;

/** At least the last `kept` are remembered. Two generations, because a set's oldest entry is not found for nothing. */
export const createHeardBefore = (kept = KEPT): HeardBefore => {
  let [heard, earlier] = [new Set<string>(), new Set<string>()];
  return (eventId) => {
    if (heard.has(eventId) || earlier.has(eventId)) return true;
    if (heard.size >= kept) [heard, earlier] = [new Set<string>(), heard];
    heard.add(eventId);
    return false;
  };
};
