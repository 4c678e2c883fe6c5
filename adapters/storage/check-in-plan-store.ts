import type { Kysely, Transaction } from 'kysely';
import { type CheckInPlan, type CheckInPlanStore, coupleId, NO_PLAN } from '../../src/index.ts';
import { planRow, readPlan } from './check-in-plan-rows.ts';
import type { Schema } from './schema.ts';

export const createCheckInPlanStore = ({
  database,
}: {
  readonly database: Kysely<Schema>;
}): CheckInPlanStore => ({
  find: (id) => database.transaction().execute((rows) => load(rows, id)),
  update: (id, change) =>
    database.transaction().execute(async (rows) => {
      if (!(await coupleExists(rows, id))) return undefined;
      const before = await load(rows, id);
      const after = change(before);
      if (after !== before) await save(rows, id, after);
      return load(rows, id);
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

type Rows = Transaction<Schema>;

const coupleExists = async (rows: Rows, id: string): Promise<boolean> =>
  (await rows.selectFrom('couples').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

const load = async (rows: Rows, id: string): Promise<CheckInPlan> => {
  const row = await rows
    .selectFrom('check_in_plans')
    .selectAll()
    .where('couple_id', '=', id)
    .executeTakeFirst();
  return row === undefined ? NO_PLAN : readPlan(row);
};

const save = async (rows: Rows, id: string, plan: CheckInPlan): Promise<void> => {
  const { couple_id, ...columns } = planRow(id, plan);
  await rows
    .insertInto('check_in_plans')
    .values({ couple_id, ...columns })
    .onConflict((conflict) => conflict.column('couple_id').doUpdateSet(columns))
    .execute();
};
