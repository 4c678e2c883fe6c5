import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Simulated, simulate } from './simulate.ts';

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

/** `npm run simulate`: exit status 1 when a question was doubled, missed outside downtime, late or unplanned. */
export const main = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      couples: { type: 'string' },
      days: { type: 'string' },
      seed: { type: 'string' },
    },
  });
  const size = { couples: numberOf(values.couples, 10_000), days: numberOf(values.days, 365) };
  const seed = numberOf(values.seed, 20_260_101);
  say(`${size.couples} couples, ${size.days} days, seed ${seed}`);
  const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'attune-simulate-'));
  const since = performance.now();
  try {
    const onProgress = (line: string): void =>
      say(`[${Math.round((performance.now() - since) / 1000)}s] ${line}`);
    const databaseUrl = process.env.TEST_DATABASE_URL;
    const onPostgres = { dataFolder: folder, databaseUrl, key: randomBytes(32) };
    const storage = databaseUrl === undefined ? { dataFolder: folder } : onPostgres;
    const found = await simulate({ ...size, seed, storage, onProgress });
    report(databaseUrl === undefined ? 'SQLite' : 'PostgreSQL', found);
    return isBroken(found) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
