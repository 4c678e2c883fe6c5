import { questionById } from '../../domain/check-in/questions/question-by-id.ts';
import { answerFrom, expire, isOpen } from '../../domain/check-in/reveal.ts';
import { partnerOf } from '../../domain/couple/consent.ts';
import { isMuted } from '../../domain/couple/mute.ts';
import { isHeld } from '../../domain/safety/hold.ts';
import { checkInId, partnerId } from '../../domain/shared/ids.ts';
import type { AppContext } from '../app-context.ts';
import { expiredCard, reminderCard } from '../cards/check-in-card.ts';

/** Deadline: nothing is shown, and the channel cannot tell who did not answer. */
export const closeCheckIn = async (app: AppContext, id: string): Promise<void> => {
  const now = app.clock.now();
  const closed = await app.checkIns.update(checkInId(id), (current) => expire(current, now));
  if (closed?.status !== 'expired' || closed.postedAs === undefined) return;
  await app.posting.update(closed.spaceId, closed.postedAs, expiredCard());
};

/** The one gentle reminder, only to who has not answered, and not into a hush. */
export const remindOfCheckIn = async (app: AppContext, id: string, partner: string): Promise<void> => {
  const now = app.clock.now();
  const checkIn = await app.checkIns.find(checkInId(id));
  if (checkIn === undefined || !isOpen(checkIn, now)) return;
  const couple = await app.couples.findById(checkIn.coupleId);
  const me = couple === undefined ? undefined : partnerOf(couple, partnerId(partner));
  if (couple === undefined || me === undefined || answerFrom(checkIn, me.id) !== undefined) return;
  if (isHeld(couple, now) || isMuted(me, now)) return;
  await app.delivery.deliver({
    spaceId: couple.spaceId,
    recipient: me.id,
    card: reminderCard(checkIn, questionById(checkIn.questionId).text),
    preference: me.settings.delivery,
    key: reminderKeyOf(id, partner),
  });
};

const reminderKeyOf = (id: string, partner: string): string => `reminder:${id}:${partner}`;
