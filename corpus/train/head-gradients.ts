import { DANGER_CLASSES, HEADS } from '../../src/domain/reading/network.ts';

export type Targets = {
  /** Index into LABELS. */
  readonly label: Int32Array;
  /** 1 for an attack. */
  readonly attack: Uint8Array;
  /** Index into DANGER_CLASSES; -1 for danger of a kind nobody named. */
  readonly danger: Int32Array;
};

type Slopes = { readonly outputs: Float32Array; readonly gradient: Float32Array };

/** Cross-entropy on each head; danger of an unnamed kind pulls towards every kind by its share. */
export const setGradients = ({ outputs, gradient }: Slopes, targets: Targets, row: number): void => {
  setProbabilities(outputs, gradient, HEADS.label);
  subtract(gradient, HEADS.label[0] + (targets.label[row] ?? 0), 1);
  const [attack] = HEADS.attack;
  gradient[attack] = 1 / (1 + Math.exp(-(outputs[attack] ?? 0))) - (targets.attack[row] ?? 0);
  setProbabilities(outputs, gradient, HEADS.danger);
  const [none] = HEADS.danger;
  const kind = targets.danger[row] ?? 0;
  if (kind >= 0) {
    subtract(gradient, none + kind, 1);
    return;
  }
  const dangerous = Math.max(1e-9, 1 - (gradient[none] ?? 0));
  for (let at = 1; at < DANGER_CLASSES.length; at++)
    subtract(gradient, none + at, (gradient[none + at] ?? 0) / dangerous);
};

const subtract = (values: Float32Array, at: number, amount: number): void => {
  values[at] = (values[at] ?? 0) - amount;
};

const setProbabilities = (
  outputs: Float32Array,
  into: Float32Array,
  [from, to]: readonly [number, number],
): void => {
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = from; at < to; at++) highest = Math.max(highest, outputs[at] ?? 0);
  let total = 0;
  for (let at = from; at < to; at++) {
    const grown = Math.exp((outputs[at] ?? 0) - highest);
    into[at] = grown;
    total += grown;
  }
  for (let at = from; at < to; at++) into[at] = (into[at] ?? 0) / total;
};
