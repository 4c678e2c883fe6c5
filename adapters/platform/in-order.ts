/** Runs works with the same key one after another, in the order they were asked for. */
export type InOrder = (key: string, work: () => Promise<void>) => Promise<void>;

export const createInOrder = (): InOrder => {
  const tails = new Map<string, Promise<void>>();
  return (key, work) => {
    const done = (tails.get(key) ?? Promise.resolve()).then(work);
    // Only the order is kept here; the caller sees a failure, the next work does not.
    const tail = done.catch(() => undefined);
    tails.set(key, tail);
    void tail.then(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
    return done;
  };
};
