import { otherPartner } from '../couple/consent.ts';
import type { Couple } from '../couple/couple.ts';
import { isQuiet } from '../nudging/quiet-hours.ts';
import type { PartnerId } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';
import { addDays } from './local-day.ts';
import {
  type CheckInPlan,
  NO_PLAN,
  type RunningSchedule,
  type Schedule,
  waitingProposal,
} from './schedule.ts';
import { type InstantOf, nextSlot } from './slots.ts';

export type AcceptInput = {
  readonly couple: Couple;
  readonly plan: CheckInPlan;
  readonly proposalId: string;
  readonly by: PartnerId;
  readonly now: Instant;
  readonly instantOf: InstantOf;
};

export type AcceptDecision =
  | { readonly kind: 'accepted'; readonly plan: CheckInPlan; readonly running: RunningSchedule }
  | { readonly kind: 'refused'; readonly reason: 'gone' | 'own' | 'quiet-hours' };

export type QuietInput = Pick<AcceptInput, 'couple' | 'by' | 'now' | 'instantOf'> & {
  readonly schedule: Schedule;
};

/** Whether it falls into this person's own quiet hours. The other one's are nobody else's to know. */
export const isInQuietHoursOf = ({ couple, by, now, schedule, instantOf }: QuietInput): boolean => {
  const me = couple.partners.find(({ id }) => id === by);
  const first = firstSlot({ couple, now, instantOf }, begun({ schedule, now }));
  return first !== undefined && isQuiet(me?.settings.quietHours, first.at, couple.zone);
};

const begun = ({ schedule, now }: { schedule: Schedule; now: Instant }): CheckInPlan => ({
  ...NO_PLAN,
  running: { schedule, since: now, lastDay: undefined },
});

const firstSlot = (
  { couple, now, instantOf }: Pick<AcceptInput, 'couple' | 'now' | 'instantOf'>,
  plan: CheckInPlan,
) => nextSlot({ plan, zone: couple.zone, now, instantOf });

/** Weeks are counted from the first question, so that two weeks of Mondays are two Mondays. */
const startOf = (input: AcceptInput, schedule: Schedule): RunningSchedule => {
  const open = { ...begun({ schedule, now: input.now }), handledOn: input.plan.handledOn };
  const first = firstSlot(input, open);
  const { weeks } = schedule;
  const lastDay = weeks === undefined || first === undefined ? undefined : addDays(first.day, 7 * weeks - 1);
  return { schedule, since: input.now, lastDay };
};

/** Only the other one, from their own account (K1); takes the place of a schedule that was running. */
export const acceptSchedule = (input: AcceptInput): AcceptDecision => {
  const { couple, plan, proposalId, by, now, instantOf } = input;
  const proposal = waitingProposal(plan, now);
  if (proposal?.id !== proposalId) return { kind: 'refused', reason: 'gone' };
  if (otherPartner(couple, proposal.by)?.id !== by) return { kind: 'refused', reason: 'own' };
  const { schedule } = proposal;
  if (isInQuietHoursOf({ couple, by, now, schedule, instantOf }))
    return { kind: 'refused', reason: 'quiet-hours' };
  const running = startOf(input, schedule);
  return { kind: 'accepted', running, plan: { ...plan, running, proposal: undefined, leftOut: [] } };
};
