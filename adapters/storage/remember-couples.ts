import type { Couple, CoupleStore, SpaceId } from '../../src/index.ts';

const MOST_COUPLES = 10_000;

/**
 * Keeps the couples of the spaces that are asked for, because every message asks for its own. Only for a process that
 * owns the database and makes every change through this store: what another one changed would go unnoticed here.
 */
export const rememberCouples = (store: CoupleStore): CoupleStore => {
  const known = new Map<SpaceId, Couple>();
  /** A couple that was on its way while one was changed is of before: it must not be kept. */
  let changes = 0;
  const changing = async <Result>(change: Promise<Result>): Promise<Result> => {
    try {
      return await change;
    } finally {
      changes += 1;
      known.clear();
    }
  };
  return {
    ...store,
    findBySpace: async (spaceId) => {
      const kept = known.get(spaceId);
      if (kept !== undefined) return kept;
      const asked = changes;
      const couple = await store.findBySpace(spaceId);
      if (couple === undefined || asked !== changes) return couple;
      if (known.size >= MOST_COUPLES) known.clear();
      known.set(spaceId, couple);
      return couple;
    },
    add: (couple) => changing(store.add(couple)),
    update: (id, change) => changing(store.update(id, change)),
    erase: (id) => changing(store.erase(id)),
  };
};
