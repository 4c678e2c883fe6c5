import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Storage, writeBackup } from '../../adapters/storage/index.ts';
import { createMemoryLogger } from '../fakes/memory-logger.ts';

/** Every file of a data folder as bytes, by its name. */
export const filesIn = (folder: string): Record<string, Buffer> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));

/** What a backup made now would hold. */
const backupOf = async (dataFolder: string): Promise<Buffer> => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-backup-'));
  const file = join(folder, 'backup.jsonl');
  try {
    const where = { dataFolder, logger: createMemoryLogger() };
    await writeBackup({ where, file, replace: false, at: 'now' });
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Everything an SQLite storage keeps outside memory: its raw files, the write-ahead log among them, and a backup. */
export const keptBy = async ({ place }: Pick<Storage, 'place'>): Promise<Record<string, Buffer>> => {
  const folder = dirname(place);
  return { ...filesIn(folder), 'a backup': await backupOf(folder) };
};
