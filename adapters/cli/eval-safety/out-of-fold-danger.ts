import { fitCalibration } from '../../../corpus/train/calibrate.ts';
import { crossValidate, FOLDS } from '../../../corpus/train/cross-validate.ts';
import { encode } from '../../../corpus/train/encode.ts';
import { groupFolds } from '../../../corpus/train/group-folds.ts';
import { chooseThresholds, predictionsOf } from '../../../corpus/train/measure.ts';
import { readCorpus } from '../../../corpus/train/read-corpus.ts';
import { targetsOf } from '../../../corpus/train/targets-of.ts';
import { SETTINGS } from '../../../corpus/train/train.ts';
import type { OutOfFold } from './measure-safety.ts';

/** Trains once per fold and asks each model only about lines whose group it never saw. Takes minutes. */
export const outOfFoldDanger = (corpus: string, onProgress: (what: string) => void): OutOfFold => {
  const examples = readCorpus(corpus);
  const targets = targetsOf(examples);
  const outputs = crossValidate({
    encoded: encode(examples),
    targets,
    folds: groupFolds(examples, FOLDS),
    settings: SETTINGS,
    onFold: (done) => onProgress(`fold ${done} of ${FOLDS}`),
  });
  const predictions = predictionsOf(examples, outputs, fitCalibration(outputs, targets));
  return {
    danger: new Map(predictions.map(({ example, danger }) => [example.id, danger])),
    threshold: chooseThresholds(predictions).danger,
  };
};
