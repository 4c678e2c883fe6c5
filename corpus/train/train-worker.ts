import { parentPort, workerData } from 'node:worker_threads';
import type { Lesson, Task } from './networks.ts';
import { trainNetwork } from './train-network.ts';

const { encoded, targets }: Omit<Lesson, 'settings'> = workerData;

parentPort?.on('message', ({ rows, settings }: Task) => {
  parentPort?.postMessage(trainNetwork(encoded, targets, rows, settings));
});
