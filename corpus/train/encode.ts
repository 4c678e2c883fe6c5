import type { Features } from '../../src/domain/reading/combine-features.ts';
import { featuresOf, previousFeatures, readable } from '../../src/domain/reading/features.ts';
import { BUCKETS } from '../../src/domain/reading/hashing.ts';
import { sentencesOf } from '../../src/domain/reading/sentences.ts';
import type { Example } from './read-corpus.ts';

/** Rows of sparse vectors, one after the other. */
export type SparseRows = {
  readonly starts: Int32Array;
  /** Which numbers of the vector are not 0; `Encoded` says what they stand for. */
  readonly places: Int32Array;
  readonly values: Float32Array;
};

export type Encoded = {
  readonly count: number;
  /** Every bucket that occurs, ascending; the rows below name it by its place here. */
  readonly buckets: Int32Array;
  readonly messages: SparseRows;
  /** Every sentence of the messages that have several; example i's are rows sentenceOf[i] .. sentenceOf[i + 1]. */
  readonly sentences: SparseRows;
  readonly sentenceOf: Int32Array;
  /** Distinct earlier messages; `previousOf[i]` is example i's row in it, -1 for none. */
  readonly previous: SparseRows;
  readonly previousOf: Int32Array;
};

export const encode = (examples: readonly Example[]): Encoded => {
  const rowOfText = new Map<string, number>();
  const previousOf = Int32Array.from(examples, ({ previous }) => {
    if (previous === undefined) return -1;
    const row = rowOfText.get(previous) ?? rowOfText.size;
    rowOfText.set(previous, row);
    return row;
  });
  const sentences = examples.map(({ text }) => sentencesOf(text));
  const sentenceOf = new Int32Array(examples.length + 1);
  for (const [at, own] of sentences.entries()) sentenceOf[at + 1] = (sentenceOf[at] ?? 0) + own.length;
  const messages = rowsOf(examples.map(({ text }) => featuresOf(readable(text))));
  const ofSentences = rowsOf(sentences.flat().map((text) => featuresOf(readable(text))));
  const previous = rowsOf([...rowOfText.keys()].map((text) => previousFeatures(readable(text))));
  const buckets = namedByPlace([messages, ofSentences, previous]);
  return {
    count: examples.length,
    buckets,
    messages,
    sentences: ofSentences,
    sentenceOf,
    previous,
    previousOf,
  };
};

/** Puts places where the rows have buckets. */
const namedByPlace = (all: readonly SparseRows[]): Int32Array => {
  const placeOf = new Int32Array(BUCKETS);
  for (const { places } of all) for (let at = 0; at < places.length; at++) placeOf[places[at] ?? 0] = 1;
  const buckets: number[] = [];
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    if (placeOf[bucket] === 1) placeOf[bucket] = buckets.push(bucket) - 1;
  for (const { places } of all)
    for (let at = 0; at < places.length; at++) places[at] = placeOf[places[at] ?? 0] ?? 0;
  return Int32Array.from(buckets);
};

const rowsOf = (vectors: readonly Features[]): SparseRows => {
  const starts = new Int32Array(vectors.length + 1);
  for (const [at, { buckets }] of vectors.entries()) starts[at + 1] = (starts[at] ?? 0) + buckets.length;
  const total = starts[vectors.length] ?? 0;
  const rows = { starts, places: new Int32Array(total), values: new Float32Array(total) };
  for (const [at, vector] of vectors.entries()) {
    rows.places.set(vector.buckets, starts[at]);
    rows.values.set(vector.values, starts[at]);
  }
  return rows;
};
