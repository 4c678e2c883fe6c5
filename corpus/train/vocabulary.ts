import { bucketRows } from '../../src/domain/reading/bucket-rows.ts';
import type { Network } from '../../src/domain/reading/network.ts';
import type { Encoded, SparseRows } from './encode.ts';
import type { KnownLines } from './touch-rows.ts';

export type VocabularyLimits = { readonly leastRows: number; readonly mostBuckets: number };

/**
 * The places of the buckets seen in enough of the rows, the commonest first: while a network is trained, what is touched
 * most stands close together in memory.
 */
export const vocabularyOf = (
  { buckets, messages, previous, previousOf }: Encoded,
  rows: Int32Array,
  { leastRows, mostBuckets }: VocabularyLimits,
): Int32Array => {
  const counts = new Int32Array(buckets.length);
  for (const row of rows) {
    countRow(counts, messages, row);
    const before = previousOf[row] ?? -1;
    if (before >= 0) countRow(counts, previous, before);
  }
  return Int32Array.from(counts.keys())
    .filter((place) => (counts[place] ?? 0) >= leastRows)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
    .slice(0, mostBuckets);
};

const countRow = (counts: Int32Array, { starts, places }: SparseRows, row: number): void => {
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
    const place = places[at] ?? 0;
    counts[place] = (counts[place] ?? 0) + 1;
  }
};

/** What is in the vocabulary, named by where it stands there. */
export const knownLines = (encoded: Encoded, vocabulary: Int32Array): KnownLines => {
  const { buckets, messages, previous, previousOf } = encoded;
  const wordOf = new Int32Array(buckets.length).fill(-1);
  for (let word = 0; word < vocabulary.length; word++) wordOf[vocabulary[word] ?? 0] = word;
  return { messages: knownRows(messages, wordOf), previous: knownRows(previous, wordOf), previousOf };
};

const knownRows = (sparse: SparseRows, wordOf: Int32Array): SparseRows => {
  const starts = new Int32Array(sparse.starts.length);
  const places = new Int32Array(sparse.places.length);
  const values = new Float32Array(sparse.places.length);
  let count = 0;
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let at = sparse.starts[row] ?? 0; at < (sparse.starts[row + 1] ?? 0); at++) {
      const word = wordOf[sparse.places[at] ?? 0] ?? -1;
      if (word < 0) continue;
      places[count] = word;
      values[count++] = sparse.values[at] ?? 0;
    }
    starts[row + 1] = count;
  }
  return { starts, places: places.subarray(0, count), values: values.subarray(0, count) };
};

export type Trained = {
  readonly embedding: Float32Array;
  readonly hidden: number;
  readonly vocabulary: Int32Array;
  readonly buckets: Int32Array;
};

/** The embedding with its rows in the order of their buckets, as a network keeps them. */
export const inBucketOrder = ({
  embedding,
  hidden,
  vocabulary,
  buckets,
}: Trained): Pick<Network, 'rows' | 'embedding'> => {
  const order = Int32Array.from(vocabulary.keys()).sort(
    (a, b) => (vocabulary[a] ?? 0) - (vocabulary[b] ?? 0),
  );
  const sorted = new Float32Array(embedding.length);
  for (let row = 0; row < order.length; row++) {
    const from = (order[row] ?? 0) * hidden;
    sorted.set(embedding.subarray(from, from + hidden), row * hidden);
  }
  const known = order.map((word) => buckets[vocabulary[word] ?? 0] ?? 0);
  return { rows: bucketRows(known), embedding: sorted };
};
