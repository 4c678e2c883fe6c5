import { NotPossible } from './refusal.ts';

export type Waiting = {
  /** Something happened: everybody who waits looks again. */
  readonly touch: () => void;
  /**
   * Resolves to the first thing `look` finds, looking again whenever something happens. Rejects, naming `what`, after
   * `withinMs` real milliseconds (5,000 by default): a guard against tests that hang, not a way to wait.
   */
  readonly until: <Thing>(
    look: () => Thing | undefined | false,
    what: string,
    withinMs?: number,
  ) => Promise<Thing>;
};

export const createWaiting = (): Waiting => {
  const looking = new Set<() => void>();

  const until: Waiting['until'] = (look, what, withinMs = 5000) =>
    new Promise((resolve, reject) => {
      const settle = (end: () => void): void => {
        clearTimeout(guard);
        looking.delete(lookAgain);
        end();
      };
      const lookAgain = (): void => {
        try {
          const thing = look();
          if (thing !== undefined && thing !== false) settle(() => resolve(thing));
        } catch (problem) {
          settle(() => reject(problem));
        }
      };
      const guard = setTimeout(
        () => settle(() => reject(new NotPossible(`Waited ${withinMs} ms in vain for ${what}`))),
        withinMs,
      );
      looking.add(lookAgain);
      lookAgain();
    });

  return {
    touch: () => {
      for (const lookAgain of [...looking]) lookAgain();
    },
    until,
  };
};
