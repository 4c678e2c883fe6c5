import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBinaries, HOW_TO_GET_IT, startCluster } from '../postgres/temporary-cluster.mjs';
import { type Simulated, type Simulation, simulate } from './simulate.ts';

/** Time is simulated here, not the disk: what a crash leaves is the crash test's to find. */
const MEMORY = '/dev/shm';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const report = (name: string, found: Simulated): void => {
  const { disturbances, ...counts } = found;
  say(`\n${name}`);
  for (const [what, count] of Object.entries(counts)) say(`  ${what.padEnd(12)} ${count}`);
  say(
    `  struck by    ${Object.entries(disturbances)
      .map(([kind, count]) => `${count} x ${kind}`)
      .join(', ')}`,
  );
};

const isBroken = ({
  doubled,
  missed,
  late,
  tooLate,
  unplanned,
  dead,
  asked,
  due,
  inDowntime,
}: Simulated): boolean =>
  doubled + missed + late + tooLate + unplanned + dead > 0 || asked + inDowntime !== due;

const numberOf = (text: string | undefined, fallback: number): number => {
  const value = Number(text ?? fallback);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`"${text}" is not a whole number above zero.`);
  return value;
};

const inFolder = async <T>(work: (dataFolder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'attune-simulate-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

type Size = Pick<Simulation, 'couples' | 'days' | 'seed'>;

/** Resolves to whether every promise was kept. */
const lived = async (name: string, size: Size, storage: Simulation['storage']): Promise<boolean> => {
  const since = performance.now();
  const seconds = (): number => Math.round((performance.now() - since) / 1000);
  say(`\n${name}: ${size.couples} couples, ${size.days} days, seed ${size.seed}`);
  const found = await simulate({
    ...size,
    storage,
    uptime: () => performance.now(),
    onProgress: (line) => say(`[${seconds()}s] ${line}`),
  });
  report(`${name}, after ${seconds()} s`, found);
  return !isBroken(found);
};

const onSqlite = (size: Size): Promise<boolean> =>
  inFolder((dataFolder) => lived('SQLite', size, { dataFolder }));

/** A day passes in seconds here, and what a server tidies up each minute of it must not wait for the evening. */
const VACUUMED_IN_TIME = ['autovacuum_naptime=2s', 'autovacuum_vacuum_cost_delay=0'];

const onPostgres = async (size: Size): Promise<boolean> => {
  if (findBinaries() === undefined) {
    say(`\nPostgreSQL: left out. ${HOW_TO_GET_IT}`);
    return true;
  }
  const cluster = await startCluster({ options: VACUUMED_IN_TIME });
  try {
    return await inFolder((dataFolder) =>
      lived("PostgreSQL (fsync off: what the disk keeps is the crash test's to find)", size, {
        dataFolder,
        databaseUrl: cluster.url,
        key: randomBytes(32),
      }),
    );
  } finally {
    await cluster.stop();
  }
};

const TRIALS = { sqlite: onSqlite, postgres: onPostgres };

const trialsNamed = (only: string | undefined): readonly ((size: Size) => Promise<boolean>)[] => {
  if (only === undefined) return Object.values(TRIALS);
  const found = Object.entries(TRIALS).find(([name]) => name === only);
  if (found === undefined) throw new Error(`--only ${only}: choose ${Object.keys(TRIALS).join(' or ')}.`);
  return [found[1]];
};

/** `npm run simulate`: exit status 1 when a question was doubled, missed outside downtime, late or unplanned. */
export const main = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      couples: { type: 'string' },
      days: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string' },
    },
  });
  const size = {
    couples: numberOf(values.couples, 10_000),
    days: numberOf(values.days, 365),
    seed: numberOf(values.seed, 20_260_101),
  };
  let isKept = true;
  for (const trial of trialsNamed(values.only)) isKept = (await trial(size)) && isKept;
  return isKept ? 0 : 1;
};
