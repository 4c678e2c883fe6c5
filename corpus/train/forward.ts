import { OUTPUTS } from '../../src/domain/reading/network.ts';
import type { TrainingState } from './training-state.ts';

const HIDDEN_DROPOUT = 0.3;
/** So many sums fit into a processor's registers. A network under training has a multiple of it as hidden units. */
const AT_ONCE = 8;
const { fround } = Math;

/** From the touched rows to the outputs, with some of the hidden units left out. */
export const forward = (state: TrainingState, random: () => number): void => {
  state.active.set(state.weights.hiddenBias);
  for (let unit = 0; unit < state.hidden; unit += AT_ONCE) addToEight(state, unit);
  rectify(state, random);
  for (let head = 0; head < OUTPUTS; head++) state.outputs[head] = outputOf(state, head);
};

const addToEight = ({ weights, touched, active }: TrainingState, unit: number): void => {
  const { embedding } = weights;
  const { count, starts, values } = touched;
  let [a, b, c, d] = [active[unit] ?? 0, active[unit + 1] ?? 0, active[unit + 2] ?? 0, active[unit + 3] ?? 0];
  let [e, f, g, h] = [
    active[unit + 4] ?? 0,
    active[unit + 5] ?? 0,
    active[unit + 6] ?? 0,
    active[unit + 7] ?? 0,
  ];
  for (let at = 0; at < count; at++) {
    const from = (starts[at] ?? 0) + unit;
    const value = values[at] ?? 0;
    a = fround(a + fround(value * (embedding[from] ?? 0)));
    b = fround(b + fround(value * (embedding[from + 1] ?? 0)));
    c = fround(c + fround(value * (embedding[from + 2] ?? 0)));
    d = fround(d + fround(value * (embedding[from + 3] ?? 0)));
    e = fround(e + fround(value * (embedding[from + 4] ?? 0)));
    f = fround(f + fround(value * (embedding[from + 5] ?? 0)));
    g = fround(g + fround(value * (embedding[from + 6] ?? 0)));
    h = fround(h + fround(value * (embedding[from + 7] ?? 0)));
  }
  active[unit] = a;
  active[unit + 1] = b;
  active[unit + 2] = c;
  active[unit + 3] = d;
  active[unit + 4] = e;
  active[unit + 5] = f;
  active[unit + 6] = g;
  active[unit + 7] = h;
};

const rectify = ({ active, mask }: TrainingState, random: () => number): void => {
  for (let unit = 0; unit < active.length; unit++) {
    const value = active[unit] ?? 0;
    const kept = value > 0 && random() >= HIDDEN_DROPOUT ? 1 / (1 - HIDDEN_DROPOUT) : 0;
    mask[unit] = kept;
    active[unit] = value * kept;
  }
};

const outputOf = ({ hidden, weights, active }: TrainingState, head: number): number => {
  const { output, outputBias } = weights;
  const start = head * hidden;
  let sum = outputBias[head] ?? 0;
  for (let unit = 0; unit < hidden; unit++) sum += (output[start + unit] ?? 0) * (active[unit] ?? 0);
  return sum;
};
