import type { Kysely } from 'kysely';
import { type CheckInPlan, type CheckInPlanStore, coupleId, NO_PLAN } from '../../src/index.ts';
import { planRow, readPlan } from './check-in-plan-rows.ts';
import { lockCouple } from './lock-couple.ts';
import type { CheckInPlansTable, Schema } from './schema.ts';
import { writing } from './transactions.ts';

export const createCheckInPlanStore = ({
  database,
}: {
  readonly database: Kysely<Schema>;
}): CheckInPlanStore => ({
  find: (id) => load(database, id),
  update: (id, change) =>
    writing(database, async (rows) => {
      if (!(await lockCouple(rows, id, 'change'))) return undefined;
      const before = await load(rows, id);
      const after = change(before);
      if (after === before) return before;
      const row = planRow(id, after);
      await save(rows, row);
      return readPlan(row);
    }),
  running: async () => {
    const found = await database
      .selectFrom('check_in_plans')
      .select('couple_id')
      .where('running_since', 'is not', null)
      .orderBy('couple_id')
      .execute();
    return found.map((row) => coupleId(row.couple_id));
  },
});

type Rows = Kysely<Schema>;

const load = async (rows: Rows, id: string): Promise<CheckInPlan> => {
  const row = await rows
    .selectFrom('check_in_plans')
    .selectAll()
    .where('couple_id', '=', id)
    .executeTakeFirst();
  return row === undefined ? NO_PLAN : readPlan(row);
};

const save = async (rows: Rows, { couple_id, ...columns }: CheckInPlansTable): Promise<void> => {
  await rows
    .insertInto('check_in_plans')
    .values({ couple_id, ...columns })
    .onConflict((conflict) => conflict.column('couple_id').doUpdateSet(columns))
    .execute();
};
