import type { FuzzTarget } from './fuzz-target.ts';

export type Share = { readonly target: FuzzTarget; readonly runs: number };

/** How many of all inputs each target gets, at least one. */
export const shareOut = (targets: readonly FuzzTarget[], runs: number): readonly Share[] => {
  const whole = targets.reduce((sum, { weight }) => sum + weight, 0);
  return targets.map((target) => ({ target, runs: Math.max(1, Math.round((runs * target.weight) / whole)) }));
};

export type Lot = Share & { readonly seed: number };

/** So many at a time, each lot with a seed of its own: a failure is told soon, and found again in seconds. */
const LOT = 2500;

/** The shares in lots that workers take in turn: the same lots for the same seed, however many workers there are. */
export const lotsOf = (shares: readonly Share[], seed: number): readonly Lot[] =>
  shares.flatMap(({ target, runs }) =>
    Array.from({ length: Math.ceil(runs / LOT) }, (_, at) => ({
      target,
      runs: Math.min(LOT, runs - at * LOT),
      seed: seed + at,
    })),
  );
