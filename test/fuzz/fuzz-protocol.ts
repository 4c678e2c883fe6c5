import type { Slowest } from './fuzz-target.ts';

/** What a worker is told, what it says back, and where it writes what it is at, for the one who watches for a hang. */
export type FuzzOrder = {
  readonly root: string;
  readonly runs: number;
  readonly seed: number;
  readonly only: string | undefined;
  readonly path: string | undefined;
  /** Its own. */
  readonly place: SharedArrayBuffer;
  /** Common to all workers: the number of the lot to be taken next. */
  readonly next: SharedArrayBuffer;
};

export type FuzzReport =
  | { readonly kind: 'plan'; readonly shares: readonly { readonly name: string; readonly runs: number }[] }
  | {
      readonly kind: 'lot';
      readonly name: string;
      readonly inputs: number;
      readonly ms: number;
      readonly slowest: Slowest;
      readonly failures: readonly string[];
    }
  | { readonly kind: 'unknown'; readonly names: readonly string[] }
  | { readonly kind: 'over' };

/** Which part of `place` is which. */
export const PLACE = { seed: 0, input: 1, tries: 2, target: 3 } as const;
export const PLACE_BYTES = 4 * Int32Array.BYTES_PER_ELEMENT;
export const NEXT_BYTES = Int32Array.BYTES_PER_ELEMENT;
