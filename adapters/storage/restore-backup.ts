import { type Kysely, sql, type Transaction } from 'kysely';
import type { Logger } from '../../src/index.ts';
import { type TableRow, unreadable } from './backup-lines.ts';
import type { Engine } from './engine.ts';
import { knownMigrations, migrate } from './migrate.ts';
import { openEngine, type Whereabouts } from './open-engine.ts';
import { checkBackup, rowsOf } from './read-backup.ts';
import type { Schema } from './schema.ts';
import { ringAtHand } from './sealing-key.ts';
import { StorageError } from './storage-error.ts';
import { TABLES, type TableName } from './tables.ts';
import { writing } from './transactions.ts';
import { countLost } from './warn-of-lost-key.ts';

export type RestoreRequest = {
  readonly where: Whereabouts;
  readonly file: string;
  /** Puts the backup in the place of what is there. */
  readonly replace: boolean;
  readonly key: Uint8Array | undefined;
  readonly oldKeys?: readonly Uint8Array[] | undefined;
  readonly logger: Logger;
};

export type Restored = {
  readonly rows: number;
  readonly place: string;
  /** When the backup was made. */
  readonly from: string;
  /** Open answers and tokens that no key at hand can open. */
  readonly lost: number;
};

const ROWS_AT_ONCE = 200;

/**
 * Into a database of either kind, whichever the backup came from: all or nothing. Refuses a backup that is not whole or
 * of a newer version, a database that holds something already (unless told), and one that an Attune serves from.
 */
export const restoreBackup = async (request: RestoreRequest): Promise<Restored> => {
  const { where, file, replace, logger } = request;
  const header = await checkBackup(file);
  refuseNewerBackup(header.migrations, file);
  const { engine, close } = await openEngine(where, 'attune-restore');
  try {
    await engine.migrating((database) => migrate({ ...engine, database }, logger));
    const rows = await writing(engine.database, async (database) => {
      await engine.refuseServed(database);
      if (replace) await empty(engine, database);
      else await refuseFull(engine, database);
      return fill(database, file);
    });
    if (replace) await engine.scrub(TABLES);
    const keys = ringAtHand({ folder: where.dataFolder, given: request.key, old: request.oldKeys, logger });
    const lost = await countLost(engine.database, keys);
    return { rows, place: engine.place, from: header.at, lost };
  } finally {
    await close();
  }
};

const refuseNewerBackup = (migrations: readonly string[], file: string): void => {
  const unknown = migrations.find((name) => !knownMigrations().includes(name));
  if (unknown === undefined) return;
  throw new StorageError(
    'schema-newer',
    `${file} was made by a newer Attune (it knows "${unknown}"). Install that version or newer. Nothing was changed.`,
  );
};

const refuseFull = async ({ place }: Engine, database: Kysely<Schema>): Promise<void> => {
  for (const table of TABLES) {
    const some = await database.selectFrom(table).select(sql`1`.as('one')).limit(1).execute();
    if (some.length === 0) continue;
    throw new StorageError(
      'database-not-empty',
      `${place} holds something already. Name an empty database, or add --replace to put the backup in its place.`,
    );
  }
};

const empty = async (engine: Engine, database: Transaction<Schema>): Promise<void> => {
  for (const table of TABLES.toReversed()) await database.deleteFrom(table).execute();
  await engine.oweScrub(database);
};

/** Rows of one table in a row go in together. */
const fill = async (database: Kysely<Schema>, file: string): Promise<number> => {
  let count = 0;
  let rows: TableRow[] = [];
  const put = async (): Promise<void> => {
    const table = rows[0]?.table;
    if (table !== undefined) await insert(database, { table, rows, file });
    count += rows.length;
    rows = [];
  };
  for await (const row of rowsOf(file)) {
    if (rows.length === ROWS_AT_ONCE || (rows[0] !== undefined && rows[0].table !== row.table)) await put();
    rows.push(row);
  }
  await put();
  return count;
};

type Insertion = { readonly table: TableName; readonly rows: readonly TableRow[]; readonly file: string };

/** A column that came later takes its default: migrations add, so that earlier backups can be restored. */
const insert = async (database: Kysely<Schema>, { table, rows, file }: Insertion): Promise<void> => {
  const columns = Object.keys(rows[0]?.row ?? {});
  const lines = rows.map(({ row }) => {
    const cells = columns.map((column) => row[column]);
    if (cells.includes(undefined) || Object.keys(row).length !== columns.length)
      throw unreadable(file, `holds rows of ${table} that do not match.`);
    return sql`(${sql.join(cells)})`;
  });
  const into = sql.join(columns.map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${into}) values ${sql.join(lines)}`.execute(database);
};
