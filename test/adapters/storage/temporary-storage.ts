import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { openStorage, type Storage } from '../../../adapters/storage/index.ts';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';
import { movableClock } from '../../support/clock.ts';

/** Folders and open storages of one test file, closed and removed after each test. */
export const temporaryStorage = () => {
  const folders: string[] = [];
  const open: Storage[] = [];
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'attune-test-'));
    folders.push(made);
    return made;
  };
  const opened = async (options: Partial<Parameters<typeof openStorage>[0]> = {}): Promise<Storage> => {
    const clock = movableClock();
    const logger = createMemoryLogger();
    const storage = await openStorage({ dataFolder: folder(), clock, logger, ...options });
    open.push(storage);
    return storage;
  };
  const close = async (storage: Storage): Promise<void> => {
    open.splice(open.indexOf(storage), 1);
    await storage.close();
  };
  afterEach(async () => {
    for (const storage of open.splice(0)) await storage.close();
    for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
  });
  return { folder, open: opened, close };
};
