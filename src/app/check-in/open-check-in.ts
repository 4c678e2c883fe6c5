import type { CheckIn } from '../../domain/check-in/check-in.ts';
import { pickQuestion } from '../../domain/check-in/questions/pick-question.ts';
import type { Theme } from '../../domain/check-in/questions/question.ts';
import { questionById } from '../../domain/check-in/questions/question-by-id.ts';
import { reminderAt } from '../../domain/check-in/reminder.ts';
import type { Couple } from '../../domain/couple/couple.ts';
import type { CheckInId, PartnerId } from '../../domain/shared/ids.ts';
import type { Instant } from '../../domain/shared/instant.ts';
import type { AppContext } from '../app-context.ts';
import { checkInCard } from '../cards/check-in-card.ts';

/** Enough to know what was asked in 30 days, and what never was. */
const REMEMBERED = 200;

export const closeKey = (checkIn: string): string => `close:${checkIn}`;
export const reminderKey = (checkIn: string, partner: string): string => `remind:${checkIn}:${partner}`;

export type Opening = {
  readonly id: CheckInId;
  /** Undefined = any. */
  readonly theme: Theme | undefined;
  readonly deadline: Instant;
  /** Who has left this one out already. */
  readonly unreminded: readonly PartnerId[];
};

const newCheckIn = async (app: AppContext, couple: Couple, opening: Opening): Promise<CheckIn> => {
  const now = app.clock.now();
  const asked = await app.checkIns.recent(couple.id, REMEMBERED);
  const question = pickQuestion({
    asked: asked.map(({ questionId, openedAt }) => ({ questionId, at: openedAt })),
    theme: opening.theme,
    now,
    seed: couple.id,
  });
  return {
    id: opening.id,
    coupleId: couple.id,
    spaceId: couple.spaceId,
    questionId: question.id,
    openedAt: now,
    deadline: opening.deadline,
    status: 'open',
    answers: [],
    postedAs: undefined,
  };
};

const added = async (app: AppContext, couple: Couple, opening: Opening): Promise<CheckIn> => {
  const checkIn = await newCheckIn(app, couple, opening);
  await app.checkIns.add(checkIn);
  return checkIn;
};

const schedule = async (
  app: AppContext,
  couple: Couple,
  checkIn: CheckIn,
  who: readonly PartnerId[],
): Promise<void> => {
  const base = { coupleId: couple.id };
  await app.jobs.schedule({
    ...base,
    payload: { kind: 'close-check-in', checkInId: checkIn.id },
    dueAt: checkIn.deadline,
    key: closeKey(checkIn.id),
  });
  const { openedAt, deadline } = checkIn;
  const { instantOf } = app.calendar;
  const dueAt = reminderAt({ openedAt, deadline, zone: couple.zone, instantOf });
  if (dueAt === undefined) return;
  for (const id of who) {
    const payload = { kind: 'remind-check-in' as const, checkInId: checkIn.id, partnerId: id };
    await app.jobs.schedule({ ...base, payload, dueAt, key: reminderKey(checkIn.id, id) });
  }
};

/** A question that nobody can see is none: nobody may be reminded of it. */
const takeBack = async (app: AppContext, couple: Couple, { id }: CheckIn): Promise<void> => {
  await app.checkIns.update(id, (current) => ({ ...current, status: 'expired', answers: [] }));
  await app.jobs.cancel(closeKey(id));
  for (const partner of couple.partners) await app.jobs.cancel(reminderKey(id, partner.id));
};

/**
 * Posts a question, once for each id: when it is tried again, what was begun is finished. Resolves to whether both can
 * see it; rejects when the platform failed and trying again may help.
 */
export const openCheckIn = async (app: AppContext, couple: Couple, opening: Opening): Promise<boolean> => {
  const checkIn = (await app.checkIns.find(opening.id)) ?? (await added(app, couple, opening));
  if (checkIn.status !== 'open' || checkIn.postedAs !== undefined) return checkIn.postedAs !== undefined;
  const who = couple.partners.map(({ id }) => id).filter((id) => !opening.unreminded.includes(id));
  await schedule(app, couple, checkIn, who);
  const card = checkInCard(checkIn, questionById(checkIn.questionId).text);
  const result = await app.posting.post(checkIn.spaceId, card, `check-in:${checkIn.id}`);
  if (result.kind === 'unpostable') {
    await takeBack(app, couple, checkIn);
    return false;
  }
  await app.checkIns.update(checkIn.id, (current) => ({ ...current, postedAs: result.postId }));
  return true;
};
