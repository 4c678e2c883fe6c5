import { parentPort, workerData } from 'node:worker_threads';
import type { Lesson } from './networks.ts';
import { trainNetwork } from './train-network.ts';

const { encoded, targets, settings }: Lesson = workerData;

parentPort?.on('message', (rows: Int32Array) => {
  parentPort?.postMessage(trainNetwork(encoded, targets, rows, settings));
});
