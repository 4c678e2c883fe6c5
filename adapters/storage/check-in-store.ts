import type { Kysely, Transaction } from 'kysely';
import type { CheckIn, CheckInStore } from '../../src/index.ts';
import { newestFirst, readCheckIns, withAnswers } from './check-in-query.ts';
import { answerRows, checkInRow, readAsked, readCheckIn } from './check-in-rows.ts';
import type { CheckInsTable, Schema } from './schema.ts';
import { StorageError } from './storage-error.ts';
import { writing } from './transactions.ts';

/** Looking is one statement, so that a check-in is never seen with the answers of another moment. */
export const createCheckInStore = ({ database }: { readonly database: Kysely<Schema> }): CheckInStore => ({
  add: (checkIn) =>
    checkIn.answers.length === 0
      ? insert(database, checkIn)
      : writing(database, async (rows) => {
          await insert(rows, checkIn);
          await insertAnswers(rows, checkIn);
        }),
  find: async (id) => {
    const one = database.selectFrom('check_ins').selectAll().where('id', '=', id);
    return (await readCheckIns(withAnswers(database, one)))[0];
  },
  findOpen: async (coupleId) => {
    const newest = newestFirst(database, coupleId).where('status', '=', 'open').limit(1);
    return (await readCheckIns(withAnswers(database, newest)))[0];
  },
  recent: (coupleId, limit) =>
    readCheckIns(withAnswers(database, newestFirst(database, coupleId).limit(limit))),
  asked: async (coupleId, limit) =>
    (await newestFirst(database, coupleId).limit(limit).execute()).map(readAsked),
  update: (id, change) =>
    writing(database, async (rows) => {
      const before = await lock(rows, id);
      if (before === undefined) return undefined;
      const changed = change(before);
      if (changed === before) return before;
      const after = { ...changed, id: before.id, coupleId: before.coupleId };
      await save(rows, before, after);
      return readCheckIn(checkInRow(after), answerRows(after));
    }),
});

type Rows = Transaction<Schema>;

const COLUMNS = [
  'id',
  'couple_id',
  'space_id',
  'question_id',
  'opened_at',
  'deadline',
  'status',
  'posted_as',
] as const satisfies readonly (keyof CheckInsTable)[];

/** Only beside its couple, which is not erased meanwhile. */
const insert = async (rows: Kysely<Schema>, checkIn: CheckIn): Promise<void> => {
  const row = checkInRow(checkIn);
  const { numInsertedOrUpdatedRows } = await rows
    .insertInto('check_ins')
    .columns(COLUMNS)
    .expression((of) =>
      of
        .selectFrom('couples')
        .where('id', '=', checkIn.coupleId)
        .select(COLUMNS.map((column) => of.val(row[column]).as(column)))
        .forKeyShare(),
    )
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n)
    throw new StorageError('couple-unknown', 'This check-in belongs to no couple.');
};

/** The answers are read after the lock is there: whoever held it before may have added one. */
const lock = async (rows: Rows, id: string): Promise<CheckIn | undefined> => {
  const row = await rows
    .selectFrom('check_ins')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const answers = await rows
    .selectFrom('check_in_answers')
    .selectAll()
    .where('check_in_id', '=', id)
    .orderBy('position')
    .execute();
  return readCheckIn(row, answers);
};

const save = async (rows: Rows, before: CheckIn, after: CheckIn): Promise<void> => {
  const { id, ...columns } = checkInRow(after);
  await rows.updateTable('check_ins').set(columns).where('id', '=', id).execute();
  if (after.answers === before.answers) return;
  if (before.answers.length > 0)
    await rows.deleteFrom('check_in_answers').where('check_in_id', '=', id).execute();
  await insertAnswers(rows, after);
};

const insertAnswers = async (rows: Rows, checkIn: CheckIn): Promise<void> => {
  const answers = answerRows(checkIn);
  if (answers.length > 0) await rows.insertInto('check_in_answers').values(answers).execute();
};
