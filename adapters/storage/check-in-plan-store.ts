import type { Kysely } from 'kysely';
import {
  type CheckInPlan,
  type CheckInPlanStore,
  coupleId,
  type JobPayload,
  NO_PLAN,
  spaceId,
} from '../../src/index.ts';
import { planRow, readPlan } from './check-in-plan-rows.ts';
import { readInstant } from './columns.ts';
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
  running: async (after = coupleId('')) => {
    const found = await running(database).where('couples.id', '>', after).limit(AT_ONCE).execute();
    return found.map(({ space_id, zone, due_at, ...row }) => ({
      couple: { id: coupleId(row.couple_id), spaceId: spaceId(space_id), zone },
      plan: readPlan(row),
      dueAt: readInstant(due_at),
    }));
  },
});

const AT_ONCE = 500;

const running = (database: Kysely<Schema>) =>
  database
    .selectFrom('couples')
    .innerJoin('check_in_plans', 'check_in_plans.couple_id', 'couples.id')
    .leftJoin('jobs', (join) =>
      join
        .onRef('jobs.couple_id', '=', 'couples.id')
        .on('jobs.kind', '=', 'open-check-in' satisfies JobPayload['kind'])
        .on('jobs.dead_at', 'is', null),
    )
    .where('check_in_plans.running_since', 'is not', null)
    .selectAll('check_in_plans')
    .select(['couples.space_id', 'couples.zone', 'jobs.due_at'])
    .orderBy('couples.id');

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
