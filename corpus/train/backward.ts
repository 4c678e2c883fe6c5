import { OUTPUTS } from '../../src/domain/reading/network.ts';
import type { TrainingState } from './training-state.ts';

const EMBEDDING_RATE = 0.1;
const OUTPUT_RATE = 0.05;
const AT_ONCE = 8;
const { fround } = Math;

/** One step of AdaGrad against `state.gradient`, at this share of the full rates. */
export const backward = (state: TrainingState, rate: number): void => {
  state.hiddenSlope.fill(0);
  for (let head = 0; head < OUTPUTS; head++) stepHead(state, head, OUTPUT_RATE * rate);
  stepHidden(state, OUTPUT_RATE * rate);
  sizeSteps(state, EMBEDDING_RATE * rate);
  for (let unit = 0; unit < state.hidden; unit += AT_ONCE) stepEight(state, unit);
};

const stepHead = (
  { hidden, weights, squares, active, gradient, hiddenSlope }: TrainingState,
  head: number,
  rate: number,
): void => {
  const { output } = weights;
  const slope = gradient[head] ?? 0;
  const start = head * hidden;
  for (let unit = 0; unit < hidden; unit++) {
    const value = active[unit] ?? 0;
    // A silent or left-out unit learns nothing, and what is told to it is masked.
    if (value === 0) continue;
    const weight = output[start + unit] ?? 0;
    hiddenSlope[unit] = (hiddenSlope[unit] ?? 0) + slope * weight;
    step(output, squares.output, start + unit, slope * value, rate);
  }
  step(weights.outputBias, squares.outputBias, head, slope, rate);
};

const stepHidden = ({ hidden, weights, squares, mask, hiddenSlope }: TrainingState, rate: number): void => {
  for (let unit = 0; unit < hidden; unit++) {
    const slope = (hiddenSlope[unit] ?? 0) * (mask[unit] ?? 0);
    hiddenSlope[unit] = slope;
    step(weights.hiddenBias, squares.hiddenBias, unit, slope, rate);
  }
};

const step = (
  weights: Float32Array,
  squares: Float32Array,
  at: number,
  slope: number,
  rate: number,
): void => {
  const square = fround((squares[at] ?? 0) + slope * slope);
  squares[at] = square;
  if (square > 0) weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(square);
};

/** A row's units share one sum of squares: there are too many rows to keep one for each weight. */
const sizeSteps = ({ hidden, squares, touched, hiddenSlope }: TrainingState, rate: number): void => {
  const { count, rows, values, sizes } = touched;
  let strength = 0;
  for (let unit = 0; unit < hiddenSlope.length; unit++) strength += (hiddenSlope[unit] ?? 0) ** 2;
  strength /= hidden;
  for (let at = 0; at < count; at++) {
    const row = rows[at] ?? 0;
    const value = values[at] ?? 0;
    const square = (squares.embedding[row] ?? 0) + value * value * strength;
    squares.embedding[row] = square;
    sizes[at] = (rate * value) / Math.sqrt(square + 1e-8);
  }
};

const stepEight = ({ weights, touched, hiddenSlope }: TrainingState, unit: number): void => {
  const { embedding } = weights;
  const { count, starts, sizes } = touched;
  const [a, b, c, d] = [
    hiddenSlope[unit] ?? 0,
    hiddenSlope[unit + 1] ?? 0,
    hiddenSlope[unit + 2] ?? 0,
    hiddenSlope[unit + 3] ?? 0,
  ];
  const [e, f, g, h] = [
    hiddenSlope[unit + 4] ?? 0,
    hiddenSlope[unit + 5] ?? 0,
    hiddenSlope[unit + 6] ?? 0,
    hiddenSlope[unit + 7] ?? 0,
  ];
  for (let at = 0; at < count; at++) {
    const from = (starts[at] ?? 0) + unit;
    const size = sizes[at] ?? 0;
    embedding[from] = fround((embedding[from] ?? 0) - fround(size * a));
    embedding[from + 1] = fround((embedding[from + 1] ?? 0) - fround(size * b));
    embedding[from + 2] = fround((embedding[from + 2] ?? 0) - fround(size * c));
    embedding[from + 3] = fround((embedding[from + 3] ?? 0) - fround(size * d));
    embedding[from + 4] = fround((embedding[from + 4] ?? 0) - fround(size * e));
    embedding[from + 5] = fround((embedding[from + 5] ?? 0) - fround(size * f));
    embedding[from + 6] = fround((embedding[from + 6] ?? 0) - fround(size * g));
    embedding[from + 7] = fround((embedding[from + 7] ?? 0) - fround(size * h));
  }
};
