import { BUCKETS } from '../../src/domain/reading/hashing.ts';
import { type Network, OUTPUTS, rowsOfBuckets } from '../../src/domain/reading/network.ts';
import type { Encoded, SparseRows } from './encode.ts';
import { setGradients, type Targets } from './head-gradients.ts';
import { createPrng, shuffle } from './prng.ts';

export type TrainingSettings = {
  readonly hidden: number;
  readonly epochs: number;
  /** One network a seed; what is used is the mean of their answers. */
  readonly seeds: readonly number[];
  /** Buckets seen in fewer training rows are left out. */
  readonly leastRows: number;
};

export type NetworkSettings = Omit<TrainingSettings, 'seeds'> & { readonly seed: number };

const EMBEDDING_RATE = 0.1;
const OUTPUT_RATE = 0.05;
const FEATURE_DROPOUT = 0.5;
const HIDDEN_DROPOUT = 0.3;
/** How often a line keeps its `prev`, and how often one without gets a stranger's: its presence must say nothing. */
const PREVIOUS_KEPT = 0.8;
const PREVIOUS_STRANGER = 0.4;

/** AdaGrad over `rows` in seeded order. Same arguments, same network, to the last bit. */
export const trainNetwork = (
  encoded: Encoded,
  targets: Targets,
  rows: Int32Array,
  settings: NetworkSettings,
): Network => {
  const random = createPrng(settings.seed);
  const state = createState(knownBuckets(encoded, rows, settings.leastRows), settings.hidden, random);
  const order = Int32Array.from(rows);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random);
    const rate = 1 - (0.9 * epoch) / settings.epochs;
    for (const row of order) {
      gather(state, encoded, row, random);
      forward(state, random);
      setGradients(state, targets, row);
      backward(state, rate);
    }
  }
  return state.network;
};

type State = {
  readonly network: Network;
  /** Summed squared gradients, per row and per weight. */
  readonly embeddingSquares: Float32Array;
  readonly hiddenSquares: Float32Array;
  readonly outputSquares: Float32Array;
  readonly biasSquares: Float32Array;
  readonly active: Float32Array;
  readonly mask: Float32Array;
  readonly hiddenGradient: Float32Array;
  readonly outputs: Float32Array;
  readonly gradient: Float32Array;
  readonly rows: number[];
  readonly values: number[];
};

const createState = (buckets: Int32Array, hidden: number, random: () => number): State => {
  const spread = (length: number, width: number) =>
    Float32Array.from({ length }, () => (random() - 0.5) * width);
  const network: Network = {
    hidden,
    rowOf: rowsOfBuckets(buckets),
    embedding: spread(buckets.length * hidden, 0.1),
    embeddingScale: 1,
    hiddenBias: new Float32Array(hidden),
    output: spread(OUTPUTS * hidden, 2 * Math.sqrt(3 / hidden)),
    outputBias: new Float32Array(OUTPUTS),
  };
  return {
    network,
    embeddingSquares: new Float32Array(buckets.length),
    hiddenSquares: new Float32Array(hidden).fill(1e-2),
    outputSquares: new Float32Array(OUTPUTS * hidden).fill(1e-2),
    biasSquares: new Float32Array(OUTPUTS).fill(1e-2),
    active: new Float32Array(hidden),
    mask: new Float32Array(hidden),
    hiddenGradient: new Float32Array(hidden),
    outputs: new Float32Array(OUTPUTS),
    gradient: new Float32Array(OUTPUTS),
    rows: [],
    values: [],
  };
};

