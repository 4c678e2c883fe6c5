import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seeded } from '../simulate/people.ts';
import { type CrashResult, crash } from './crash.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const report = (name: string, { kills, evenings, wrong, troubles }: CrashResult): void => {
  say(`\n${name}: killed ${kills} times in ${evenings} evenings, ${wrong.length} broken promises`);
  for (const line of wrong) say(`  ${line}`);
  for (const [event, count] of troubles) say(`  logged ${count} x ${event}`);
};

/** `npm run test:crash`: exit status 1 when a promise was broken. */
export const main = async (worker: string, args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: { kills: { type: 'string' }, seed: { type: 'string' } },
  });
  const seed = Number(values.seed ?? 7);
  const folder = mkdtempSync(join(tmpdir(), 'attune-crash-'));
  try {
    const kills = Number(values.kills ?? 200);
    say(`SQLite: killing ${kills} times, seed ${seed}`);
    const found = await crash({ worker, kills, seed: seeded(seed), place: { dataFolder: folder }, say });
    report('SQLite', found);
    return found.wrong.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
