import { describe, expect, it } from 'vitest';
import { bucketRows, knownBuckets, rowOfBucket } from '../../../src/domain/reading/bucket-rows.ts';
import { BUCKETS } from '../../../src/domain/reading/hashing.ts';

describe('the buckets a model knows', () => {
  /** Neighbours, both ends of a word of 32, the first and the last of all. */
  const known = Int32Array.from([0, 1, 31, 32, 63, 64, 700, 90_000, BUCKETS - 1]);
  const rows = bucketRows(known);

  it('have rows in their order', () => {
    expect([...known].map((bucket) => rowOfBucket(rows, bucket))).toEqual([...known.keys()]);
  });

  it('are told from those that have none', () => {
    expect([2, 30, 33, 62, 65, 89_999, BUCKETS - 2].map((bucket) => rowOfBucket(rows, bucket))).toEqual(
      Array(7).fill(-1),
    );
  });

  it('are all given back', () => {
    expect(knownBuckets(rows)).toEqual(known);
    expect(knownBuckets(bucketRows(new Int32Array(0)))).toHaveLength(0);
  });
});
