import type { Insertable, Kysely } from 'kysely';
import {
  coupleId,
  instant,
  OUTCOME_KINDS,
  type Outcome,
  type OutcomeLog,
  partnerId,
  toMinute,
} from '../../src/index.ts';
import { orNull, readOneOf } from './columns.ts';
import { lockCouple } from './lock-couple.ts';
import type { OutcomesTable, Schema } from './schema.ts';
import { writing } from './transactions.ts';

/** An outcome of a couple that is gone is not kept: it would outlive the erasing. */
export const createOutcomeLog = ({ database }: { readonly database: Kysely<Schema> }): OutcomeLog => ({
  record: (outcome) =>
    writing(database, async (rows) => {
      if (!(await lockCouple(rows, outcome.coupleId, 'stay'))) return;
      await rows.insertInto('outcomes').values(outcomeRow(outcome)).execute();
    }),
  since: async (id, since) => {
    const found = await database
      .selectFrom('outcomes')
      .selectAll()
      .where('couple_id', '=', id)
      .where('at', '>=', toMinute(since))
      .orderBy('at')
      .orderBy('id')
      .execute();
    return found.map(readOutcome);
  },
  purge: async (before) => {
    const { numDeletedRows } = await database
      .deleteFrom('outcomes')
      .where('at', '<', before)
      .executeTakeFirst();
    return Number(numDeletedRows);
  },
});

const outcomeRow = (outcome: Outcome): Insertable<OutcomesTable> => ({
  couple_id: outcome.coupleId,
  partner_id: outcome.partnerId,
  kind: outcome.kind,
  label: orNull(outcome.label),
  at: toMinute(outcome.at),
});

const readOutcome = (row: Omit<OutcomesTable, 'id'>): Outcome => ({
  coupleId: coupleId(row.couple_id),
  partnerId: partnerId(row.partner_id),
  kind: readOneOf(OUTCOME_KINDS, row.kind, 'outcomes.kind'),
  label: row.label ?? undefined,
  at: instant(row.at),
});
