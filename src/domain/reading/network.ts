import { type BucketRows, rowOfBucket } from './bucket-rows.ts';
import type { Features } from './combine-features.ts';
import { LABELS } from './reading.ts';

/** Kinds of the danger head, `none` first; the rest are the safety kinds in their order. */
export const DANGER_CLASSES = ['none', 'threat', 'control', 'fear', 'selfharm', 'disclosure'] as const;

/** Where each head's numbers stand in the network's output. */
export const HEADS = {
  label: [0, LABELS.length],
  attack: [LABELS.length, LABELS.length + 1],
  danger: [LABELS.length + 1, LABELS.length + 1 + DANGER_CLASSES.length],
} as const;
export const OUTPUTS = HEADS.danger[1];

/** One hidden layer over hashed features: a row per known bucket, summed, rectified, mixed into the heads. */
export type Network = {
  readonly hidden: number;
  /** The row in `embedding` of each bucket that was seen often enough. */
  readonly rows: BucketRows;
  readonly embedding: Float32Array | Int8Array;
  /** What a number in `embedding` is worth. A trained model keeps eight bits each, in memory as on disk. */
  readonly embeddingScale: number;
  readonly hiddenBias: Float32Array;
  /** `OUTPUTS` rows of `hidden` weights. */
  readonly output: Float32Array;
  readonly outputBias: Float32Array;
};

/** The hidden layer before it is rectified. */
export const hiddenOf = (network: Network, vectors: readonly Features[]): Float32Array => {
  const active = activeRows(network, vectors);
  const sums = Float32Array.from(network.hiddenBias);
  let unit = 0;
  for (; unit + AT_ONCE <= network.hidden; unit += AT_ONCE) addToEight(network, active, sums, unit);
  for (; unit < network.hidden; unit++) addToOne(network, active, sums, unit);
  return sums;
};

/** The known rows of all vectors in their order, by where they start, and what each counts for. */
type Active = { readonly count: number; readonly starts: Int32Array; readonly values: Float64Array };

const activeRows = (network: Network, vectors: readonly Features[]): Active => {
  const { hidden, rows, embeddingScale } = network;
  const most = vectors.reduce((sum, { buckets }) => sum + buckets.length, 0);
  const starts = new Int32Array(most);
  const active = new Float64Array(most);
  let count = 0;
  for (const { buckets, values } of vectors)
    for (let at = 0; at < buckets.length; at++) {
      const row = rowOfBucket(rows, buckets[at] ?? 0);
      if (row < 0) continue;
      starts[count] = row * hidden;
      active[count++] = (values[at] ?? 0) * embeddingScale;
    }
  return { count, starts, values: active };
};

/** So many sums fit into a processor's registers; every one still adds its rows in their order. */
const AT_ONCE = 8;
const { fround } = Math;

const addToEight = (network: Network, active: Active, sums: Float32Array, unit: number): void => {
  const { embedding } = network;
  const { count, starts, values } = active;
  let [a, b, c, d] = [sums[unit] ?? 0, sums[unit + 1] ?? 0, sums[unit + 2] ?? 0, sums[unit + 3] ?? 0];
  let [e, f, g, h] = [sums[unit + 4] ?? 0, sums[unit + 5] ?? 0, sums[unit + 6] ?? 0, sums[unit + 7] ?? 0];
  for (let at = 0; at < count; at++) {
    const from = (starts[at] ?? 0) + unit;
    const value = values[at] ?? 0;
    a = fround(a + value * (embedding[from] ?? 0));
    b = fround(b + value * (embedding[from + 1] ?? 0));
    c = fround(c + value * (embedding[from + 2] ?? 0));
    d = fround(d + value * (embedding[from + 3] ?? 0));
    e = fround(e + value * (embedding[from + 4] ?? 0));
    f = fround(f + value * (embedding[from + 5] ?? 0));
    g = fround(g + value * (embedding[from + 6] ?? 0));
    h = fround(h + value * (embedding[from + 7] ?? 0));
  }
  sums.set([a, b, c, d, e, f, g, h], unit);
};

const addToOne = (
  { embedding }: Network,
  { count, starts, values }: Active,
  sums: Float32Array,
  unit: number,
): void => {
  let sum = sums[unit] ?? 0;
  for (let at = 0; at < count; at++)
    sum = fround(sum + (values[at] ?? 0) * (embedding[(starts[at] ?? 0) + unit] ?? 0));
  sums[unit] = sum;
};

/** Raw scores of all heads. */
export const outputsOf = (network: Network, hidden: Float32Array): Float32Array => {
  const { output } = network;
  const outputs = Float32Array.from(network.outputBias);
  for (let head = 0; head < OUTPUTS; head++) {
    const start = head * network.hidden;
    let sum = outputs[head] ?? 0;
    for (let unit = 0; unit < network.hidden; unit++) {
      const active = hidden[unit] ?? 0;
      if (active > 0) sum += active * (output[start + unit] ?? 0);
    }
    outputs[head] = sum;
  }
  return outputs;
};
