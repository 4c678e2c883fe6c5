import { parentPort, workerData } from 'node:worker_threads';
import { allTargets } from './all-targets.ts';
import { type FuzzOrder, type FuzzReport, PLACE } from './fuzz-protocol.ts';
import type { Fuzzed } from './fuzz-target.ts';
import { type Lot, lotsOf, shareOut } from './share-out.ts';

/** A target that has failed so often here is left alone. */
const MOST_FAILURES = 3;

const order = workerData as FuzzOrder;
const place = new Int32Array(order.place);
const next = new Int32Array(order.next);
const say = (report: FuzzReport): void => parentPort?.postMessage(report);

const told = (name: string, { failure }: Fuzzed): readonly string[] =>
  failure === undefined
    ? []
    : [
        `${failure.why}\n    with ${failure.input}\n    again: npm run fuzz -- --only '${name}' --seed ${failure.seed} --path ${failure.path}`,
      ];

const targets = await allTargets(order.root);
const chosen = targets.filter(({ name }) => order.only === undefined || name === order.only);
const shares = shareOut(chosen, order.path === undefined ? order.runs : 1);
const lots = lotsOf(shares, order.seed);
const failed = new Map<string, number>();

const fuzzLot = async ({ target, runs, seed }: Lot): Promise<void> => {
  const { name } = target;
  Atomics.store(place, PLACE.seed, seed);
  Atomics.store(place, PLACE.target, chosen.indexOf(target));
  const onInput = (input: number): void => {
    Atomics.store(place, PLACE.input, input);
    Atomics.add(place, PLACE.tries, 1);
  };
  const start = performance.now();
  const fuzzed = await target.fuzz({ seed, runs, path: order.path, onInput });
  const failures = told(name, fuzzed);
  if (failures.length > 0) failed.set(name, (failed.get(name) ?? 0) + 1);
  const { inputs, slowest } = fuzzed;
  say({ kind: 'lot', name, inputs, ms: performance.now() - start, slowest, failures });
};

const takeLots = async (): Promise<void> => {
  for (let lot = lots[Atomics.add(next, 0, 1)]; lot !== undefined; lot = lots[Atomics.add(next, 0, 1)])
    if ((failed.get(lot.target.name) ?? 0) < MOST_FAILURES) await fuzzLot(lot);
};

if (chosen.length === 0) say({ kind: 'unknown', names: targets.map(({ name }) => name) });
say({ kind: 'plan', shares: shares.map(({ target, runs }) => ({ name: target.name, runs })) });
await takeLots();
say({ kind: 'over' });
