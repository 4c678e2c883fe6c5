import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseToneModel, serializeToneModel } from '../../src/domain/reading/tone-model.ts';
import { fitCalibration } from './calibrate.ts';
import { crossCalibrate, crossValidate, FOLDS } from './cross-validate.ts';
import { encode } from './encode.ts';
import { groupFolds } from './group-folds.ts';
import { chooseThresholds, predictionsOf } from './measure.ts';
import { readAids } from './read-aids.ts';
import { type Example, readCorpus } from './read-corpus.ts';
import { reportOf } from './report-of.ts';
import { targetsOf } from './targets-of.ts';
import { type TrainingSettings, trainNetwork } from './train-network.ts';

export const SETTINGS: TrainingSettings = { hidden: 24, epochs: 10, seed: 7, leastRows: 4 };

export type Trained = { readonly model: Uint8Array; readonly report: object };

export type Lessons = {
  /** Learned from and measured on. */
  readonly corpus: readonly Example[];
  /** Learned from only. */
  readonly aids: readonly Example[];
};

/** Corpus in, model bytes and out-of-fold figures out. No clock, no chance beyond the seed. */
export const train = (
  { corpus, aids }: Lessons,
  settings: TrainingSettings,
  onProgress: (what: string) => void,
): Trained => {
  const all = [...corpus, ...aids];
  const encoded = encode(all);
  const targets = targetsOf(all);
  const measured = groupFolds(corpus, FOLDS);
  const folds = Int32Array.from(all, (_, at) => measured[at] ?? -1);
  const onFold = (done: number) => onProgress(`fold ${done} of ${FOLDS}`);
  const outputs = crossValidate({ encoded, targets, folds, settings, onFold }).slice(0, corpus.length);
  const calibration = fitCalibration(outputs, targets, Int32Array.from(corpus.keys()));
  const predictions = predictionsOf(corpus, outputs, crossCalibrate(outputs, targets, measured));
  const { danger: dangerThreshold, ...thresholds } = chooseThresholds(predictions);
  const network = trainNetwork(encoded, targets, Int32Array.from(all.keys()), settings);
  const model = serializeToneModel({ thresholds, dangerThreshold, calibration, network });
  const { version } = parseToneModel(model);
  return {
    model,
    report: reportOf({ predictions, thresholds: { ...thresholds, danger: dangerThreshold }, version }),
  };
};

const CORPUS_FILES = [
  'messages.jsonl',
  'conversations.jsonl',
  'reframes.jsonl',
  'reframes2.jsonl',
  'validations.jsonl',
  'validations2.jsonl',
];

/** SHA-256 over the files a model is trained from. */
export const corpusHash = (folder: string): string => {
  const hash = createHash('sha256');
  for (const name of CORPUS_FILES) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex');
};

/** `npm run train`: reads corpus/, writes corpus/model/. */
export const trainIntoFolder = (folder: string, print: (line: string) => void): void => {
  const { model, report } = train({ corpus: readCorpus(folder), aids: readAids(folder) }, SETTINGS, print);
  const into = join(folder, 'model');
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, 'tone-model.bin'), model);
  writeFileSync(
    join(into, 'report.json'),
    `${JSON.stringify({ corpus: corpusHash(folder), ...report }, null, 2)}\n`,
  );
  print(`wrote corpus/model/tone-model.bin (${model.length} bytes) and report.json`);
};
