/** Runs work for one key strictly one after the other, so that a later message never overtakes an earlier one. */
export type InTurn = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

export const createInTurn = (): InTurn => {
  const tails = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = tails.get(key) ?? Promise.resolve();
    // The one before has answered its own caller, failed or not; it must not stop the next.
    const mine = before.then(work, work);
    tails.set(key, mine);
    const tidy = (): void => {
      if (tails.get(key) === mine) tails.delete(key);
    };
    mine.then(tidy, tidy);
    return mine;
  };
};
