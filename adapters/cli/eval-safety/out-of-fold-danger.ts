import { crossCalibrate, crossValidate, FOLDS } from '../../../corpus/train/cross-validate.ts';
import { encode } from '../../../corpus/train/encode.ts';
import { groupFolds } from '../../../corpus/train/group-folds.ts';
import { chooseThresholds, predictionsOf } from '../../../corpus/train/measure.ts';
import { readAids } from '../../../corpus/train/read-aids.ts';
import { readCorpus } from '../../../corpus/train/read-corpus.ts';
import { targetsOf } from '../../../corpus/train/targets-of.ts';
import { SETTINGS } from '../../../corpus/train/train.ts';
import type { OutOfFold } from './measure-safety.ts';

/** Trains once per fold and asks each model only about lines whose group it never saw. Takes a minute or more. */
export const outOfFoldDanger = (corpus: string, onProgress: (what: string) => void): OutOfFold => {
  const examples = readCorpus(corpus);
  const all = [...examples, ...readAids(corpus)];
  const targets = targetsOf(all);
  const measured = groupFolds(examples, FOLDS);
  const folds = Int32Array.from(all, (_, at) => measured[at] ?? -1);
  const onFold = (done: number) => onProgress(`fold ${done} of ${FOLDS}`);
  const outputs = crossValidate({ encoded: encode(all), targets, folds, settings: SETTINGS, onFold });
  const own = outputs.slice(0, examples.length);
  const predictions = predictionsOf(examples, own, crossCalibrate(own, targets, measured));
  return {
    danger: new Map(predictions.map(({ example, danger }) => [example.id, danger])),
    threshold: chooseThresholds(predictions).danger,
  };
};
