import { ascending } from './ascending.ts';
import { BUCKET_BITS } from './hashing.ts';

/** A sparse vector: `values[i]` stands at `buckets[i]`; buckets ascend and are unique. */
export type Features = { readonly buckets: Int32Array; readonly values: Float32Array };

/** Told of every feature with the place in the normalised text it comes from. */
export type Emit = (bucket: number, start: number, end: number) => void;

/** Features of one kind, and the length they have together, so that many of one kind do not drown the few of another. */
export type Block = readonly [weight: number, fill: (emit: Emit) => void];

/** Blocks are told apart in the low bits of one number each, so that sorting them merges them. */
const BLOCK_BITS = 3;
const BLOCK = 2 ** BLOCK_BITS - 1;

export const combineFeatures = (blocks: readonly Block[]): Features => {
  const found: number[] = [];
  for (const [block, [, fill]] of blocks.entries())
    fill((bucket) => {
      found.push((bucket << BLOCK_BITS) | block);
    });
  const keys = unique(ascending(found, BUCKET_BITS + BLOCK_BITS));
  return weighed(keys, sharesOf(keys, blocks));
};

/** Of ascending numbers each once. */
const unique = (sorted: Int32Array): Int32Array => {
  let kept = 0;
  for (let at = 0; at < sorted.length; at++) {
    const key = sorted[at] ?? 0;
    if (kept === 0 || key !== sorted[kept - 1]) sorted[kept++] = key;
  }
  return sorted.subarray(0, kept);
};

/** What one feature of each block is worth, so that each block has its weight as its length. */
const sharesOf = (keys: Int32Array, blocks: readonly Block[]): Float64Array => {
  const counts = new Int32Array(BLOCK + 1);
  for (let at = 0; at < keys.length; at++) {
    const block = (keys[at] ?? 0) & BLOCK;
    counts[block] = (counts[block] ?? 0) + 1;
  }
  return Float64Array.from(blocks, ([weight], block) => weight / Math.sqrt(Math.max(1, counts[block] ?? 0)));
};

const weighed = (keys: Int32Array, shares: Float64Array): Features => {
  const buckets = new Int32Array(keys.length);
  const values = new Float32Array(keys.length);
  let kept = 0;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    const bucket = key >> BLOCK_BITS;
    if (kept === 0 || buckets[kept - 1] !== bucket) buckets[kept++] = bucket;
    values[kept - 1] = (values[kept - 1] ?? 0) + (shares[key & BLOCK] ?? 0);
  }
  return { buckets: buckets.slice(0, kept), values: values.slice(0, kept) };
};
