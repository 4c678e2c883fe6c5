import { parentPort, workerData } from 'node:worker_threads';
import { allTargets } from './all-targets.ts';
import { type FuzzOrder, type FuzzReport, PLACE } from './fuzz-protocol.ts';
import type { Fuzzed, FuzzTarget, Slowest } from './fuzz-target.ts';
import { type Share, shareOut } from './share-out.ts';

/** So many at a time, each lot with a seed of its own: a failure is told soon, and found again in seconds. */
const LOT = 5000;
const MOST_FAILURES = 3;

const order = workerData as FuzzOrder;
const place = new Int32Array(order.place);
const say = (report: FuzzReport): void => parentPort?.postMessage(report);

const told = (name: string, { failure }: Fuzzed): readonly string[] =>
  failure === undefined
    ? []
    : [
        `${failure.why}\n    with ${failure.input}\n    again: npm run fuzz -- --only '${name}' --seed ${failure.seed} --path ${failure.path}`,
      ];

const fuzzLot = (target: FuzzTarget, seed: number, runs: number): Promise<Fuzzed> => {
  Atomics.store(place, PLACE.seed, seed);
  const onInput = (input: number): void => {
    Atomics.store(place, PLACE.input, input);
    Atomics.add(place, PLACE.tries, 1);
  };
  return target.fuzz({ seed, runs, path: order.path, onInput });
};

const fuzzAll = async ({ target, runs }: Share): Promise<void> => {
  const { name } = target;
  const failures: string[] = [];
  const start = performance.now();
  let inputs = 0;
  let slowest: Slowest = { ms: 0, input: '' };
  for (let lot = 0; lot * LOT < runs && failures.length < MOST_FAILURES; lot += 1) {
    say({ kind: 'progress', name, inputs });
    const fuzzed = await fuzzLot(target, order.seed + lot, Math.min(LOT, runs - lot * LOT));
    inputs += fuzzed.inputs;
    if (fuzzed.slowest.ms > slowest.ms) slowest = fuzzed.slowest;
    failures.push(...told(name, fuzzed));
  }
  const seconds = (performance.now() - start) / 1000;
  say({ kind: 'done', name, inputs, seconds, slowest, failures });
};

const targets = await allTargets(order.root);
const chosen = targets.filter(({ name }) => order.only === undefined || name === order.only);
if (chosen.length === 0) say({ kind: 'unknown', names: targets.map(({ name }) => name) });
for (const share of shareOut(chosen, order.path === undefined ? order.runs : 1)) await fuzzAll(share);
say({ kind: 'over' });
