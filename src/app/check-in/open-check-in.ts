import { isOnBreak } from '../../domain/break/break.ts';
import type { CheckIn } from '../../domain/check-in/check-in.ts';
import { pickQuestion } from '../../domain/check-in/questions/pick-question.ts';
import { questionById } from '../../domain/check-in/questions/question-by-id.ts';
import {
  CHECK_IN_OPEN_FOR,
  CHECK_IN_REMINDER_AFTER,
  CONTEMPT_COOL_DOWN,
  isOpen,
} from '../../domain/check-in/reveal.ts';
import type { Couple } from '../../domain/couple/couple.ts';
import { isHeld } from '../../domain/safety/hold.ts';
import { checkInId } from '../../domain/shared/ids.ts';
import { instant, later } from '../../domain/shared/instant.ts';
import type { AppContext } from '../app-context.ts';
import { checkInCard } from '../cards/check-in-card.ts';
import { say } from '../command/reply.ts';
import { withAgreedCouple } from '../command/with-couple.ts';
import type { CommandRequest, Reply } from '../mediator.ts';

/** The same words whatever the reason: a break, a fresh wound or a safety hold (K3, S6). */
const NOT_NOW = 'A question does not fit just now. Try again later.';
const REMEMBERED = 200;

export const closeKey = (checkIn: string): string => `close:${checkIn}`;
export const reminderKey = (checkIn: string, partner: string): string => `remind:${checkIn}:${partner}`;

const isSuppressed = async (app: AppContext, couple: Couple): Promise<boolean> => {
  const now = app.clock.now();
  if (isOnBreak(couple, now) || isHeld(couple, now)) return true;
  const outcomes = await app.outcomes.since(couple.id, instant(now - CONTEMPT_COOL_DOWN));
  return outcomes.some((outcome) => outcome.kind === 'contempt-read');
};

const newCheckIn = async (app: AppContext, couple: Couple): Promise<CheckIn> => {
  const now = app.clock.now();
  const asked = await app.checkIns.recent(couple.id, REMEMBERED);
  const question = pickQuestion({
    asked: asked.map(({ questionId, openedAt }) => ({ questionId, at: openedAt })),
    now,
    chance: app.random.below,
  });
  return {
    id: checkInId(app.random.id()),
    coupleId: couple.id,
    spaceId: couple.spaceId,
    questionId: question.id,
    openedAt: now,
    deadline: later(now, CHECK_IN_OPEN_FOR),
    status: 'open',
    answers: [],
    postedAs: undefined,
  };
};

const scheduleFor = async (app: AppContext, couple: Couple, checkIn: CheckIn): Promise<void> => {
  const base = { coupleId: couple.id };
  await app.jobs.schedule({
    ...base,
    payload: { kind: 'close-check-in', checkInId: checkIn.id },
    dueAt: checkIn.deadline,
    key: closeKey(checkIn.id),
  });
  for (const { id } of couple.partners) {
    await app.jobs.schedule({
      ...base,
      payload: { kind: 'remind-check-in', checkInId: checkIn.id, partnerId: id },
      dueAt: later(checkIn.openedAt, CHECK_IN_REMINDER_AFTER),
      key: reminderKey(checkIn.id, id),
    });
  }
};

const post = async (app: AppContext, checkIn: CheckIn): Promise<boolean> => {
  const card = checkInCard(checkIn, questionById(checkIn.questionId).text);
  const result = await app.posting.post(checkIn.spaceId, card, `check-in:${checkIn.id}`);
  if (result.kind === 'unpostable') return false;
  await app.checkIns.update(checkIn.id, (current) => ({ ...current, postedAs: result.postId }));
  return true;
};

const openCheckIn = async (app: AppContext, couple: Couple): Promise<Reply> => {
  const checkIn = await newCheckIn(app, couple);
  await app.checkIns.add(checkIn);
  await scheduleFor(app, couple, checkIn);
  const posted = await post(app, checkIn);
  return say(
    posted
      ? 'The question is in the channel.'
      : 'I may not post in this channel. Please check my permissions.',
  );
};

export const checkInNow = withAgreedCouple<CommandRequest>(async (app, _request, { couple }) => {
  const open = await app.checkIns.findOpen(couple.id);
  if (open !== undefined && isOpen(open, app.clock.now()))
    return say('A question is open already. Look up in the channel.');
  return (await isSuppressed(app, couple)) ? say(NOT_NOW) : openCheckIn(app, couple);
});

/** Leaving one out is free and invisible: it only spares this person the reminder (K1). */
export const skipCheckIn = withAgreedCouple<CommandRequest>(async (app, _request, { couple, me }) => {
  const open = await app.checkIns.findOpen(couple.id);
  if (open !== undefined) await app.jobs.cancel(reminderKey(open.id, me.id));
  return say('Left out. Nobody is told.');
});
