import type { Transaction } from 'kysely';
import { lockCouple } from './lock-couple.ts';
import type { Schema } from './schema.ts';

/**
 * Children first. A table left out here makes the database refuse the last delete, so it cannot be forgotten. Whoever is
 * writing a row of this couple is waited for, and whoever comes later finds the couple gone.
 */
export const eraseRows = async (rows: Transaction<Schema>, coupleId: string): Promise<void> => {
  await lockCouple(rows, coupleId, 'erase');
  for (const table of ['check_ins', 'jobs'] as const) {
    await rows
      .selectFrom(table)
      .select('id')
      .where('couple_id', '=', coupleId)
      .orderBy('id')
      .forUpdate()
      .execute();
  }
  await rows
    .deleteFrom('check_in_answers')
    .where('check_in_id', 'in', (of) =>
      of.selectFrom('check_ins').select('id').where('couple_id', '=', coupleId),
    )
    .execute();
  for (const table of OF_A_COUPLE) await rows.deleteFrom(table).where('couple_id', '=', coupleId).execute();
  await rows.deleteFrom('couples').where('id', '=', coupleId).execute();
};

const OF_A_COUPLE = [
  'check_ins',
  'check_in_plans',
  'outcomes',
  'jobs',
  'teasing_words',
  'consents',
  'partners',
] as const;

/** Where a couple's rows were. */
export const ERASED_FROM = [...OF_A_COUPLE, 'check_in_answers', 'couples'] as const;
