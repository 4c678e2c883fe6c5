import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from '../../src/index.ts';
import { prepareDataFolder } from './data-folder.ts';
import type { Engine } from './engine.ts';
import { lockFolder } from './folder-lock.ts';
import { appliedMigrations, knownMigrations, refuseNewer } from './migrate.ts';
import { StorageError } from './storage-error.ts';

export type Whereabouts = {
  readonly dataFolder: string;
  /** Secret, for the password in it. Undefined = the SQLite database in the data folder. */
  readonly databaseUrl?: string | undefined;
  /** Most connections to PostgreSQL at once. */
  readonly poolSize?: number | undefined;
  readonly logger: Logger;
};

export type OpenEngine = { readonly engine: Engine; readonly close: () => Promise<void> };

const POOL_SIZE = 10;
const fileIn = (folder: string): string => join(folder, 'attune.db');

/** `pg` is loaded only when it is needed. */
const openOnPostgres = async (
  { databaseUrl: url = '', poolSize = POOL_SIZE, logger }: Whereabouts,
  name: string,
): Promise<OpenEngine> => {
  const { openPostgres } = await import('./postgres.ts');
  const engine = await openPostgres({ url, poolSize, name, logger });
  return { engine, close: () => engine.database.destroy() };
};

/** To serve from, or to put something else in its place. SQLite's folder is made and kept from others while it is open. */
export const openEngine = async (where: Whereabouts, name: string): Promise<OpenEngine> => {
  if (where.databaseUrl !== undefined) return openOnPostgres(where, name);
  // Each database's own package only when it is used.
  const { openSqlite } = await import('./sqlite.ts');
  prepareDataFolder(where.dataFolder);
  const lock = lockFolder(where.dataFolder);
  try {
    const engine = openSqlite(fileIn(where.dataFolder));
    return {
      engine,
      close: async () => {
        await engine.database.destroy();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
};

const openBesideSqlite = async ({ dataFolder }: Whereabouts): Promise<OpenEngine> => {
  const file = fileIn(dataFolder);
  if (!existsSync(file)) {
    throw new StorageError(
      'database-absent',
      `There is no database in ${dataFolder}. Set ATTUNE_DATA to the folder that Attune uses, or DATABASE_URL.`,
    );
  }
  const { openSqliteBeside } = await import('./sqlite.ts');
  const engine = openSqliteBeside(file);
  return { engine, close: () => engine.database.destroy() };
};

/** To look into a database that is there, also while Attune serves from it. Nothing is made, locked or migrated. */
export const openEngineBeside = async (where: Whereabouts): Promise<OpenEngine> => {
  const opened = await (where.databaseUrl === undefined
    ? openBesideSqlite(where)
    : openOnPostgres({ ...where, poolSize: 2 }, 'attune-beside'));
  try {
    await refuseNewer(opened.engine);
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
};

/** What works on today's tables only. */
export const refuseOlder = async (engine: Engine): Promise<void> => {
  const applied = await appliedMigrations(engine);
  if (knownMigrations().every((name) => applied.includes(name))) return;
  throw new StorageError(
    'schema-older',
    `${engine.place} is of an older Attune. Run "attune migrate" first.`,
  );
};
