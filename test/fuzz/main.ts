import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { type FuzzOrder, type FuzzReport, NEXT_BYTES, PLACE, PLACE_BYTES } from './fuzz-protocol.ts';
import { perSecond, type TargetTally, tallyLines, withLot } from './tally.ts';

type Start = { readonly root: string; readonly worker: string; readonly args: readonly string[] };
type Ordered = Omit<FuzzOrder, 'place'> & { readonly workers: number };

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const ordered = ({ root, args }: Start): Ordered => {
  const text = { type: 'string' } as const;
  const options = { runs: text, seed: text, only: text, path: text, workers: text };
  const { values } = parseArgs({ args: [...args], options });
  return {
    root,
    runs: Number(values.runs ?? 1_000_000),
    seed: Number(values.seed ?? randomInt(1, 1_000_000_000)),
    only: values.only,
    path: values.path,
    workers: values.path === undefined ? Number(values.workers ?? availableParallelism()) : 1,
    next: new SharedArrayBuffer(NEXT_BYTES),
  };
};

const LOOK_EVERY_MS = 1000;
/** Looks without a new input until it counts as a hang; the slowest input there is takes a small part of it. */
const MOST_LOOKS = 60;

type Stuck = { readonly target: number; readonly again: string };

/** Calls when one input takes so long that it will not end; what is under way cannot be asked, it can only be left. */
const watch = (order: FuzzOrder, onHang: (stuck: Stuck) => void): NodeJS.Timeout => {
  const place = new Int32Array(order.place);
  let tries = -1;
  let looks = 0;
  return setInterval(() => {
    const now = Atomics.load(place, PLACE.tries);
    looks = now === tries ? looks + 1 : 0;
    tries = now;
    if (now === 0 || looks !== MOST_LOOKS) return;
    const again = `--seed ${Atomics.load(place, PLACE.seed)} --path ${Atomics.load(place, PLACE.input)}`;
    onHang({ target: Atomics.load(place, PLACE.target), again });
  }, LOOK_EVERY_MS);
};

type Heard = { readonly report: (report: FuzzReport) => void; readonly hang: (stuck: Stuck) => void };

/** Runs one worker until it has no more lots, or hangs. */
const employ = (order: FuzzOrder, file: string, heard: Heard): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: order });
    const end = (): void => {
      clearInterval(watching);
      void worker.terminate();
      resolve();
    };
    const watching = watch(order, (stuck) => {
      heard.hang(stuck);
      end();
    });
    worker.on('message', (report: FuzzReport) => {
      heard.report(report);
      if (report.kind === 'over') end();
    });
    worker.on('error', (error) => {
      clearInterval(watching);
      reject(error);
    });
  });

const PROGRESS_EVERY_MS = 60_000;

type Board = Heard & { readonly stop: () => { readonly inputs: number; readonly failed: number } };

/** Adds up what the workers say; tells each target when all of its inputs are through, and how far all are. */
const createBoard = (): Board => {
  const tallies = new Map<string, TargetTally>();
  let plan: readonly { readonly name: string; readonly runs: number }[] = [];
  let failed = 0;
  const inputs = (): number => [...tallies.values()].reduce((sum, tally) => sum + tally.inputs, 0);
  const start = performance.now();
  const progress = setInterval(() => {
    const all = plan.reduce((sum, { runs }) => sum + runs, 0);
    say(`… ${inputs()} of ${all}, ${perSecond(inputs(), performance.now() - start)} a second`);
  }, PROGRESS_EVERY_MS);
  const add = (lot: Extract<FuzzReport, { kind: 'lot' }>): void => {
    const tally = withLot(tallies.get(lot.name), lot);
    tallies.set(lot.name, tally);
    failed += lot.failures.length;
    for (const failure of lot.failures) say(`${lot.name} FAILED\n  ${failure}`);
    if (tally.inputs >= (plan.find(({ name }) => name === lot.name)?.runs ?? 0))
      tallyLines(tally).forEach(say);
  };
  const report = (heard: FuzzReport): void => {
    switch (heard.kind) {
      case 'plan':
        plan = heard.shares;
        break;
      case 'lot':
        add(heard);
        break;
      case 'unknown':
        say(`--only takes one of: ${heard.names.join(', ')}`);
        failed += 1;
        break;
      case 'over':
    }
  };
  const hang = ({ target, again }: Stuck): void => {
    const name = plan[target]?.name ?? '';
    say(`${name} HANGS. Again: npm run fuzz -- --only '${name}' ${again}`);
    failed += 1;
  };
  const stop: Board['stop'] = () => {
    clearInterval(progress);
    return { inputs: inputs(), failed };
  };
  return { report, hang, stop };
};

/** `npm run fuzz`: exit status 1 when a promise was broken. */
export const main = async (start: Start): Promise<number> => {
  const { workers, ...order } = ordered(start);
  say(`Seed ${order.seed}, ${workers} at a time`);
  const board = createBoard();
  const began = performance.now();
  const all = Array.from({ length: workers }, () =>
    employ({ ...order, place: new SharedArrayBuffer(PLACE_BYTES) }, start.worker, board),
  );
  await Promise.all(all);
  const { inputs, failed } = board.stop();
  const ms = performance.now() - began;
  const took = `${(ms / 60_000).toFixed(1)} minutes, ${perSecond(inputs, ms)} a second`;
  say(`${inputs} inputs in ${took}, ${failed} broken promises (seed ${order.seed})`);
  return failed === 0 ? 0 : 1;
};
