import type { Features } from './features.ts';
import { BUCKETS } from './hashing.ts';
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
  /** Row of each bucket in `embedding`, or -1 for a bucket never seen often enough. */
  readonly rowOf: Int32Array;
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
  const { hidden, rowOf, embedding, embeddingScale } = network;
  const sums = Float32Array.from(network.hiddenBias);
  for (const { buckets, values } of vectors) {
    for (let at = 0; at < buckets.length; at++) {
      const row = rowOf[buckets[at] ?? 0] ?? -1;
      if (row < 0) continue;
      const start = row * hidden;
      const value = (values[at] ?? 0) * embeddingScale;
      for (let unit = 0; unit < hidden; unit++)
        sums[unit] = (sums[unit] ?? 0) + value * (embedding[start + unit] ?? 0);
    }
  }
  return sums;
};

/** Raw scores of all heads. */
export const outputsOf = (network: Network, hidden: Float32Array): Float32Array => {
  const outputs = Float32Array.from(network.outputBias);
  for (let head = 0; head < OUTPUTS; head++) {
    const start = head * network.hidden;
    let sum = outputs[head] ?? 0;
    for (let unit = 0; unit < network.hidden; unit++) {
      const active = hidden[unit] ?? 0;
      if (active > 0) sum += active * (network.output[start + unit] ?? 0);
    }
    outputs[head] = sum;
  }
  return outputs;
};

/** A row for every bucket in ascending `buckets`. */
export const rowsOfBuckets = (buckets: Int32Array): Int32Array => {
  const rowOf = new Int32Array(BUCKETS).fill(-1);
  for (let row = 0; row < buckets.length; row++) rowOf[buckets[row] ?? 0] = row;
  return rowOf;
};
