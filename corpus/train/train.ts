import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseToneModel, serializeToneModel } from '../../src/domain/reading/tone-model.ts';
import { trainInThreads } from './networks.ts';
import { type Measuring, measureOutOfFold } from './out-of-fold.ts';
import { readAids } from './read-aids.ts';
import { readCorpus } from './read-corpus.ts';
import { reportOf } from './report-of.ts';
import type { TrainingSettings } from './train-network.ts';

export const SETTINGS: TrainingSettings = {
  hidden: 48,
  epochs: 6,
  seeds: [7, 107],
  leastRows: 5,
  mostBuckets: 170_000,
};

export type Trained = {
  readonly model: Uint8Array;
  readonly report: object;
  /** What the danger head says of each corpus line it had not seen, for measuring the safety screen as a whole. */
  readonly unseenDanger: object;
};

/** Corpus in, model bytes and out-of-fold figures out. No clock, no chance beyond the seed. */
export const train = async (measuring: Measuring): Promise<Trained> => {
  const { network, calibration, predictions, thresholds } = await measureOutOfFold(measuring);
  const model = serializeToneModel({ thresholds, dangerThreshold: thresholds.danger, calibration, network });
  const { version } = parseToneModel(model);
  const thousandths = predictions.map(({ danger }) => Math.round(1000 * danger));
  return {
    model,
    report: reportOf({ predictions, thresholds, version }),
    unseenDanger: { model: version, threshold: thresholds.danger, thousandths },
  };
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
export const trainIntoFolder = async (
  folder: string,
  workerFile: string,
  print: (line: string) => void,
): Promise<void> => {
  const { model, report, unseenDanger } = await train({
    lessons: { corpus: readCorpus(folder), aids: readAids(folder) },
    settings: SETTINGS,
    trainNetworks: trainInThreads(workerFile, availableParallelism()),
    onProgress: print,
  });
  const into = join(folder, 'model');
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, 'tone-model.bin'), model);
  writeFileSync(
    join(into, 'report.json'),
    `${JSON.stringify({ corpus: corpusHash(folder), ...report }, null, 2)}\n`,
  );
  writeFileSync(join(into, 'danger-out-of-fold.json'), `${JSON.stringify(unseenDanger)}\n`);
  print(`wrote corpus/model/tone-model.bin (${model.length} bytes), report.json and danger-out-of-fold.json`);
};
