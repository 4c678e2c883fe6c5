/** By then all that was ready at the same time has asked. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * What is asked for while an earlier round is under way is done in one go afterwards, as a database commits. Resolves, or
 * rejects, with the round the item was in.
 */
export const together = <T>(work: (items: readonly T[]) => Promise<void>): ((item: T) => Promise<void>) => {
  let last: Promise<unknown> = Promise.resolve();
  let open: { readonly items: T[]; readonly done: Promise<void> } | undefined;
  const begin = (): { readonly items: T[]; readonly done: Promise<void> } => {
    const items: T[] = [];
    const done = last.then(nextTurn).then(() => {
      open = undefined;
      return work(items);
    });
    last = done.catch(() => undefined);
    return { items, done };
  };
  return (item) => {
    open ??= begin();
    open.items.push(item);
    return open.done;
  };
};
