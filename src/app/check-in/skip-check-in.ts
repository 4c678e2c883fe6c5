import { answerFrom, isOpen } from '../../domain/check-in/reveal.ts';
import { leaveOut } from '../../domain/check-in/schedule.ts';
import { slotFace } from '../cards/schedule-card.ts';
import { say } from '../command/reply.ts';
import { withAgreedCouple } from '../command/with-couple.ts';
import type { CommandRequest } from '../mediator.ts';
import { reminderKey } from './open-check-in.ts';
import { upcoming } from './plan-next.ts';

/**
 * Leaving one out is free and invisible (K1): the question comes all the same, because a missing one would tell, and
 * this person is not reminded of it. The open one, else the next one of the schedule.
 */
export const skipCheckIn = withAgreedCouple<CommandRequest>(async (app, _request, { couple, me }) => {
  const now = app.clock.now();
  const open = await app.checkIns.findOpen(couple.id);
  if (open !== undefined && isOpen(open, now) && answerFrom(open, me.id) === undefined) {
    await app.jobs.cancel(reminderKey(open.id, me.id));
    return say('Left out: the question that is open now. Nobody is told.');
  }
  const slot = upcoming(app, couple, await app.checkInPlans.find(couple.id));
  if (slot === undefined) return say('There is no question to leave out: none is open, and none is planned.');
  await app.checkInPlans.update(couple.id, (plan) => leaveOut(plan, { by: me.id, day: slot.day }));
  return say(
    `Left out: ${slotFace(slot, now, couple.zone)}. Nobody is told.`,
    'The question still comes, for your partner, and you will not be reminded. You can answer it all the same.',
  );
});
