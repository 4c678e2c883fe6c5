import type { Calibration } from '../../src/domain/reading/calibration.ts';
import type { Features } from '../../src/domain/reading/combine-features.ts';
import type { Outputs } from '../../src/domain/reading/evidence.ts';
import { hiddenOf, type Network, OUTPUTS, outputsOf } from '../../src/domain/reading/network.ts';
import { fitCalibration } from './calibrate.ts';
import type { Encoded, SparseRows } from './encode.ts';
import type { Targets } from './head-gradients.ts';
import type { Lesson, TrainNetworks } from './networks.ts';

export const FOLDS = 5;

export type CrossValidation = {
  readonly lesson: Lesson;
  /** Fold of each example, 0 .. FOLDS - 1; -1 for a line that is always trained on and never predicted. */
  readonly folds: Int32Array;
  readonly trainNetworks: TrainNetworks;
  readonly onNetwork: (done: number) => void;
};

export type CrossValidated = {
  /** Raw outputs for every example, each by a network that saw none of its group. */
  readonly outputs: readonly Outputs[];
  /** Trained on every line. */
  readonly network: Network;
};

/** Five networks to measure with and the one that is measured, all trained alike. */
export const crossValidate = async (validation: CrossValidation): Promise<CrossValidated> => {
  const { lesson, folds, trainNetworks, onNetwork } = validation;
  const rowSets = [...Array(FOLDS).keys(), ALL].map((fold) =>
    Int32Array.from([...folds.keys()].filter((row) => folds[row] !== fold)),
  );
  const networks = await trainNetworks(lesson, rowSets, onNetwork);
  const [network] = networks.slice(FOLDS);
  if (network === undefined) throw new TypeError('One network per set of rows was promised.');
  const outputs = Array.from(folds, (fold, row) => {
    const own = fold < 0 ? undefined : networks[fold];
    return own === undefined ? NOTHING : predictRow(own, lesson.encoded, row);
  });
  return { outputs, network };
};

/** No line is in this fold, so that none is left out. */
const ALL = FOLDS;

const NOTHING: Outputs = { whole: new Float32Array(OUTPUTS), sentences: [] };

const predictRow = (network: Network, encoded: Encoded, row: number): Outputs => {
  const before = encoded.previousOf[row] ?? -1;
  const { buckets } = encoded;
  const previous = before >= 0 ? [vectorOf(buckets, encoded.previous, before)] : [];
  const outputsFor = (vector: Features) => outputsOf(network, hiddenOf(network, [vector, ...previous]));
  const sentences: Float32Array[] = [];
  for (let at = encoded.sentenceOf[row] ?? 0; at < (encoded.sentenceOf[row + 1] ?? 0); at++)
    sentences.push(outputsFor(vectorOf(buckets, encoded.sentences, at)));
  return { whole: outputsFor(vectorOf(buckets, encoded.messages, row)), sentences };
};

const vectorOf = (buckets: Int32Array, { starts, places, values }: SparseRows, row: number): Features => ({
  buckets: places.subarray(starts[row], starts[row + 1]).map((place) => buckets[place] ?? 0),
  values: values.subarray(starts[row], starts[row + 1]),
});

/** For each example a calibration fitted on the other folds only, so that measuring it is honest. */
export const crossCalibrate = (
  outputs: readonly Outputs[],
  targets: Targets,
  folds: Int32Array,
): ((row: number) => Calibration) => {
  const calibrations = Array.from({ length: FOLDS }, (_, fold) =>
    fitCalibration(outputs, targets, Int32Array.from([...folds.keys()].filter((row) => folds[row] !== fold))),
  );
  const fallback = fitCalibration(outputs, targets, Int32Array.from(folds.keys()));
  return (row) => calibrations[folds[row] ?? 0] ?? fallback;
};
