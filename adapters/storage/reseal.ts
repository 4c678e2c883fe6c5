import type { SealedRow } from './sealed-rows.ts';
import { canOpen, createSealer, keyIdOf } from './sealer.ts';
import { type KeyRing, nameOf } from './sealing-key.ts';
import { StorageError } from './storage-error.ts';

export type Resealing = {
  readonly looked: number;
  readonly resealed: number;
  /** By the name of the key they were sealed with, which is not here. They were left as they are. */
  readonly missing: ReadonlyMap<string, number>;
  /** Places of what its own key does not open: changed, or moved from another row. Left as they are, too. */
  readonly broken: readonly string[];
};

type Resealer = {
  readonly reseal: (row: SealedRow) => Promise<void>;
  readonly sum: () => Resealing;
};

/** Counts as it goes. */
export const createResealer = (keys: KeyRing): Resealer => {
  const sealer = createSealer(keys);
  const missing = new Map<string, number>();
  const broken: string[] = [];
  let [looked, resealed] = [0, 0];

  const sealedAnew = ({ sealed, boundTo, place }: SealedRow): Uint8Array | undefined => {
    try {
      return sealer.seal(sealer.open(sealed, boundTo), boundTo);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      broken.push(place);
      return undefined;
    }
  };

  return {
    reseal: async (row) => {
      looked += 1;
      const id = keyIdOf(row.sealed);
      if (id !== undefined && keys.current.id.equals(id)) return;
      if (id !== undefined && !canOpen(row.sealed, keys)) {
        missing.set(nameOf(id), (missing.get(nameOf(id)) ?? 0) + 1);
        return;
      }
      const next = sealedAnew(row);
      if (next === undefined) return;
      await row.replace(next);
      resealed += 1;
    },
    sum: () => ({ looked, resealed, missing, broken }),
  };
};