const knownBuckets = (encoded: Encoded, rows: Int32Array, least: number): Int32Array => {
  const counts = new Int32Array(BUCKETS);
  const count = (sparse: SparseRows, row: number) => {
    for (let at = sparse.starts[row] ?? 0; at < (sparse.starts[row + 1] ?? 0); at++) {
      const bucket = sparse.buckets[at] ?? 0;
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
  };
  for (const row of rows) {
    count(encoded.messages, row);
    const previous = encoded.previousOf[row] ?? -1;
    if (previous >= 0) count(encoded.previous, previous);
  }
  return Int32Array.from([...counts.keys()].filter((bucket) => (counts[bucket] ?? 0) >= least));
};

const gather = (state: State, encoded: Encoded, row: number, random: () => number): void => {
  state.rows.length = 0;
  state.values.length = 0;
  addRow(state, encoded.messages, row, random);
  const previous = previousRow(encoded, row, random);
  if (previous >= 0) addRow(state, encoded.previous, previous, random);
};

const previousRow = (encoded: Encoded, row: number, random: () => number): number => {
  const own = encoded.previousOf[row] ?? -1;
  const chance = random();
  if (own >= 0) return chance < PREVIOUS_KEPT ? own : -1;
  return chance < PREVIOUS_STRANGER ? Math.floor(random() * (encoded.previous.starts.length - 1)) : -1;
};

const addRow = (state: State, sparse: SparseRows, row: number, random: () => number): void => {
  const end = sparse.starts[row + 1] ?? 0;
  for (let at = sparse.starts[row] ?? 0; at < end; at++) {
    const known = state.network.rowOf[sparse.buckets[at] ?? 0] ?? -1;
    if (known < 0 || random() < FEATURE_DROPOUT) continue;
    state.rows.push(known);
    state.values.push((sparse.values[at] ?? 0) / (1 - FEATURE_DROPOUT));
  }
};

const forward = (state: State, random: () => number): void => {
  const { network, active, mask, outputs, rows, values } = state;
  const { hidden, embedding, output } = network;
  active.set(network.hiddenBias);
  for (let at = 0; at < rows.length; at++) {
    const start = (rows[at] ?? 0) * hidden;
    const value = values[at] ?? 0;
    for (let unit = 0; unit < hidden; unit++)
      active[unit] = (active[unit] ?? 0) + value * (embedding[start + unit] ?? 0);
  }
  for (let unit = 0; unit < hidden; unit++) {
    const kept = (active[unit] ?? 0) > 0 && random() >= HIDDEN_DROPOUT ? 1 / (1 - HIDDEN_DROPOUT) : 0;
    mask[unit] = kept;
    active[unit] = (active[unit] ?? 0) * kept;
  }
  for (let head = 0; head < OUTPUTS; head++) {
    let sum = network.outputBias[head] ?? 0;
    for (let unit = 0; unit < hidden; unit++)
      sum += (output[head * hidden + unit] ?? 0) * (active[unit] ?? 0);
    outputs[head] = sum;
  }
};

const backward = (state: State, rate: number): void => {
  backwardOutput(state, rate);
  const { network, mask, hiddenGradient, hiddenSquares } = state;
  for (let unit = 0; unit < network.hidden; unit++) {
    const slope = (hiddenGradient[unit] ?? 0) * (mask[unit] ?? 0);
    hiddenGradient[unit] = slope;
    step(network.hiddenBias, hiddenSquares, unit, slope, OUTPUT_RATE * rate);
  }
  backwardEmbedding(state, rate);
};

const backwardOutput = (
  { network, active, gradient, hiddenGradient, outputSquares, biasSquares }: State,
  rate: number,
) => {
  const { hidden, output } = network;
  hiddenGradient.fill(0);
  for (let head = 0; head < OUTPUTS; head++) {
    const slope = gradient[head] ?? 0;
    for (let unit = 0; unit < hidden; unit++) {
      const at = head * hidden + unit;
      hiddenGradient[unit] = (hiddenGradient[unit] ?? 0) + slope * (output[at] ?? 0);
      const change = slope * (active[unit] ?? 0);
      if (change !== 0) step(output, outputSquares, at, change, OUTPUT_RATE * rate);
    }
    step(network.outputBias, biasSquares, head, slope, OUTPUT_RATE * rate);
  }
};

const step = (
  weights: Float32Array,
  squares: Float32Array,
  at: number,
  slope: number,
  rate: number,
): void => {
  const square = (squares[at] ?? 0) + slope * slope;
  squares[at] = square;
  if (square > 0) weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(square);
};

const backwardEmbedding = (
  { network, hiddenGradient, embeddingSquares, rows, values }: State,
  rate: number,
) => {
  const { hidden, embedding } = network;
  let strength = 0;
  for (let unit = 0; unit < hidden; unit++) strength += (hiddenGradient[unit] ?? 0) ** 2;
  strength /= hidden;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const value = values[at] ?? 0;
    const square = (embeddingSquares[row] ?? 0) + value * value * strength;
    embeddingSquares[row] = square;
    const size = (EMBEDDING_RATE * rate * value) / Math.sqrt(square + 1e-8);
    const start = row * hidden;
    for (let unit = 0; unit < hidden; unit++)
      embedding[start + unit] = (embedding[start + unit] ?? 0) - size * (hiddenGradient[unit] ?? 0);
  }
};
