import { isInQuietHoursOf } from '../../domain/check-in/accept-schedule.ts';
import { isLeftOutBy, waitingProposal } from '../../domain/check-in/schedule.ts';
import { scheduleListCard, slotFace } from '../cards/schedule-card.ts';
import { show } from '../command/reply.ts';
import { withCouple } from '../command/with-couple.ts';
import type { CommandRequest } from '../mediator.ts';
import { upcoming } from './plan-next.ts';

/** Private: what both agreed on, and of the person's own doings only their own. The same in a safety hold (S6). */
export const listCheckIns = withCouple<CommandRequest>(async (app, _request, { couple, me }) => {
  const now = app.clock.now();
  const plan = await app.checkInPlans.find(couple.id);
  const slot = upcoming(app, couple, plan);
  const { instantOf } = app.calendar;
  const schedule = plan.running?.schedule;
  return show(
    scheduleListCard({
      running: plan.running,
      zone: couple.zone,
      next: slot === undefined ? undefined : slotFace(slot, now, couple.zone),
      isLeftOut: slot !== undefined && isLeftOutBy(plan, me.id, slot.day),
      isInMyQuietHours:
        schedule !== undefined && isInQuietHoursOf({ couple, by: me.id, now, schedule, instantOf }),
      proposal: waitingProposal(plan, now),
      me: me.id,
    }),
  );
});
