import type { Milliseconds } from '../../src/index.ts';

/** Resolves after so long, and does not keep the process alive. Tests pass one they let go by hand. */
export type Wait = (after: Milliseconds) => Promise<void>;

export const wait: Wait = (after) =>
  new Promise((resolve) => {
    setTimeout(resolve, after).unref();
  });
