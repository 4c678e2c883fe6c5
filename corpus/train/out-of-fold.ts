import type { Calibration } from '../../src/domain/reading/calibration.ts';
import { fitCalibration } from './calibrate.ts';
import { crossCalibrate, crossValidate, FOLDS } from './cross-validate.ts';
import { type Encoded, encode } from './encode.ts';
import { groupFolds } from './group-folds.ts';
import type { Targets } from './head-gradients.ts';
import { chooseThresholds, type Prediction, predictionsOf, type Thresholds } from './measure.ts';
import type { Aid } from './read-aids.ts';
import type { Example } from './read-corpus.ts';
import { targetsOf } from './targets-of.ts';
import type { TrainingSettings } from './train-network.ts';

export type Lessons = {
  /** Learned from and measured on. */
  readonly corpus: readonly Example[];
  /** Learned from only. */
  readonly aids: readonly Aid[];
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
  lessons: Lessons,
  settings: TrainingSettings,
  onProgress: (what: string) => void,
): OutOfFold => {
  const { corpus, aids } = lessons;
  const all = [...corpus, ...aids];
  const encoded = encode(all);
  const targets = targetsOf(all);
  const measured = groupFolds(corpus, FOLDS);
  const folds = Int32Array.from([...measured, ...foldsOfAids(lessons, measured)]);
  const onFold = (done: number) => onProgress(`fold ${done} of ${FOLDS}`);
  const outputs = crossValidate({ encoded, targets, folds, settings, onFold }).slice(0, corpus.length);
  const predictions = predictionsOf(corpus, outputs, crossCalibrate(outputs, targets, measured));
  const calibration = fitCalibration(outputs, targets, Int32Array.from(corpus.keys()));
  return { encoded, targets, calibration, predictions, thresholds: chooseThresholds(predictions) };
};

/** An aid made from a corpus line sits out that line's fold; any other always helps. */
const foldsOfAids = ({ corpus, aids }: Lessons, measured: Int32Array): readonly number[] => {
  const foldOf = new Map(corpus.map(({ text }, at) => [text.toLowerCase().trim(), measured[at] ?? -1]));
  return aids.map(({ madeFrom }) => foldOf.get(madeFrom?.toLowerCase().trim() ?? '') ?? -1);
};
