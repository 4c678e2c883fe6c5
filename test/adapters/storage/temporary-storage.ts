import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { openStorage, type Storage } from '../../../adapters/storage/index.ts';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';
import { temporarySchemas } from '../../postgres/temporary-schemas.ts';
import { movableClock } from '../../support/clock.ts';

export type DatabaseKind = 'SQLite' | 'PostgreSQL';
type Options = Partial<Parameters<typeof openStorage>[0]>;

export const TEST_KEY = new Uint8Array(32).fill(7);

/** Folders, schemas and open storages of one test file, closed and removed after each test. */
export const temporaryStorage = (kind: DatabaseKind = 'SQLite') => {
  const folders: string[] = [];
  const open: Storage[] = [];
  // Registered first, so that it comes last: a schema in use cannot be dropped.
  const schemas = temporarySchemas();
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'attune-test-'));
    folders.push(made);
    return made;
  };
  /** What leads to an empty database of the kind; the same options lead to the same one again. */
  const place = async (): Promise<{ dataFolder: string; databaseUrl?: string; key?: Uint8Array }> =>
    kind === 'SQLite'
      ? { dataFolder: folder() }
      : { dataFolder: folder(), databaseUrl: await schemas.fresh(), key: TEST_KEY };
  const opened = async (options: Options = {}): Promise<Storage> => {
    const at = options.dataFolder === undefined ? await place() : {};
    const storage = await openStorage({
      dataFolder: '',
      poolSize: 5,
      clock: movableClock(),
      logger: createMemoryLogger(),
      ...at,
      ...options,
    });
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
  return { folder, place, open: opened, close };
};
