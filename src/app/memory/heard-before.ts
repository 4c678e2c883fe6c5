/** True from the second time on that this process is told of an event; the oldest are forgotten, the event log is not. */
export type HeardBefore = (eventId: string) => boolean;

const KEPT = 10_000;

export const createHeardBefore = (kept = KEPT): HeardBefore => {
  const heard = new Set<string>();
  return (eventId) => {
    if (heard.has(eventId)) return true;
    heard.add(eventId);
    const oldest = heard.values().next().value;
    if (heard.size > kept && oldest !== undefined) heard.delete(oldest);
    return false;
  };
};
