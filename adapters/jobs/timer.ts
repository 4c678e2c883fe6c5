import type { Milliseconds } from '../../src/index.ts';

/** One alarm: setting it again replaces the earlier one. */
export type Timer = {
  readonly set: (after: Milliseconds, ring: () => void) => void;
  readonly clear: () => void;
};

/** Does not keep the process alive. */
export const nodeTimer = (): Timer => {
  let handle: NodeJS.Timeout | undefined;
  const clear = (): void => clearTimeout(handle);
  return {
    set: (after, ring) => {
      clear();
      handle = setTimeout(ring, after).unref();
    },
    clear,
  };
};
