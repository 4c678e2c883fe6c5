import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seeded } from '../../adapters/cli/eval-words/seeded.ts';
import { findBinaries, HOW_TO_GET_IT, startCluster } from '../postgres/temporary-cluster.mjs';
import { type CrashRun, crash } from './crash.ts';
import { smallDisk } from './small-disk.ts';

type Trial = Omit<CrashRun, 'place' | 'harm'>;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves to whether every promise was kept. */
const tried = async (name: string, run: CrashRun): Promise<boolean> => {
  say(`\n${name}: killing ${run.kills} times`);
  const { kills, harmed, evenings, wrong, troubles } = await crash(run);
  say(
    `${name}: killed ${kills} times, harmed ${harmed} times, ${evenings} evenings: ${wrong.length} broken promises`,
  );
  for (const line of wrong) say(`  ${line}`);
  for (const [event, count] of troubles) say(`  logged ${count} x ${event}`);
  return wrong.length === 0;
};

const inFolder = async (work: (dataFolder: string) => Promise<boolean>): Promise<boolean> => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-crash-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const onSqlite = (trial: Trial): Promise<boolean> =>
  inFolder((dataFolder) => tried('SQLite', { ...trial, place: { dataFolder } }));

const onFullDisk = async (trial: Trial): Promise<boolean> => {
  const disk = smallDisk(8);
  if (disk === undefined) {
    say('\nSQLite, disk full: left out, since mounting a small disk takes root.');
    return true;
  }
  const strike = async (): Promise<void> => {
    disk.fill();
    await pause(200 + trial.seed() * 800);
    disk.empty();
  };
  try {
    const place = { dataFolder: disk.folder };
    return await tried('SQLite, disk full', { ...trial, place, harm: { every: 2, strike } });
  } finally {
    disk.remove();
  }
};

const onPostgres = async (trial: Trial): Promise<boolean> => {
  if (findBinaries() === undefined) {
    say(`\nPostgreSQL: left out. ${HOW_TO_GET_IT}`);
    return true;
  }
  const cluster = await startCluster({ durable: true });
  const strike = (): Promise<void> => cluster.restart(trial.seed() < 0.5 ? 'SIGINT' : 'SIGQUIT');
  try {
    return await inFolder((dataFolder) =>
      tried('PostgreSQL, restarted mid-way', {
        ...trial,
        place: { dataFolder, databaseUrl: cluster.url },
        harm: { every: 8, strike },
      }),
    );
  } finally {
    await cluster.stop();
  }
};

/** `npm run test:crash`: exit status 1 when a promise was broken. */
export const main = async (worker: string, args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: { kills: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
  });
  const kills = Number(values.kills ?? 200);
  const seed = Number(values.seed ?? 7);
  say(`Seed ${seed}`);
  const trial: Trial = { worker, kills, seed: seeded(seed), say };
  const trials: Readonly<Record<string, () => Promise<boolean>>> = {
    sqlite: () => onSqlite(trial),
    'full-disk': () => onFullDisk({ ...trial, kills: Math.ceil(kills / 10) }),
    postgres: () => onPostgres(trial),
  };
  let isKept = true;
  for (const [name, attempt] of Object.entries(trials))
    if (values.only === undefined || values.only === name) isKept = (await attempt()) && isKept;
  return isKept ? 0 : 1;
};
