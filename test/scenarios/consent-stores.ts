import type { Storage } from '../../adapters/storage/index.ts';
import { TABLES } from '../../adapters/storage/tables.ts';
import type { CoupleStore, SpaceId } from '../../src/index.ts';

/** Every row of every table, as text. */
export const rowsOf = async ({ database }: Pick<Storage, 'database'>): Promise<readonly string[]> => {
  const tables = await Promise.all(
    TABLES.map(async (table) => database.selectFrom(table).selectAll().execute()),
  );
  return tables.flat().map((row) => JSON.stringify(row));
};

/** As after an update of Attune whose consent card says something new. */
export const makeTextNew = async (couples: CoupleStore, space: SpaceId): Promise<void> => {
  const couple = await couples.findBySpace(space);
  if (couple === undefined) return;
  await couples.update(couple.id, ({ partners: [one, other], ...rest }) => ({
    ...rest,
    partners: [
      { ...one, consent: one.consent && { ...one.consent, version: 0 } },
      { ...other, consent: other.consent && { ...other.consent, version: 0 } },
    ],
  }));
};
