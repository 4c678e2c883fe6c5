import type { Calibration } from '../../src/domain/reading/calibration.ts';
import type { Network } from '../../src/domain/reading/network.ts';
import { fitCalibration } from './calibrate.ts';
import { crossCalibrate, crossValidate, FOLDS } from './cross-validate.ts';
import { encode } from './encode.ts';
import { groupFolds } from './group-folds.ts';
import { chooseThresholds, type Prediction, predictionsOf, type Thresholds } from './measure.ts';
import type { TrainNetworks } from './networks.ts';
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
  /** Trained on everything. */
  readonly network: Network;
  /** For use in a model: fitted on every fold. */
  readonly calibration: Calibration;
  /** One per corpus line, by a network and a calibration that saw none of its group. */
  readonly predictions: readonly Prediction[];
  readonly thresholds: Thresholds;
};

export type Measuring = {
  readonly lessons: Lessons;
  readonly settings: TrainingSettings;
  readonly trainNetworks: TrainNetworks;
  readonly onProgress: (what: string) => void;
};

/** The honest measurement: every line of the corpus read by a reader that had not seen it or its relatives. */
export const measureOutOfFold = async ({
  lessons,
  settings,
  trainNetworks,
  onProgress,
}: Measuring): Promise<OutOfFold> => {
  const { corpus, aids } = lessons;
  const lines = [...corpus, ...aids];
  const encoded = encode(lines);
  const targets = targetsOf(lines);
  const measured = groupFolds(corpus, FOLDS);
  const folds = Int32Array.from([...measured, ...foldsOfAids(lessons, measured)]);
  const { outputs: everything, network } = await crossValidate({
    lesson: { encoded, targets, settings },
    folds,
    trainNetworks,
    onNetwork: (done) => onProgress(`network ${done} of ${(FOLDS + 1) * settings.seeds.length}`),
  });
  const outputs = everything.slice(0, corpus.length);
  const predictions = predictionsOf(corpus, outputs, crossCalibrate(outputs, targets, measured));
  const calibration = fitCalibration(outputs, targets, Int32Array.from(corpus.keys()));
  return { network, calibration, predictions, thresholds: chooseThresholds(predictions) };
};

/** An aid made from a corpus line sits out that line's fold; any other always helps. */
const foldsOfAids = ({ corpus, aids }: Lessons, measured: Int32Array): readonly number[] => {
  const foldOf = new Map(corpus.map(({ text }, at) => [text.toLowerCase().trim(), measured[at] ?? -1]));
  return aids.map(({ madeFrom }) => foldOf.get(madeFrom?.toLowerCase().trim() ?? '') ?? -1);
};
