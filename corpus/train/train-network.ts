import type { Network } from '../../src/domain/reading/network.ts';
import { backward } from './backward.ts';
import type { Encoded } from './encode.ts';
import { forward } from './forward.ts';
import { setGradients, type Targets } from './head-gradients.ts';
import { createChance, shuffle } from './prng.ts';
import { mostTouched, touchRows } from './touch-rows.ts';
import { createTrainingState } from './training-state.ts';
import { inBucketOrder, knownLines, vocabularyOf } from './vocabulary.ts';

export type TrainingSettings = {
  /** A multiple of eight. */
  readonly hidden: number;
  readonly epochs: number;
  /** One network a seed; what is used is the mean of their answers. */
  readonly seeds: readonly number[];
  /** Buckets seen in fewer training rows are left out, and so are the rarest beyond this many. */
  readonly leastRows: number;
  readonly mostBuckets: number;
};

export type NetworkSettings = Omit<TrainingSettings, 'seeds'> & { readonly seed: number };

/** AdaGrad over `rows` in seeded order. Same arguments, same network, to the last bit. */
export const trainNetwork = (
  encoded: Encoded,
  targets: Targets,
  rows: Int32Array,
  settings: NetworkSettings,
): Network => {
  const chance = createChance(settings.seed);
  const { random } = chance;
  const { hidden } = settings;
  const vocabulary = vocabularyOf(encoded, rows, settings);
  const lines = knownLines(encoded, vocabulary);
  const size = { rows: vocabulary.length, hidden, mostTouched: mostTouched(lines) };
  const state = createTrainingState(size, random);
  const order = Int32Array.from(rows);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random);
    const rate = 1 - (0.9 * epoch) / settings.epochs;
    for (let at = 0; at < order.length; at++) {
      const row = order[at] ?? 0;
      touchRows(state, lines, row, chance);
      forward(state, random);
      setGradients(state, targets, row);
      backward(state, rate);
    }
  }
  const { embedding, ...rest } = state.weights;
  const { buckets } = encoded;
  return { hidden, embeddingScale: 1, ...inBucketOrder({ embedding, hidden, vocabulary, buckets }), ...rest };
};
