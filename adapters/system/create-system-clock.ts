import { type Clock, type Instant, instant, type Milliseconds } from '../../src/index.ts';

/** The machine's clock, moved by as much as the playground asks; it starts unmoved. */
export type SystemClock = Clock & { readonly moveTo: (target: Instant) => void };

export const createSystemClock = (): SystemClock => {
  let moved: Milliseconds = 0;
  return {
    now: () => instant(Date.now() + moved),
    moveTo: (target) => {
      moved = target - Date.now();
    },
  };
};
