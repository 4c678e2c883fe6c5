import { isOnBreak } from '../../domain/break/break.ts';
import type { CheckIn } from '../../domain/check-in/check-in.ts';
import { questionById } from '../../domain/check-in/questions/question-by-id.ts';
import { answerFrom, expire, isOpen } from '../../domain/check-in/reveal.ts';
import { bothAgreed, partnerOf } from '../../domain/couple/consent.ts';
import type { Couple, Partner } from '../../domain/couple/couple.ts';
import { isMuted } from '../../domain/couple/mute.ts';
import { isQuiet } from '../../domain/nudging/quiet-hours.ts';
import { isHeld } from '../../domain/safety/hold.ts';
import { checkInId, partnerId } from '../../domain/shared/ids.ts';
import { DAY, type Instant, later, MINUTE } from '../../domain/shared/instant.ts';
import { aloneNow } from '../alone-now.ts';
import type { AppContext } from '../app-context.ts';
import { expiredCard, reminderCard } from '../cards/check-in-card.ts';
import { closeKey } from './open-check-in.ts';
import { reveal } from './reveal-check-in.ts';

/** How long a reveal waits for the two to be alone in their channel again. */
const REVEAL_WAITS = 7 * DAY;
const LOOK_AGAIN_AFTER = 10 * MINUTE;

const lookAgain = async (app: AppContext, checkIn: CheckIn): Promise<void> => {
  const dueAt = later(app.clock.now(), LOOK_AGAIN_AFTER);
  if (dueAt > later(checkIn.deadline, REVEAL_WAITS)) return;
  await app.jobs.schedule({
    payload: { kind: 'close-check-in', checkInId: checkIn.id, spaceId: checkIn.spaceId },
    dueAt,
    key: closeKey(checkIn.id),
    coupleId: checkIn.coupleId,
  });
};

/** Answers are for the two: with somebody else in the channel they stay sealed until that is over (N2). */
const revealIfStillTheirs = async (app: AppContext, checkIn: CheckIn): Promise<void> => {
  const couple = await app.couples.findById(checkIn.coupleId);
  if (couple === undefined) return;
  if (bothAgreed(couple) && (await aloneNow(app, couple))) return reveal(app, checkIn);
  await lookAgain(app, checkIn);
};

/** Deadline: nothing is shown, and the channel cannot tell who did not answer. Makes a reveal good that had failed. */
export const closeCheckIn = async (app: AppContext, id: string): Promise<void> => {
  const now = app.clock.now();
  const closed = await app.checkIns.update(checkInId(id), (current) => expire(current, now));
  if (closed?.status === 'revealed') return revealIfStillTheirs(app, closed);
  if (closed?.status !== 'expired' || closed.postedAs === undefined) return;
  await app.posting.update(closed.spaceId, closed.postedAs, expiredCard());
};

const isHush = (couple: Couple, me: Partner, now: Instant): boolean =>
  isHeld(couple, now) ||
  isOnBreak(couple, now) ||
  isMuted(me, now) ||
  isQuiet(me.settings.quietHours, now, couple.zone);

/** The one gentle reminder, only to who has not answered, and not into a hush (K2, K3). */
export const remindOfCheckIn = async (app: AppContext, id: string, partner: string): Promise<void> => {
  const now = app.clock.now();
  const checkIn = await app.checkIns.find(checkInId(id));
  if (checkIn === undefined || !isOpen(checkIn, now)) return;
  const couple = await app.couples.findById(checkIn.coupleId);
  const me = couple === undefined ? undefined : partnerOf(couple, partnerId(partner));
  if (couple === undefined || me === undefined || answerFrom(checkIn, me.id) !== undefined) return;
  if (!bothAgreed(couple) || isHush(couple, me, now)) return;
  await app.delivery.deliver({
    spaceId: couple.spaceId,
    recipient: me.id,
    card: reminderCard(checkIn, questionById(checkIn.questionId).text),
    preference: me.settings.delivery,
    key: reminderKeyOf(id, partner),
  });
};

const reminderKeyOf = (id: string, partner: string): string => `reminder:${id}:${partner}`;
