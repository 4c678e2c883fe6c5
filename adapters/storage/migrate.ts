import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import type { Logger } from '../../src/index.ts';
import { firstSchema } from './migrations/m0001-first-schema.ts';
import { overseers } from './migrations/m0002-overseers.ts';
import { checkInPlans } from './migrations/m0003-check-in-plans.ts';
import { slack } from './migrations/m0004-slack.ts';
import { StorageError } from './storage-error.ts';

/** Applied in the order of their names; a released one is never changed. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first-schema': firstSchema,
  '0002-overseers': overseers,
  '0003-check-in-plans': checkInPlans,
  '0004-slack': slack,
};

/** Brings the schema up to this program's version. Refuses, untouched, a database that a newer program has changed. */
export const migrate = async <T>(database: Kysely<T>, logger: Logger): Promise<void> => {
  await refuseNewer(database);
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => MIGRATIONS } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw error instanceof StorageError
      ? error
      : new StorageError('database-damaged', 'The database could not be brought up to date.', error);
  }
  if (results.length > 0) logger.info({ event: 'storage-migrated', count: results.length });
};

const refuseNewer = async <T>(database: Kysely<T>): Promise<void> => {
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    database,
  );
  const unknown = rows.find((row) => !(row.name in MIGRATIONS));
  if (unknown === undefined) return;
  throw new StorageError(
    'schema-newer',
    `The data folder was last used by a newer Attune (it knows "${unknown.name}"). Install that version or newer, ` +
      'or set ATTUNE_DATA to another folder. Nothing was changed.',
  );
};
