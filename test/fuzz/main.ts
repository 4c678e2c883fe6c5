import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { type FuzzOrder, type FuzzReport, PLACE, PLACE_BYTES } from './fuzz-protocol.ts';

type Start = { readonly root: string; readonly worker: string; readonly args: readonly string[] };

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const ordered = ({ root, args }: Start): FuzzOrder => {
  const text = { type: 'string' } as const;
  const options = { runs: text, seed: text, only: text, path: text };
  const { values } = parseArgs({ args: [...args], options });
  return {
    root,
    runs: Number(values.runs ?? 1_000_000),
    seed: Number(values.seed ?? randomInt(1, 1_000_000_000)),
    only: values.only,
    path: values.path,
    place: new SharedArrayBuffer(PLACE_BYTES),
  };
};

const LOOK_EVERY_MS = 1000;
/** Looks without a new input until it counts as a hang; the slowest input there is takes a small part of it. */
const MOST_LOOKS = 60;

/** Calls when one input takes so long that it will not end; what is under way cannot be asked, it can only be left. */
const watch = (order: FuzzOrder, onHang: (path: string) => void): NodeJS.Timeout => {
  const place = new Int32Array(order.place);
  let tries = -1;
  let looks = 0;
  return setInterval(() => {
    const now = Atomics.load(place, PLACE.tries);
    looks = now === tries ? looks + 1 : 0;
    tries = now;
    if (now > 0 && looks === MOST_LOOKS)
      onHang(`--seed ${Atomics.load(place, PLACE.seed)} --path ${Atomics.load(place, PLACE.input)}`);
  }, LOOK_EVERY_MS);
};

type Tally = { readonly inputs: number; readonly seconds: number; readonly failed: number };

const table = (report: Extract<FuzzReport, { kind: 'done' }>): string => {
  const perSecond = Math.round(report.inputs / Math.max(report.seconds, 0.001));
  const columns = [
    report.name.padEnd(20),
    String(report.inputs).padStart(9),
    `${perSecond}/s`.padStart(10),
    report.failures.length === 0 ? '  held' : 'FAILED',
    `  slowest ${Math.ceil(report.slowest.ms)} ms: ${report.slowest.input}`,
  ];
  return columns.join(' ');
};

const fuzz = (order: FuzzOrder, workerFile: string): Promise<Tally> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: order });
    let at = '';
    let tally: Tally = { inputs: 0, seconds: 0, failed: 0 };
    const end = (): void => {
      clearInterval(watching);
      void worker.terminate();
      resolve(tally);
    };
    const watching = watch(order, (again) => {
      say(`${at} HANGS. Again: npm run fuzz -- --only '${at}' ${again}`);
      tally = { ...tally, failed: tally.failed + 1 };
      end();
    });
    const take = (report: FuzzReport): void => {
      switch (report.kind) {
        case 'progress':
          at = report.name;
          if (process.stdout.isTTY) process.stdout.write(`${report.name} ${report.inputs}\r`);
          break;
        case 'done':
          say(table(report));
          for (const failure of report.failures) say(`  ${failure}`);
          tally = {
            inputs: tally.inputs + report.inputs,
            seconds: tally.seconds + report.seconds,
            failed: tally.failed + report.failures.length,
          };
          break;
        case 'unknown':
          say(`--only takes one of: ${report.names.join(', ')}`);
          tally = { ...tally, failed: 1 };
          break;
        case 'over':
          end();
      }
    };
    worker.on('message', take);
    worker.on('error', (error) => {
      clearInterval(watching);
      reject(error);
    });
  });

/** `npm run fuzz`: exit status 1 when a promise was broken. */
export const main = async (start: Start): Promise<number> => {
  const order = ordered(start);
  say(`Seed ${order.seed}`);
  const { inputs, seconds, failed } = await fuzz(order, start.worker);
  const perSecond = Math.round(inputs / Math.max(seconds, 0.001));
  say(`${inputs} inputs, ${perSecond} a second, ${failed} broken promises (seed ${order.seed})`);
  return failed === 0 ? 0 : 1;
};
