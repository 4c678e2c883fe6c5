import type { Features } from '../../src/domain/reading/features.ts';
import { hiddenOf, type Network, outputsOf } from '../../src/domain/reading/network.ts';
import type { Encoded, SparseRows } from './encode.ts';
import { type Targets, type TrainingSettings, trainNetwork } from './train-network.ts';

export const FOLDS = 5;

export type CrossValidation = {
  readonly encoded: Encoded;
  readonly targets: Targets;
  /** Fold of each example, 0 .. FOLDS - 1; -1 for a line that is always trained on and never predicted. */
  readonly folds: Int32Array;
  readonly settings: TrainingSettings;
  readonly onFold?: (done: number) => void;
};

/** Raw outputs for every example, each by a network that saw none of its group. */
export const crossValidate = (validation: CrossValidation): readonly Float32Array[] => {
  const { encoded, targets, folds, settings, onFold } = validation;
  const outputs: Float32Array[] = Array.from({ length: encoded.count }, () => new Float32Array(0));
  for (let fold = 0; fold < FOLDS; fold++) {
    const train = Int32Array.from([...folds.keys()].filter((row) => folds[row] !== fold));
    const network = trainNetwork(encoded, targets, train, settings);
    for (const [row, own] of folds.entries())
      if (own === fold) outputs[row] = predictRow(network, encoded, row);
    onFold?.(fold + 1);
  }
  return outputs;
};

const predictRow = (network: Network, encoded: Encoded, row: number): Float32Array => {
  const previous = encoded.previousOf[row] ?? -1;
  const vectors = [vectorOf(encoded.messages, row)];
  if (previous >= 0) vectors.push(vectorOf(encoded.previous, previous));
  return outputsOf(network, hiddenOf(network, vectors));
};

const vectorOf = ({ starts, buckets, values }: SparseRows, row: number): Features => ({
  buckets: buckets.subarray(starts[row], starts[row + 1]),
  values: values.subarray(starts[row], starts[row + 1]),
});
