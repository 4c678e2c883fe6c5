import type { FuzzTarget } from './fuzz-target.ts';

export type Share = { readonly target: FuzzTarget; readonly runs: number };

/** How many of all inputs each target gets, at least one. */
export const shareOut = (targets: readonly FuzzTarget[], runs: number): readonly Share[] => {
  const whole = targets.reduce((sum, { weight }) => sum + weight, 0);
  return targets.map((target) => ({ target, runs: Math.max(1, Math.round((runs * target.weight) / whole)) }));
};
