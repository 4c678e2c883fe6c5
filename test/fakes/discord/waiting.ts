import { NotPossible } from './state.ts';

export type Waiting = {
  /** Something happened: everybody who waits looks again. */
  readonly touch: () => void;
  /**
   * Resolves to the first thing `look` finds, looking again whenever something happens here, and every few
   * milliseconds, as what the bot does with an answer makes no noise here. Rejects, naming `what`, after `withinMs` real
   * milliseconds (5,000 by default): a guard against tests that hang, not a way to wait.
   */
  readonly until: <Thing>(
    look: () => Thing | undefined | false,
    what: string,
    withinMs?: number,
  ) => Promise<Thing>;
};

const LOOK_AGAIN_MS = 5;

export const createWaiting = (): Waiting => {
  const looking = new Set<() => void>();
  const until: Waiting['until'] = (look, what, withinMs = 5000) =>
    new Promise((resolve, reject) => {
      const ticking = setInterval(() => lookAgain(), LOOK_AGAIN_MS);
      const guard = setTimeout(() => {
        stop();
        reject(new NotPossible(`waited ${withinMs} ms in vain for ${what}`));
      }, withinMs);
      const stop = (): void => {
        clearInterval(ticking);
        clearTimeout(guard);
        looking.delete(lookAgain);
      };
      const lookAgain = (): void => {
        try {
          const thing = look();
          if (thing === undefined || thing === false) return;
          stop();
          resolve(thing);
        } catch (problem) {
          stop();
          reject(problem);
        }
      };
      looking.add(lookAgain);
      lookAgain();
    });
  const touch = (): void => {
    for (const lookAgain of [...looking]) lookAgain();
  };
  return { touch, until };
};
