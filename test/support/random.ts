import type { Random } from '../../src/ports/random.ts';

/** The same seed gives the same ids and numbers; two seeds give different ids. */
export const deterministicRandom = (seed = 1): Random => {
  let state = seed >>> 0;
  let ids = 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    id: () => `s${seed}-${String(++ids).padStart(14 - String(seed).length, '0')}`,
    below: (below) => Math.floor(next() * below),
  };
};
