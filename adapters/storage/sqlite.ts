import { closeSync, openSync } from 'node:fs';
import { Kysely, type SqliteDatabase, type SqliteStatement, sql } from 'kysely';
import Database from 'libsql';
import type { Engine } from './engine.ts';
import type { Schema } from './schema.ts';
import { PortableSqliteDialect } from './sqlite-dialect.ts';
import { storageProblem } from './storage-problem.ts';

/** FULL keeps every acknowledged row through a power cut; temporary copies stay out of the file system. */
const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'secure_delete = ON',
  'temp_store = MEMORY',
  'busy_timeout = 5000',
];

/** Set in the transaction that erases, taken back after scrubbing: a crash between the two is made good at the next start. */
export const OWE_SCRUB = 'pragma user_version = 1';

/** Opens or creates the database file, for this user only. Scrubs first when an earlier run owed it. */
export const openSqlite = (file: string): Engine =>
  engineOn(file, 'begin immediate', () => {
    // SQLite gives the write-ahead log the permissions of the database file.
    closeSync(openSync(file, 'a', 0o600));
    const database = connect(file);
    if (owesScrub(database)) scrub(database);
    return database;
  });

/** Opens a database file that is there, perhaps beside the process that owns it. A transaction only looks, and holds nobody up. */
export const openSqliteBeside = (file: string): Engine => engineOn(file, 'begin', () => connect(file));

/** The owner takes its turn at the beginning: turning from reading to writing half-way may be refused. */
type Begin = 'begin' | 'begin immediate';
type Translate = <T>(work: () => T) => T;

const connect = (file: string): Database.Database => {
  const database = new Database(file);
  for (const pragma of PRAGMAS) database.pragma(pragma);
  return database;
};

const engineOn = (file: string, begin: Begin, open: () => Database.Database): Engine => {
  const translate: Translate = (work) => {
    try {
      return work();
    } catch (error) {
      throw storageProblem(error, file);
    }
  };
  const connection = translate(open);
  const dialect = new PortableSqliteDialect({ database: translated(connection, begin, translate) });
  const database = new Kysely<Schema>({ dialect });
  return {
    database,
    place: file,
    schema: undefined,
    isShared: false,
    migrating: (work) => work(database),
    // Whoever got this far holds the folder's lock.
    refuseServed: async () => undefined,
    oweScrub: async (rows) => {
      await sql.raw(OWE_SCRUB).execute(rows);
    },
    // In turn with all transactions: in the middle of somebody else's it would be refused, and so would their leaving.
    scrub: () =>
      database.connection().execute(async () => {
        if (translate(() => owesScrub(connection))) translate(() => scrub(connection));
      }),
  };
};

const owesScrub = (database: Database.Database): boolean =>
  JSON.stringify(database.pragma('user_version')) !== '[{"user_version":0}]';

/**
 * Leaves no trace of deleted rows in the database file and its write-ahead log. Not inside a transaction. `secure_delete`
 * alone is not enough: moving cells between pages leaves copies behind (measured, see the erase test). Stays owed when a
 * backup was looking for longer than the busy timeout; the daily tidying and the next start try again.
 */
const scrub = (database: Database.Database): void => {
  database.exec('vacuum');
  const isWhole = JSON.stringify(database.pragma('wal_checkpoint(TRUNCATE)')).includes('"busy":0');
  if (isWhole) database.pragma('user_version = 0');
};

/** A full disk ends the transaction by itself; that there is none left must not hide why. */
const NOTHING_RUN = { changes: 0, lastInsertRowid: 0 };

/** The same few statements come with every message; what goes beyond this number is prepared each time. */
const MOST_PREPARED = 200;

/**
 * What kysely needs of a connection, each call's errors put into words. Parameters go as one array: libsql fails on a
 * single argument that is null. A statement is kept for its next use, but one that is streamed is its call's own: it may
 * be left half-way.
 */
const translated = (database: Database.Database, begin: Begin, translate: Translate): SqliteDatabase => {
  const kept = new Map<string, SqliteStatement>();
  const prepare = (text: string): Database.Statement =>
    translate(() => database.prepare(text === 'begin' ? begin : text));
  const ready = (text: string): SqliteStatement => {
    const statement = prepare(text);
    return {
      reader: statement.reader,
      all: (parameters) => translate(() => statement.all(parameters)),
      run: (parameters) =>
        text === 'rollback' && !database.inTransaction
          ? NOTHING_RUN
          : translate(() => statement.run(parameters)),
      iterate: (parameters) => translate(() => prepare(text).iterate(parameters)),
    };
  };
  return {
    close: () => {
      kept.clear();
      database.close();
    },
    prepare: (text) => {
      const statement = kept.get(text) ?? ready(text);
      if (kept.size < MOST_PREPARED) kept.set(text, statement);
      return statement;
    },
  };
};
