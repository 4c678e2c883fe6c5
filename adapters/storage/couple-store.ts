import { type Kysely, sql, type Transaction } from 'kysely';
import type { Clock, Couple, CoupleStore } from '../../src/index.ts';
import { eraseRows } from './erase-rows.ts';
import { loadCouple } from './load-couple.ts';
import { addCouple, saveCouple } from './save-couple.ts';
import type { Schema } from './schema.ts';
import { StorageError } from './storage-error.ts';

type CoupleStoreDeps = {
  readonly database: Kysely<Schema>;
  readonly clock: Clock;
  /** SQL run in the erasing transaction, so that a crash before `scrub` is made good at the next start. */
  readonly oweScrub: string;
  readonly scrub: () => void;
};

/** Every access is one transaction: a couple is never seen between two statements of another access. */
export const createCoupleStore = ({ database, clock, oweScrub, scrub }: CoupleStoreDeps): CoupleStore => {
  const inTransaction = <T>(work: (rows: Transaction<Schema>) => Promise<T>): Promise<T> =>
    database.transaction().execute(work);
  return {
    add: (couple) =>
      inTransaction(async (rows) => {
        await refuseTaken(rows, couple);
        await addCouple(rows, couple, clock.now());
      }),
    findBySpace: (spaceId) =>
      inTransaction(async (rows) => (await loadAll(rows, await idsInSpace(rows, spaceId)))[0]),
    findById: (id) => inTransaction((rows) => loadCouple(rows, id)),
    findByPartner: (partnerId) =>
      inTransaction(async (rows) => loadAll(rows, await idsOfPartner(rows, partnerId))),
    findBySpacePrefix: (prefix) =>
      inTransaction(async (rows) => loadAll(rows, await idsBeginningWith(rows, prefix))),
    update: (id, change) =>
      inTransaction(async (rows) => {
        const before = await loadCouple(rows, id);
        if (before === undefined) return undefined;
        const after = change(before);
        if (after === before) return before;
        await saveCouple(rows, { before, after: { ...after, id }, now: clock.now() });
        return loadCouple(rows, id);
      }),
    erase: async (id) => {
      await inTransaction(async (rows) => {
        await eraseRows(rows, id);
        await sql.raw(oweScrub).execute(rows);
      });
      scrub();
    },
  };
};

type Rows = Transaction<Schema>;

const refuseTaken = async (rows: Rows, { id, spaceId }: Couple): Promise<void> => {
  const taken = await rows
    .selectFrom('couples')
    .select('id')
    .where((is) => is.or([is('space_id', '=', spaceId), is('id', '=', id)]))
    .executeTakeFirst();
  if (taken !== undefined) throw new StorageError('space-taken', 'This space already has a couple.');
};

const idsInSpace = async (rows: Rows, spaceId: string): Promise<readonly string[]> => {
  const found = await rows.selectFrom('couples').select('id').where('space_id', '=', spaceId).execute();
  return found.map((row) => row.id);
};

const idsOfPartner = async (rows: Rows, partnerId: string): Promise<readonly string[]> => {
  const found = await rows
    .selectFrom('couples')
    .select('id')
    .where('id', 'in', (of) => of.selectFrom('partners').select('couple_id').where('id', '=', partnerId))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return found.map((row) => row.id);
};

/** By comparing substrings: a `like` would take `_` and `%` of an id for patterns. */
const idsBeginningWith = async (rows: Rows, prefix: string): Promise<readonly string[]> => {
  if (prefix === '') return [];
  const found = await rows
    .selectFrom('couples')
    .select('id')
    .where(sql`substr(space_id, 1, ${prefix.length})`, '=', prefix)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return found.map((row) => row.id);
};

const loadAll = async (rows: Rows, ids: readonly string[]): Promise<readonly Couple[]> => {
  const couples: Couple[] = [];
  for (const id of ids) {
    const couple = await loadCouple(rows, id);
    if (couple !== undefined) couples.push(couple);
  }
  return couples;
};
