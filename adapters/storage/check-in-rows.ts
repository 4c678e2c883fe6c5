import {
  type AskedCheckIn,
  type CheckIn,
  type CheckInStatus,
  checkInId,
  coupleId,
  instant,
  partnerId,
  type SealedAnswer,
  spaceId,
} from '../../src/index.ts';
import { orNull, readBytes, readOneOf } from './columns.ts';
import type { CheckInAnswersTable, CheckInsTable } from './schema.ts';

const STATUSES = ['open', 'revealed', 'expired'] as const satisfies readonly CheckInStatus[];

export const readCheckIn = (row: CheckInsTable, answers: readonly CheckInAnswersTable[]): CheckIn => ({
  ...readAsked(row),
  answers: answers.map(readAnswer),
});

export const readAsked = (row: CheckInsTable): AskedCheckIn => ({
  id: checkInId(row.id),
  coupleId: coupleId(row.couple_id),
  spaceId: spaceId(row.space_id),
  questionId: row.question_id,
  openedAt: instant(row.opened_at),
  deadline: instant(row.deadline),
  status: readOneOf(STATUSES, row.status, 'check_ins.status'),
  postedAs: row.posted_as ?? undefined,
});

const readAnswer = (row: CheckInAnswersTable): SealedAnswer => ({
  from: partnerId(row.partner_id),
  sealed: readBytes(row.sealed),
  at: instant(row.at),
});

export const checkInRow = (checkIn: CheckIn): CheckInsTable => ({
  id: checkIn.id,
  couple_id: checkIn.coupleId,
  space_id: checkIn.spaceId,
  question_id: checkIn.questionId,
  opened_at: checkIn.openedAt,
  deadline: checkIn.deadline,
  status: checkIn.status,
  posted_as: orNull(checkIn.postedAs),
});

export const answerRows = (checkIn: CheckIn): readonly CheckInAnswersTable[] =>
  checkIn.answers.map(({ from, sealed, at }, position) => ({
    check_in_id: checkIn.id,
    position,
    partner_id: from,
    sealed,
    at,
  }));
