import type { Calibration } from '../../src/domain/reading/calibration.ts';
import { fitCalibration } from './calibrate.ts';
import { crossCalibrate, crossValidate, FOLDS } from './cross-validate.ts';
import { type Encoded, encode } from './encode.ts';
import { groupFolds } from './group-folds.ts';
import type { Targets } from './head-gradients.ts';
import { chooseThresholds, type Prediction, predictionsOf, type Thresholds } from './measure.ts';
import type { Example } from './read-corpus.ts';
import { targetsOf } from './targets-of.ts';
import type { TrainingSettings } from './train-network.ts';

export type Lessons = {
  /** Learned from and measured on. */
  readonly corpus: readonly Example[];
  /** Learned from only. */
  readonly aids: readonly Example[];
};

export type OutOfFold = {
  readonly encoded: Encoded;
  readonly targets: Targets;
  /** For use in a model: fitted on every fold. */
  readonly calibration: Calibration;
  /** One per corpus line, by a network and a calibration that saw none of its group. */
  readonly predictions: readonly Prediction[];
  readonly thresholds: Thresholds;
};

/** The honest measurement: every line of the corpus read by a reader that had not seen it or its relatives. */
export const measureOutOfFold = (
  { corpus, aids }: Lessons,
  settings: TrainingSettings,
  onProgress: (what: string) => void,
): OutOfFold => {
  const all = [...corpus, ...aids];
  const encoded = encode(all);
  const targets = targetsOf(all);
  const measured = groupFolds(corpus, FOLDS);
  const folds = Int32Array.from(all, (_, at) => measured[at] ?? -1);
  const onFold = (done: number) => onProgress(`fold ${done} of ${FOLDS}`);
  const outputs = crossValidate({ encoded, targets, folds, settings, onFold }).slice(0, corpus.length);
  const predictions = predictionsOf(corpus, outputs, crossCalibrate(outputs, targets, measured));
  const calibration = fitCalibration(outputs, targets, Int32Array.from(corpus.keys()));
  return { encoded, targets, calibration, predictions, thresholds: chooseThresholds(predictions) };
};
