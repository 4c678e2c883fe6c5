import { sql, type Transaction } from 'kysely';
import type { Clock, Couple, CoupleStore } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import { ERASED_FROM, eraseRows } from './erase-rows.ts';
import { loadCouple } from './load-couple.ts';
import { lockCouple } from './lock-couple.ts';
import { addCouple, saveCouple } from './save-couple.ts';
import type { Schema } from './schema.ts';
import { reading, writing } from './transactions.ts';

type CoupleStoreDeps = Pick<Engine, 'database' | 'oweScrub' | 'scrub'> & { readonly clock: Clock };

/** Every access is one transaction: a couple is never seen between two statements of another access. */
export const createCoupleStore = ({ database, clock, oweScrub, scrub }: CoupleStoreDeps): CoupleStore => {
  return {
    add: (couple) => writing(database, (rows) => addCouple(rows, couple, clock.now())),
    findBySpace: (spaceId) =>
      reading(database, async (rows) => (await loadAll(rows, await idsInSpace(rows, spaceId)))[0]),
    findById: (id) => reading(database, (rows) => loadCouple(rows, id)),
    findByPartner: (partnerId) =>
      reading(database, async (rows) => loadAll(rows, await idsOfPartner(rows, partnerId))),
    findBySpacePrefix: (prefix) =>
      reading(database, async (rows) => loadAll(rows, await idsBeginningWith(rows, prefix))),
    update: (id, change) =>
      writing(database, async (rows) => {
        if (!(await lockCouple(rows, id, 'change'))) return undefined;
        const before = await loadCouple(rows, id);
        if (before === undefined) return undefined;
        const after = change(before);
        if (after === before) return before;
        await saveCouple(rows, { before, after: { ...after, id }, now: clock.now() });
        return loadCouple(rows, id);
      }),
    erase: async (id) => {
      await writing(database, async (rows) => {
        await eraseRows(rows, id);
        await oweScrub(rows);
      });
      await scrub(ERASED_FROM);
    },
  };
};

type Rows = Transaction<Schema>;

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
