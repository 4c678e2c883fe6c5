import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseToneModel, serializeToneModel } from '../../src/domain/reading/tone-model.ts';
import { type Lessons, measureOutOfFold } from './out-of-fold.ts';
import { readAids } from './read-aids.ts';
import { readCorpus } from './read-corpus.ts';
import { reportOf } from './report-of.ts';
import { type TrainingSettings, trainNetwork } from './train-network.ts';

export const SETTINGS: TrainingSettings = { hidden: 48, epochs: 6, seed: 7, leastRows: 10 };

export type Trained = { readonly model: Uint8Array; readonly report: object };

/** Corpus in, model bytes and out-of-fold figures out. No clock, no chance beyond the seed. */
export const train = (
  lessons: Lessons,
  settings: TrainingSettings,
  onProgress: (what: string) => void,
): Trained => {
  const { encoded, targets, calibration, predictions, thresholds } = measureOutOfFold(
    lessons,
    settings,
    onProgress,
  );
  onProgress('the model itself');
  const network = trainNetwork(
    encoded,
    targets,
    Int32Array.from({ length: encoded.count }, (_, at) => at),
    settings,
  );
  const model = serializeToneModel({ thresholds, dangerThreshold: thresholds.danger, calibration, network });
  return { model, report: reportOf({ predictions, thresholds, version: parseToneModel(model).version }) };
};

const CORPUS_FILES = [
  'messages.jsonl',
  'messages2.jsonl',
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
