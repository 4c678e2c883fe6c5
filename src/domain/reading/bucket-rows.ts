import { BUCKETS } from './hashing.ts';

/**
 * Which buckets a network knows, and the row of each. A bit a bucket, and for every 32 of them how many known ones come
 * before: a sixteenth of what a number a bucket would take, and most buckets are unknown.
 */
export type BucketRows = { readonly bits: Int32Array; readonly before: Int32Array };

/** A row for every bucket in ascending `buckets`. */
export const bucketRows = (buckets: Int32Array): BucketRows => {
  const bits = new Int32Array(BUCKETS / 32);
  for (let row = 0; row < buckets.length; row++) {
    const bucket = buckets[row] ?? 0;
    bits[bucket >>> 5] = (bits[bucket >>> 5] ?? 0) | (1 << (bucket & 31));
  }
  const before = new Int32Array(bits.length);
  for (let at = 1; at < bits.length; at++) before[at] = (before[at - 1] ?? 0) + ones(bits[at - 1] ?? 0);
  return { bits, before };
};

/** -1 for a bucket that is not known. */
export const rowOfBucket = ({ bits, before }: BucketRows, bucket: number): number => {
  const word = bits[bucket >>> 5] ?? 0;
  const bit = 1 << (bucket & 31);
  return (word & bit) === 0 ? -1 : (before[bucket >>> 5] ?? 0) + ones(word & (bit - 1));
};

/** Ascending. */
export const knownBuckets = ({ bits }: BucketRows): Int32Array => {
  const known: number[] = [];
  for (let word = 0; word < bits.length; word++)
    for (let left = bits[word] ?? 0; left !== 0; left &= left - 1)
      known.push(word * 32 + 31 - Math.clz32(left & -left));
  return Int32Array.from(known);
};

/** How many bits of 32 are set: in pairs, in fours, in bytes, and the bytes' sum. */
const ones = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};
