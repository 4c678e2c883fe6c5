import { sql } from 'kysely';
import type { Clock, CoupleStore } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import { ERASED_FROM, eraseRows } from './erase-rows.ts';
import { loadCouple, loadCouples, wholeCouples } from './load-couple.ts';
import { lockCouple } from './lock-couple.ts';
import { addCouple, saveCouple } from './save-couple.ts';
import { writing } from './transactions.ts';

type CoupleStoreDeps = Pick<Engine, 'database' | 'oweScrub' | 'scrub'> & { readonly clock: Clock };

/** Every access is one transaction or one statement: a couple is never seen between two statements of another access. */
export const createCoupleStore = ({ database, clock, oweScrub, scrub }: CoupleStoreDeps): CoupleStore => {
  return {
    add: (couple) => writing(database, (rows) => addCouple(rows, couple, clock.now())),
    findBySpace: async (spaceId) =>
      (await loadCouples(wholeCouples(database).where('couples.space_id', '=', spaceId)))[0],
    findById: (id) => loadCouple(database, id),
    findByPartner: (partnerId) =>
      loadCouples(
        wholeCouples(database).where('couples.id', 'in', (of) =>
          of.selectFrom('partners').select('couple_id').where('partners.id', '=', partnerId),
        ),
      ),
    findBySpacePrefix: async (prefix) => {
      if (prefix === '') return [];
      // By comparing substrings: a `like` would take `_` and `%` of an id for patterns.
      const beginning = sql`substr(couples.space_id, 1, ${prefix.length})`;
      return loadCouples(wholeCouples(database).where(beginning, '=', prefix));
    },
    findUnanswered: (before) =>
      loadCouples(
        wholeCouples(database)
          .where('couples.created_at', '<', before)
          .where(
            (of) =>
              of
                .selectFrom('consents as given')
                .whereRef('given.couple_id', '=', 'couples.id')
                .where('given.kind', '=', 'agreed')
                .select((given) => given.fn.count('given.partner_id').distinct().as('sides')),
            '<',
            2,
          ),
      ),
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
