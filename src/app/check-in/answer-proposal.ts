import { type AcceptDecision, acceptSchedule } from '../../domain/check-in/accept-schedule.ts';
import type { CheckInPlan, Proposal } from '../../domain/check-in/schedule.ts';
import type { Couple } from '../../domain/couple/couple.ts';
import type { AppContext } from '../app-context.ts';
import { agreedScheduleCard, slotFace } from '../cards/schedule-card.ts';
import { say } from '../command/reply.ts';
import { type Ours, withAgreedCouple } from '../command/with-couple.ts';
import type { ActionRequest, Reply } from '../mediator.ts';
import { planNext, upcoming } from './plan-next.ts';

type Refusal = Extract<AcceptDecision, { kind: 'refused' }>['reason'];

export const IN_YOUR_QUIET_HOURS =
  'That time lies in your own quiet hours, and I would keep still then. Choose another time, or change your quiet hours with /attune settings.';

const REFUSALS: Readonly<Record<Refusal, string>> = {
  gone: 'This suggestion is no longer open. /checkin list shows what is planned.',
  own: 'You have suggested this yourself, so your partner is the one to accept it. /checkin stop takes it back.',
  'quiet-hours': IN_YOUR_QUIET_HOURS,
};

/** The suggestion's own card becomes the agreement; both have said yes to what it says. */
const announce = async (
  app: AppContext,
  couple: Couple,
  plan: CheckInPlan,
  { id, postedAs }: Proposal,
): Promise<void> => {
  if (plan.running === undefined) return;
  const slot = upcoming(app, couple, plan);
  const first = slot === undefined ? undefined : slotFace(slot, app.clock.now(), couple.zone);
  const card = agreedScheduleCard(plan.running, couple.zone, first);
  const updated =
    postedAs === undefined ? undefined : await app.posting.update(couple.spaceId, postedAs, card);
  if (updated?.kind !== 'posted') await app.posting.post(couple.spaceId, card, `schedule-agreed:${id}`);
};

/** Decided inside the update, so that a suggestion is accepted once. */
export const accept = async (app: AppContext, { couple, me }: Ours, proposalId: string): Promise<Reply> => {
  const now = app.clock.now();
  const { proposal } = await app.checkInPlans.find(couple.id);
  let decision: AcceptDecision = { kind: 'refused', reason: 'gone' };
  const plan = await app.checkInPlans.update(couple.id, (current) => {
    const { instantOf } = app.calendar;
    decision = acceptSchedule({ couple, plan: current, proposalId, by: me.id, now, instantOf });
    return decision.kind === 'accepted' ? decision.plan : current;
  });
  return settle(app, couple, decision, plan === undefined ? undefined : { plan, proposal });
};

type Settled = { readonly plan: CheckInPlan; readonly proposal: Proposal | undefined };

const settle = async (
  app: AppContext,
  couple: Couple,
  decision: AcceptDecision,
  settled: Settled | undefined,
): Promise<Reply> => {
  if (decision.kind === 'refused') return say(REFUSALS[decision.reason]);
  if (settled?.proposal === undefined) return say(REFUSALS.gone);
  await planNext(app, couple, settled.plan);
  // Agreed is agreed: that the card could not be changed must not sound like "it failed".
  await announce(app, couple, settled.plan, settled.proposal).catch((cause: unknown) =>
    app.logger.error({ event: 'schedule-not-posted', spaceId: couple.spaceId }, cause),
  );
  return say('Agreed. Either of you can stop it at any time with /checkin stop.');
};

export const acceptProposal = withAgreedCouple<ActionRequest>((app, { action }, ours) =>
  accept(app, ours, action.subject),
);

/** Changes nothing at all, so that nothing can be seen of it; the card can still be accepted later. */
export const declineProposal = withAgreedCouple<ActionRequest>(async (app, { action }, { couple, me }) => {
  const { proposal } = await app.checkInPlans.find(couple.id);
  if (proposal?.id === action.subject && proposal.by === me.id) return say(REFUSALS.own);
  return say(
    'Understood. Nobody is told, and nothing starts. You can still accept it within a week of its posting.',
  );
});
