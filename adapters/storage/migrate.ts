import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import type { Logger } from '../../src/index.ts';
import { firstSchema } from './migrations/m0001-first-schema.ts';
import { overseers } from './migrations/m0002-overseers.ts';
import { checkInPlans } from './migrations/m0003-check-in-plans.ts';
import { slack } from './migrations/m0004-slack.ts';
import { phrasing } from './migrations/m0005-phrasing.ts';
import { notebook } from './migrations/m0006-notebook.ts';
import { sent } from './migrations/m0007-sent.ts';
import { StorageError } from './storage-error.ts';

/** Applied in the order of their names; a released one is never changed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first-schema': firstSchema,
  '0002-overseers': overseers,
  '0003-check-in-plans': checkInPlans,
  '0004-slack': slack,
  '0005-phrasing': phrasing,
  '0006-notebook': notebook,
  '0007-sent': sent,
};

export type Migrating<T> = {
  readonly database: Kysely<T>;
  /** Where our tables are; undefined where there is but one place. */
  readonly schema: string | undefined;
  /** Where the database is, for a person to read. */
  readonly place: string;
};

/** The migrations that make this program's schema, the oldest first. */
export const knownMigrations = (): readonly string[] => Object.keys(MIGRATIONS).toSorted();

/** Brings the schema up to this program's version. Refuses, untouched, a database that a newer program has changed. */
export const migrate = async <T>(migrating: Migrating<T>, logger: Logger): Promise<void> => {
  await refuseNewer(migrating);
  const { error, results = [] } = await migratorOf(migrating).migrateToLatest();
  if (error !== undefined) {
    // A newer program may have been at work in the same moment.
    await refuseNewer(migrating);
    throw error instanceof StorageError
      ? error
      : new StorageError('database-damaged', `${migrating.place} could not be brought up to date.`, error);
  }
  if (results.length > 0) logger.info({ event: 'storage-migrated', count: results.length });
};

/** The names of the migrations that a database has behind it, the oldest first; none when it is new. */
export const appliedMigrations = async <T>({
  database,
  schema,
}: Migrating<T>): Promise<readonly string[]> => {
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true });
  const isThere = tables.some(
    (table) => table.name === 'kysely_migration' && (schema === undefined || table.schema === schema),
  );
  if (!isThere) return [];
  const names = sql<{ name: string }>`select name from kysely_migration order by name`;
  return (await names.execute(database)).rows.map(({ name }) => name);
};

/** One process at a time: kysely holds PostgreSQL's advisory lock meanwhile, and the folder's lock keeps SQLite ours. */
const migratorOf = <T>({ database, schema }: Migrating<T>): Migrator =>
  new Migrator({
    db: database,
    provider: { getMigrations: async () => MIGRATIONS },
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  });

/** Rejects with `schema-newer` for a database that a newer program has changed. */
export const refuseNewer = async <T>(migrating: Migrating<T>): Promise<void> => {
  const unknown = (await appliedMigrations(migrating)).find((name) => !(name in MIGRATIONS));
  if (unknown === undefined) return;
  throw new StorageError(
    'schema-newer',
    `${migrating.place} was last used by a newer Attune (it knows "${unknown}"). Install that version or newer, or ` +
      'name another database with DATABASE_URL or ATTUNE_DATA. Nothing was changed.',
  );
};
