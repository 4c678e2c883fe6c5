import type { Kysely, Transaction } from 'kysely';
import type { CheckIn, CheckInStore } from '../../src/index.ts';
import { answerRows, checkInRow, readCheckIn } from './check-in-rows.ts';
import { lockCouple } from './lock-couple.ts';
import type { CheckInAnswersTable, CheckInsTable, Schema } from './schema.ts';
import { StorageError } from './storage-error.ts';
import { reading, writing } from './transactions.ts';

export const createCheckInStore = ({ database }: { readonly database: Kysely<Schema> }): CheckInStore => {
  return {
    add: (checkIn) =>
      writing(database, async (rows) => {
        await refuseUnknownCouple(rows, checkIn);
        await rows.insertInto('check_ins').values(checkInRow(checkIn)).execute();
        await saveAnswers(rows, checkIn);
      }),
    find: (id) => reading(database, (rows) => load(rows, id)),
    findOpen: (coupleId) =>
      reading(database, async (rows) => {
        const found = await newestFirst(rows, coupleId).where('status', '=', 'open').executeTakeFirst();
        return found && withAnswers(rows, found);
      }),
    recent: (coupleId, limit) =>
      reading(database, async (rows) => {
        const found = await newestFirst(rows, coupleId).limit(limit).execute();
        const answers = await answersOfCouple(rows, coupleId);
        return found.map((row) => readCheckIn(row, answers.get(row.id) ?? []));
      }),
    update: (id, change) =>
      writing(database, async (rows) => {
        await lockCheckIn(rows, id);
        const before = await load(rows, id);
        if (before === undefined) return undefined;
        const after = change(before);
        if (after === before) return before;
        await save(rows, { ...after, id: before.id, coupleId: before.coupleId });
        return load(rows, id);
      }),
  };
};

type Rows = Transaction<Schema>;

const refuseUnknownCouple = async (rows: Rows, { coupleId }: CheckIn): Promise<void> => {
  if (!(await lockCouple(rows, coupleId, 'stay')))
    throw new StorageError('couple-unknown', 'This check-in belongs to no couple.');
};

const lockCheckIn = async (rows: Rows, id: string): Promise<void> => {
  await rows.selectFrom('check_ins').select('id').where('id', '=', id).forUpdate().execute();
};

const newestFirst = (rows: Rows, coupleId: string) =>
  rows
    .selectFrom('check_ins')
    .selectAll()
    .where('couple_id', '=', coupleId)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc');

const load = async (rows: Rows, id: string): Promise<CheckIn | undefined> => {
  const row = await rows.selectFrom('check_ins').selectAll().where('id', '=', id).executeTakeFirst();
  return row && withAnswers(rows, row);
};

const withAnswers = async (rows: Rows, row: CheckInsTable): Promise<CheckIn> =>
  readCheckIn(
    row,
    await rows
      .selectFrom('check_in_answers')
      .selectAll()
      .where('check_in_id', '=', row.id)
      .orderBy('position')
      .execute(),
  );

/** In one go: a couple of many years has thousands. */
const answersOfCouple = async (
  rows: Rows,
  coupleId: string,
): Promise<ReadonlyMap<string, readonly CheckInAnswersTable[]>> => {
  const all = await rows
    .selectFrom('check_in_answers')
    .innerJoin('check_ins', 'check_ins.id', 'check_in_answers.check_in_id')
    .selectAll('check_in_answers')
    .where('check_ins.couple_id', '=', coupleId)
    .orderBy('check_in_answers.position')
    .execute();
  const byCheckIn = new Map<string, CheckInAnswersTable[]>();
  for (const answer of all) {
    const known = byCheckIn.get(answer.check_in_id);
    if (known === undefined) byCheckIn.set(answer.check_in_id, [answer]);
    else known.push(answer);
  }
  return byCheckIn;
};

const save = async (rows: Rows, checkIn: CheckIn): Promise<void> => {
  const { id, ...columns } = checkInRow(checkIn);
  await rows.updateTable('check_ins').set(columns).where('id', '=', id).execute();
  await saveAnswers(rows, checkIn);
};

const saveAnswers = async (rows: Rows, checkIn: CheckIn): Promise<void> => {
  await rows.deleteFrom('check_in_answers').where('check_in_id', '=', checkIn.id).execute();
  const answers = answerRows(checkIn);
  if (answers.length > 0) await rows.insertInto('check_in_answers').values(answers).execute();
};
