import type { Transaction } from 'kysely';
import type { Couple, Instant } from '../../src/index.ts';
import { consentEvents } from './consent-events.ts';
import { coupleRow, partnerRows, teasingWordRows } from './couple-rows.ts';
import type { Schema } from './schema.ts';
import { StorageError } from './storage-error.ts';

type Rows = Transaction<Schema>;
type Change = { readonly before: Couple | undefined; readonly after: Couple; readonly now: Instant };

export const addCouple = async (rows: Rows, couple: Couple, now: Instant): Promise<void> => {
  const { numInsertedOrUpdatedRows } = await rows
    .insertInto('couples')
    .values(coupleRow(couple))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n)
    throw new StorageError('space-taken', 'This space already has a couple.');
  await rows.insertInto('partners').values(partnerRows(couple)).execute();
  await saveConsents(rows, { before: undefined, after: couple, now });
  await saveTeasingWords(rows, couple);
};

export const saveCouple = async (rows: Rows, change: Change): Promise<void> => {
  const { id, ...columns } = coupleRow(change.after);
  await rows.updateTable('couples').set(columns).where('id', '=', id).execute();
  await savePartners(rows, change.after);
  await saveConsents(rows, change);
  if (change.after.teasingWords !== change.before?.teasingWords) await saveTeasingWords(rows, change.after);
};

const savePartners = async (rows: Rows, couple: Couple): Promise<void> => {
  for (const { couple_id, position, ...columns } of partnerRows(couple)) {
    await rows
      .updateTable('partners')
      .set(columns)
      .where('couple_id', '=', couple_id)
      .where('position', '=', position)
      .execute();
  }
};

const saveConsents = async (rows: Rows, { before, after, now }: Change): Promise<void> => {
  const events = consentEvents(before, after, now);
  if (events.length === 0) return;
  const { count } = await rows
    .selectFrom('consents')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('couple_id', '=', after.id)
    .executeTakeFirstOrThrow();
  const values = events.map(({ partnerId, ...event }, index) => ({
    couple_id: after.id,
    partner_id: partnerId,
    position: count + index,
    ...event,
  }));
  await rows.insertInto('consents').values(values).execute();
};

const saveTeasingWords = async (rows: Rows, couple: Couple): Promise<void> => {
  await rows.deleteFrom('teasing_words').where('couple_id', '=', couple.id).execute();
  const words = teasingWordRows(couple);
  if (words.length > 0) await rows.insertInto('teasing_words').values(words).execute();
};
