import { Worker } from 'node:worker_threads';
import type { Network } from '../../src/domain/reading/network.ts';
import type { Encoded } from './encode.ts';
import type { Targets } from './head-gradients.ts';
import { type TrainingSettings, trainNetwork } from './train-network.ts';

export type Lesson = {
  readonly encoded: Encoded;
  readonly targets: Targets;
  readonly settings: TrainingSettings;
};

/** Trains one network per set of rows. The result depends on the arguments only, however many work at once. */
export type TrainNetworks = (
  lesson: Lesson,
  rowSets: readonly Int32Array[],
  onDone: (done: number) => void,
) => Promise<readonly Network[]>;

/** In this thread, one after the other. */
export const trainInTurn: TrainNetworks = async ({ encoded, targets, settings }, rowSets, onDone) =>
  rowSets.map((rows, at) => {
    const network = trainNetwork(encoded, targets, rows, settings);
    onDone(at + 1);
    return network;
  });

/** At most `threads` at once, each in a thread that runs the built `train-worker.ts` at `workerFile`. */
export const trainInThreads =
  (workerFile: string, threads: number): TrainNetworks =>
  async (lesson, rowSets, onDone) => {
    const networks: Network[] = [];
    let next = 0;
    let done = 0;
    const work = async (worker: Worker): Promise<void> => {
      for (let at = next++; at < rowSets.length; at = next++) {
        networks[at] = await ask(worker, rowSets[at] ?? new Int32Array());
        done += 1;
        onDone(done);
      }
    };
    const workers = Array.from(
      { length: Math.min(threads, rowSets.length) },
      () => new Worker(workerFile, { workerData: lesson }),
    );
    try {
      await Promise.all(workers.map(work));
    } finally {
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
    return networks;
  };

const ask = (worker: Worker, rows: Int32Array): Promise<Network> =>
  new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (network: Network) => {
      worker.off('error', reject);
      resolve(network);
    });
    worker.postMessage(rows);
  });
