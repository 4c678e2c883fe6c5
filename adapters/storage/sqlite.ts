import { closeSync, openSync } from 'node:fs';
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import Database from 'libsql';
import { storageProblem } from './storage-problem.ts';

export type Sqlite = {
  readonly dialect: SqliteDialect;
  /**
   * Leaves no trace of deleted rows in the database file and its write-ahead log. Not inside a transaction.
   * `secure_delete` alone is not enough: moving cells between pages leaves copies behind (measured, see the erase test).
   */
  readonly scrub: () => void;
};

/** FULL keeps every acknowledged row through a power cut; temporary copies stay out of the file system. */
const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'secure_delete = ON',
  'temp_store = MEMORY',
  'busy_timeout = 5000',
];

const SCRUB = ['wal_checkpoint(TRUNCATE)', 'user_version = 0'];

/** Set in the transaction that erases, taken back after scrubbing: a crash between the two is made good at the next start. */
export const OWE_SCRUB = 'pragma user_version = 1';

/** Opens or creates the database file, for this user only. Scrubs first when an earlier run owed it. */
export const openSqlite = (file: string): Sqlite => {
  const translate = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw storageProblem(error, file);
    }
  };
  const database = translate(() => open(file));
  return {
    dialect: new SqliteDialect({ database: translated(database, translate) }),
    scrub: () => translate(() => scrub(database)),
  };
};

const open = (file: string): Database.Database => {
  // SQLite gives the write-ahead log the permissions of the database file.
  closeSync(openSync(file, 'a', 0o600));
  const database = new Database(file);
  for (const pragma of PRAGMAS) database.pragma(pragma);
  if (owesScrub(database)) scrub(database);
  return database;
};

const owesScrub = (database: Database.Database): boolean =>
  JSON.stringify(database.pragma('user_version')) !== '[{"user_version":0}]';

const scrub = (database: Database.Database): void => {
  database.exec('vacuum');
  for (const pragma of SCRUB) database.pragma(pragma);
};

/**
 * What kysely needs of a connection, each call's errors put into words. Parameters go as one array: libsql fails on a
 * single argument that is null.
 */
const translated = (database: Database.Database, translate: <T>(work: () => T) => T): SqliteDatabase => ({
  close: () => {
    database.close();
  },
  prepare: (sql): SqliteStatement => {
    const statement = translate(() => database.prepare(sql));
    return {
      reader: statement.reader,
      all: (parameters) => translate(() => statement.all(parameters)),
      run: (parameters) => translate(() => statement.run(parameters)),
      iterate: (parameters) => translate(() => statement.iterate(parameters)),
    };
  },
});
