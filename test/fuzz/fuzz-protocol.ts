import type { Slowest } from './fuzz-target.ts';

/** What the worker is told, what it says back, and where it writes what it is at, for the one who watches for a hang. */
export type FuzzOrder = {
  readonly root: string;
  readonly runs: number;
  readonly seed: number;
  readonly only: string | undefined;
  readonly path: string | undefined;
  readonly place: SharedArrayBuffer;
};

export type FuzzReport =
  | {
      readonly kind: 'done';
      readonly name: string;
      readonly inputs: number;
      readonly seconds: number;
      readonly slowest: Slowest;
      readonly failures: readonly string[];
    }
  | { readonly kind: 'unknown'; readonly names: readonly string[] }
  | { readonly kind: 'progress'; readonly name: string; readonly inputs: number }
  | { readonly kind: 'over' };

/** Which part of `place` is which. */
export const PLACE = { seed: 0, input: 1, tries: 2 } as const;
export const PLACE_BYTES = 3 * Int32Array.BYTES_PER_ELEMENT;
