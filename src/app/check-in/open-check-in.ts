import type { AskedCheckIn, CheckIn } from '../../domain/check-in/check-in.ts';
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
export const REMEMBERED = 200;

export const closeKey = (checkIn: string): string => `close:${checkIn}`;
export const reminderKey = (checkIn: string, partner: string): string => `remind:${checkIn}:${partner}`;

export type Opening = {
  readonly id: CheckInId;
  /** The couple's newest check-ins, as many as are remembered; this very one among them when it was begun before. */
  readonly asked: readonly AskedCheckIn[];
  /** Undefined = any. */
  readonly theme: Theme | undefined;
  readonly deadline: Instant;
  /** Who has left this one out already. */
  readonly unreminded: readonly PartnerId[];
};

const newCheckIn = (app: AppContext, couple: Couple, opening: Opening): CheckIn => {
  const now = app.clock.now();
  const question = pickQuestion({
    asked: opening.asked.map(({ questionId, openedAt }) => ({ questionId, at: openedAt })),
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
  const checkIn = newCheckIn(app, couple, opening);
  await app.checkIns.add(checkIn);
  return checkIn;
};

const remindAt = (app: AppContext, { zone }: Couple, { openedAt, deadline }: AskedCheckIn) =>
  reminderAt({ openedAt, deadline, zone, instantOf: app.calendar.instantOf });

/** All of them or none, so that what is open also closes. */
const schedule = async (
  app: AppContext,
  couple: Couple,
  checkIn: AskedCheckIn,
  who: readonly PartnerId[],
): Promise<void> => {
  const about = { checkInId: checkIn.id, spaceId: couple.spaceId };
  const close = {
    coupleId: couple.id,
    payload: { kind: 'close-check-in' as const, ...about },
    dueAt: checkIn.deadline,
    key: closeKey(checkIn.id),
  };
  const dueAt = remindAt(app, couple, checkIn);
  const reminded = dueAt === undefined ? [] : who;
  await app.jobs.schedule(
    close,
    ...reminded.map((partnerId) => ({
      coupleId: couple.id,
      payload: { kind: 'remind-check-in' as const, ...about, partnerId },
      dueAt: dueAt ?? checkIn.deadline,
      key: reminderKey(checkIn.id, partnerId),
    })),
  );
};

/** A question that nobody can see is none: nobody may be reminded of it. */
const takeBack = async (app: AppContext, couple: Couple, { id }: AskedCheckIn): Promise<void> => {
  await app.checkIns.update(id, (current) => ({ ...current, status: 'expired', answers: [] }));
  await app.jobs.cancel(closeKey(id));
  for (const partner of couple.partners) await app.jobs.cancel(reminderKey(id, partner.id));
};

/**
 * Posts a question, once for each id: when it is tried again, what was begun is finished. Resolves to whether both can
 * see it; rejects when the platform failed and trying again may help.
 */
export const openCheckIn = async (app: AppContext, couple: Couple, opening: Opening): Promise<boolean> => {
  const begun = opening.asked.find(({ id }) => id === opening.id);
  const checkIn = begun ?? (await added(app, couple, opening));
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
