import { stopSchedule } from '../../domain/check-in/schedule.ts';
import { bothAgreed } from '../../domain/couple/consent.ts';
import type { Couple } from '../../domain/couple/couple.ts';
import type { AppContext } from '../app-context.ts';
import { closedProposalCard } from '../cards/schedule-card.ts';
import { say } from '../command/reply.ts';
import { withCouple } from '../command/with-couple.ts';
import type { CommandRequest } from '../mediator.ts';
import { runKey } from './plan-next.ts';

/** One's own suggestion is one's own to take back in public; said only while it is just the two (N2). */
const closeOwnCard = async (app: AppContext, couple: Couple, postedAs: string | undefined): Promise<void> => {
  if (postedAs === undefined || !bothAgreed(couple)) return;
  // Stopped is stopped: that the card could not be changed must not sound like "it failed".
  await app.posting
    .update(couple.spaceId, postedAs, closedProposalCard())
    .catch((cause: unknown) =>
      app.logger.error({ event: 'proposal-not-closed', spaceId: couple.spaceId }, cause),
    );
};

/** Either of them, at once and without a reason; works in a suspension as well. */
export const stopCheckIns = withCouple<CommandRequest>(async (app, _request, { couple, me }) => {
  const before = await app.checkInPlans.find(couple.id);
  const mine = before.proposal?.by === me.id ? before.proposal : undefined;
  if (before.running === undefined && mine === undefined) return say('Nothing is planned that I could stop.');
  await app.checkInPlans.update(couple.id, (plan) => stopSchedule(plan, me.id));
  await app.jobs.cancel(runKey(couple.id));
  await closeOwnCard(app, couple, mine?.postedAs);
  return say('Stopped. No question comes by itself any more. Nobody is told; /checkin list shows it.');
});
