import type { Transaction } from 'kysely';
import type { Couple } from '../../src/index.ts';
import { readCouple } from './couple-rows.ts';
import type { Schema } from './schema.ts';

export const loadCouple = async (rows: Transaction<Schema>, id: string): Promise<Couple | undefined> => {
  const couple = await rows.selectFrom('couples').selectAll().where('id', '=', id).executeTakeFirst();
  if (couple === undefined) return undefined;
  const [partners, consents, teasingWords] = [
    rows.selectFrom('partners').selectAll().where('couple_id', '=', id).orderBy('position'),
    rows.selectFrom('consents').selectAll().where('couple_id', '=', id).orderBy('position'),
    rows.selectFrom('teasing_words').selectAll().where('couple_id', '=', id).orderBy('position'),
  ];
  return readCouple({
    couple,
    partners: await partners.execute(),
    consents: await consents.execute(),
    teasingWords: await teasingWords.execute(),
  });
};
