import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { CheckIn } from '../../src/index.ts';
import { readCheckIn } from './check-in-rows.ts';
import { inGroups } from './in-groups.ts';
import type { CheckInAnswersTable, CheckInsTable, Schema } from './schema.ts';

type CheckInQuery = SelectQueryBuilder<Schema, 'check_ins', CheckInsTable>;

/** An answer beside its check-in; nulls where nobody has answered. */
type Joined = CheckInsTable & {
  readonly [Column in keyof CheckInAnswersTable]: CheckInAnswersTable[Column] | null;
};

export const newestFirst = (database: Kysely<Schema>, coupleId: string): CheckInQuery =>
  database
    .selectFrom('check_ins')
    .selectAll()
    .where('couple_id', '=', coupleId)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc');

/** Newest first, and the answers of each in their order. */
export const withAnswers = (database: Kysely<Schema>, query: CheckInQuery) =>
  database
    .selectFrom(query.as('found'))
    .leftJoin('check_in_answers', 'check_in_answers.check_in_id', 'found.id')
    .selectAll()
    .orderBy('found.opened_at', 'desc')
    .orderBy('found.id', 'desc')
    .orderBy('check_in_answers.position');

const answerOf = ({
  check_in_id,
  position,
  partner_id,
  sealed,
  at,
}: Joined): readonly CheckInAnswersTable[] =>
  check_in_id === null || position === null || partner_id === null || sealed === null || at === null
    ? []
    : [{ check_in_id, position, partner_id, sealed, at }];

export const readCheckIns = async (query: {
  readonly execute: () => Promise<readonly Joined[]>;
}): Promise<readonly CheckIn[]> =>
  inGroups(await query.execute()).map((rows) => readCheckIn(rows[0], rows.flatMap(answerOf)));
