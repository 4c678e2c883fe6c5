import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { trainInThreads } from '../../../corpus/train/networks.ts';
import { measureOutOfFold, type OutOfFold } from '../../../corpus/train/out-of-fold.ts';
import { readAids } from '../../../corpus/train/read-aids.ts';
import { readCorpus } from '../../../corpus/train/read-corpus.ts';
import { SETTINGS } from '../../../corpus/train/train.ts';

/** Trains on our corpus as `npm run train` does, once per fold, and reads every line unseen. Takes a minute or more. */
export const measureCorpus = (root: string, progress: (line: string) => void): Promise<OutOfFold> => {
  const corpus = join(root, 'corpus');
  progress('training six readers; about a minute on two cores');
  return measureOutOfFold({
    lessons: { corpus: readCorpus(corpus), aids: readAids(corpus) },
    settings: SETTINGS,
    trainNetworks: trainInThreads(join(root, 'dist/train-worker.js'), availableParallelism()),
    onProgress: progress,
  });
};
