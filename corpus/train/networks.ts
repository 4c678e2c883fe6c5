import { Worker } from 'node:worker_threads';
import type { Network } from '../../src/domain/reading/network.ts';
import type { Encoded } from './encode.ts';
import type { Targets } from './head-gradients.ts';
import { joinNetworks } from './join-networks.ts';
import { type NetworkSettings, type TrainingSettings, trainNetwork } from './train-network.ts';

export type Lesson = {
  readonly encoded: Encoded;
  readonly targets: Targets;
  readonly settings: TrainingSettings;
};

/** What a thread works on. */
export type Task = { readonly rows: Int32Array; readonly settings: NetworkSettings };

/** Trains a network per set of rows. The result depends on the arguments only, however many work at once. */
export type TrainNetworks = (
  lesson: Lesson,
  rowSets: readonly Int32Array[],
  onDone: (done: number) => void,
) => Promise<readonly Network[]>;

/** In this thread, one after the other. */
export const trainInTurn: TrainNetworks = async (lesson, rowSets, onDone) => {
  const networks = tasksOf(lesson, rowSets).map(({ rows, settings }, at) => {
    const network = trainNetwork(lesson.encoded, lesson.targets, rows, settings);
    onDone(at + 1);
    return network;
  });
  return joinBySet(networks, rowSets.length);
};

/** At most `threads` at once, each in a thread that runs the built `train-worker.ts` at `workerFile`. */
export const trainInThreads =
  (workerFile: string, threads: number): TrainNetworks =>
  async (lesson, rowSets, onDone) => {
    const tasks = tasksOf(lesson, rowSets);
    const networks: Network[] = [];
    let next = 0;
    let done = 0;
    const work = async (worker: Worker): Promise<void> => {
      for (let at = next++; at < tasks.length; at = next++) {
        networks[at] = await ask(worker, tasks[at]);
        done += 1;
        onDone(done);
      }
    };
    const { encoded, targets } = lesson;
    const workers = Array.from(
      { length: Math.min(threads, tasks.length) },
      () => new Worker(workerFile, { workerData: { encoded, targets } }),
    );
    try {
      await Promise.all(workers.map(work));
    } finally {
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
    return joinBySet(networks, rowSets.length);
  };

/** Every set of rows once per seed, the sets in their order within a seed. */
const tasksOf = ({ settings }: Lesson, rowSets: readonly Int32Array[]): readonly Task[] =>
  settings.seeds.flatMap((seed) => rowSets.map((rows) => ({ rows, settings: { ...settings, seed } })));

const joinBySet = (networks: readonly Network[], sets: number): readonly Network[] =>
  Array.from({ length: sets }, (_, set) => joinNetworks(networks.filter((_, at) => at % sets === set)));

const ask = (worker: Worker, task: Task | undefined): Promise<Network> =>
  new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (network: Network) => {
      worker.off('error', reject);
      resolve(network);
    });
    worker.postMessage(task);
  });
