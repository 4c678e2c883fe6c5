import type { Timer } from '../../../adapters/jobs/index.ts';

/** Rings when a test says so. */
export const manualTimer = (): Timer & {
  readonly waits: () => number | undefined;
  readonly ring: () => void;
} => {
  let set: { readonly after: number; readonly ring: () => void } | undefined;
  return {
    set: (after, ring) => {
      set = { after, ring };
    },
    clear: () => {
      set = undefined;
    },
    waits: () => set?.after,
    ring: () => {
      const rung = set;
      set = undefined;
      rung?.ring();
    },
  };
};
