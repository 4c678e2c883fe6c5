import { Kysely, sql } from 'kysely';
import { Pool, types } from 'pg';
import type { Logger } from '../../src/index.ts';
import { placeOf } from './database-place.ts';
import type { Engine } from './engine.ts';
import { postgresDialect } from './postgres-dialect.ts';
import { createPostgresDriver } from './postgres-driver.ts';
import { postgresProblem } from './postgres-problem.ts';
import type { Schema } from './schema.ts';
import { StorageError } from './storage-error.ts';

export type PostgresOptions = {
  /** Secret, for the password in it. */
  readonly url: string;
  /** Most connections at once. */
  readonly poolSize: number;
  /** `attune` serves people; anything else looks in. */
  readonly name: string;
  readonly logger: Logger;
};

const SERVES = 'attune';
/** Whoever serves says so for as long as it is connected, so that nobody restores a backup under it. */
const PRESENT = 'select pg_advisory_lock_shared(hashtext(current_schema()), 1)';
const ALONE = sql<{ isAlone: boolean }>`
  select pg_try_advisory_xact_lock(hashtext(current_schema()), 1) as "isAlone"`;

const SECOND = 1000;
/** Attune's statements take milliseconds; one that takes so long is stuck behind something. */
const LONGEST_STATEMENT = 30 * SECOND;
/** Also says when an answer is not to be waited for any more, because the network swallowed it. */
const LONGEST_ANSWER = 45 * SECOND;
const INT8 = 20;

/** Every whole number in our tables fits into a number of JavaScript's: epoch milliseconds, minutes, counters. */
const wholeNumbers = { getTypeParser: (oid: number) => (oid === INT8 ? Number : types.getTypeParser(oid)) };

/**
 * `pg` takes these modes for verify-full, and warns on standard error that it will not for ever. Attune means it: a
 * server that does not prove who it is gets no password, unless `sslmode=no-verify` says so.
 */
const LOOSER = /([?&]sslmode=)(?:prefer|require|verify-ca)(?=&|$)/;

const createPool = ({ url, poolSize, name, logger }: PostgresOptions, longest: number): Pool => {
  const pool = new Pool({
    connectionString: url.replace(LOOSER, '$1verify-full'),
    max: poolSize,
    application_name: name,
    connectionTimeoutMillis: 10 * SECOND,
    idleTimeoutMillis: 60 * SECOND,
    idle_in_transaction_session_timeout: 60 * SECOND,
    keepAlive: true,
    pipeline: true,
    types: wholeNumbers,
    ...(longest > 0 ? { statement_timeout: longest, query_timeout: LONGEST_ANSWER } : {}),
  });
  pool.on('connect', (client) => {
    // An error nobody listens to would end the process; what was under way on that connection is told of by its query.
    client.on('error', () => undefined);
    if (name === SERVES) client.query(PRESENT).catch(() => undefined);
  });
  pool.on('error', () => logger.warn({ event: 'database-connection-lost' }));
  return pool;
};

const open = (options: PostgresOptions, longest: number): Kysely<Schema> => {
  const place = placeOf(options.url);
  const translate = (error: unknown): unknown => postgresProblem(error, place);
  return new Kysely<Schema>({
    dialect: postgresDialect(createPostgresDriver(createPool(options, longest), translate)),
  });
};

/** The schema that the search path names first; tables elsewhere in the database are not ours. */
const examine = async (database: Kysely<Schema>, place: string): Promise<string> => {
  const { rows } = await sql<{ schema: string | null; encoding: string }>`
    select current_schema() as schema, current_setting('server_encoding') as encoding`.execute(database);
  const [found] = rows;
  if (found?.encoding !== 'UTF8') {
    throw new StorageError(
      'database-unfit',
      `The database ${place} does not store UTF-8, in which people write. Make one with: createdb --encoding=UTF8`,
    );
  }
  if (found.schema === null) {
    throw new StorageError(
      'database-unfit',
      `The search path of ${place} names no schema that exists. Make it with: create schema …`,
    );
  }
  return found.schema;
};

/**
 * Deleting leaves dead rows in the files until they are vacuumed; their bytes are then free to be written over.
 * docs/operations.md says what may still be found, and how to be rid of it at once.
 */
const vacuum = async (database: Kysely<Schema>, tables: readonly string[]): Promise<void> => {
  if (tables.length === 0) return;
  await sql`vacuum ${sql.join(tables.map((table) => sql.table(table)))}`.execute(database);
};

/** Connects and makes sure that it can be used. Rejects with a StorageError that says what to do. */
export const openPostgres = async (options: PostgresOptions): Promise<Engine> => {
  const database = open(options, LONGEST_STATEMENT);
  const place = placeOf(options.url);
  try {
    const schema = await examine(database, place);
    return {
      database,
      place,
      schema,
      isShared: true,
      migrating: async (work) => {
        // Waiting for another process that migrates may take longer than a statement ever should.
        const patient = open({ ...options, poolSize: 1 }, 0);
        try {
          await work(patient);
        } finally {
          await patient.destroy();
        }
      },
      refuseServed: async (rows) => {
        if ((await ALONE.execute(rows)).rows[0]?.isAlone === true) return;
        throw new StorageError(
          'database-in-use',
          `An Attune serves from ${place}. Stop every one of them first; nothing was changed.`,
        );
      },
      oweScrub: async () => undefined,
      scrub: (tables) =>
        vacuum(database, tables).catch((cause: unknown) =>
          options.logger.warn({ event: 'database-not-vacuumed' }, cause),
        ),
    };
  } catch (error) {
    await database.destroy();
    throw error;
  }
};
