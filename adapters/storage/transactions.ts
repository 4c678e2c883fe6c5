import type { Kysely, Transaction } from 'kysely';

/**
 * Sees the database as it was at one moment, however many statements it takes. On SQLite every transaction does; on
 * PostgreSQL it is asked for.
 */
export const reading = <S, T>(database: Kysely<S>, work: (rows: Transaction<S>) => Promise<T>): Promise<T> =>
  database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);

/**
 * All or nothing. Whoever changes something of a couple first locks the couple's row – or the check-in's, when it is one –
 * so that of two changes at once the second sees the first. Locks are taken in this order: couple, check-ins, jobs.
 */
export const writing = <S, T>(database: Kysely<S>, work: (rows: Transaction<S>) => Promise<T>): Promise<T> =>
  database.transaction().execute(work);
