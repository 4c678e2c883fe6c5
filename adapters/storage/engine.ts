import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** What the two databases do differently, besides their SQL. */
export type Engine = {
  readonly database: Kysely<Schema>;
  /** Where it is, for a person to read; never with a password. */
  readonly place: string;
  /** Where our tables are; undefined where there is but one place. */
  readonly schema: string | undefined;
  /** Whether other processes may use it at the same time. */
  readonly isShared: boolean;
  /** A connection that may wait for another process to finish the same. */
  readonly migrating: (work: (database: Kysely<Schema>) => Promise<void>) => Promise<void>;
  /** Rejects with `database-in-use` while an Attune serves from it; one that comes later waits for the transaction. */
  readonly refuseServed: (rows: Transaction<Schema>) => Promise<void>;
  /** In the erasing transaction, so that a crash before `scrub` is made good at the next start. */
  readonly oweScrub: (rows: Transaction<Schema>) => Promise<void>;
  /** After rows of these tables were deleted: leaves as little of them in the files as this database can. */
  readonly scrub: (tables: readonly string[]) => Promise<void>;
};
