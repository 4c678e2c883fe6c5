import { type Features, featuresOf, previousFeatures, readable } from '../../src/domain/reading/features.ts';
import { sentencesOf } from '../../src/domain/reading/sentences.ts';
import type { Example } from './read-corpus.ts';

/** Rows of sparse vectors, one after the other. */
export type SparseRows = {
  readonly starts: Int32Array;
  readonly buckets: Int32Array;
  readonly values: Float32Array;
};

export type Encoded = {
  readonly count: number;
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
  return {
    count: examples.length,
    messages: rowsOf(examples.map(({ text }) => featuresOf(readable(text)))),
    sentences: rowsOf(sentences.flat().map((text) => featuresOf(readable(text)))),
    sentenceOf,
    previous: rowsOf([...rowOfText.keys()].map((text) => previousFeatures(readable(text)))),
    previousOf,
  };
};

const rowsOf = (vectors: readonly Features[]): SparseRows => {
  const starts = new Int32Array(vectors.length + 1);
  for (const [at, { buckets }] of vectors.entries()) starts[at + 1] = (starts[at] ?? 0) + buckets.length;
  const total = starts[vectors.length] ?? 0;
  const rows = { starts, buckets: new Int32Array(total), values: new Float32Array(total) };
  for (const [at, vector] of vectors.entries()) {
    rows.buckets.set(vector.buckets, starts[at]);
    rows.values.set(vector.values, starts[at]);
  }
  return rows;
};
