import type { Milliseconds } from '../../src/index.ts';

/** Calls `onOver` after so long, unless what it returns is called before. */
export type Patience = (after: Milliseconds, onOver: () => void) => () => void;

export const nodePatience: Patience = (after, onOver) => {
  const timer = setTimeout(onOver, after);
  return () => clearTimeout(timer);
};
