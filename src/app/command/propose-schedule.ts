import { isOnBreak } from '../../domain/break/break.ts';
import { isInQuietHoursOf } from '../../domain/check-in/accept-schedule.ts';
import { parseTime } from '../../domain/check-in/parse-time.ts';
import { THEMES } from '../../domain/check-in/questions/question.ts';
import {
  isSameSchedule,
  type Proposal,
  SCHEDULE_WEEKS,
  type Schedule,
  waitingProposal,
} from '../../domain/check-in/schedule.ts';
import { parseDays } from '../../domain/check-in/weekday.ts';
import type { AppContext } from '../app-context.ts';
import { closedProposalCard, proposalCard } from '../cards/schedule-card.ts';
import { accept, IN_YOUR_QUIET_HOURS } from '../check-in/answer-proposal.ts';
import type { CommandInvocation, CommandRequest, Reply } from '../mediator.ts';
import { say } from './reply.ts';
import { type Ours, withAgreedCouple } from './with-couple.ts';

const EXAMPLE = 'For example: /checkin schedule mon,wed 20:30';

/** What was typed, or what to type instead. */
const parseSchedule = (options: CommandInvocation['options']): Schedule | string => {
  const typed = (name: string): string => options[name]?.reveal().trim().toLowerCase() ?? '';
  const days = parseDays(typed('days'));
  const minute = parseTime(typed('time'));
  if (days === undefined) return `Which days? Such as mon,wed or weekdays or daily. ${EXAMPLE}`;
  if (minute === undefined) return `At what time? Such as 20:30 or 8:30pm. ${EXAMPLE}`;
  return {
    days,
    minute,
    theme: THEMES.find((theme) => theme === typed('theme')),
    weeks: SCHEDULE_WEEKS.find((weeks) => String(weeks) === typed('weeks')),
  };
};

const close = async (app: AppContext, { couple }: Ours, replaced: Proposal | undefined): Promise<void> => {
  if (replaced?.postedAs === undefined) return;
  await app.posting.update(couple.spaceId, replaced.postedAs, closedProposalCard());
};

/** Posted first: a suggestion that nobody could see must not wait to be accepted. */
const suggest = async (
  app: AppContext,
  ours: Ours,
  schedule: Schedule,
  replaced: Proposal | undefined,
): Promise<Reply> => {
  const { couple, me } = ours;
  const id = app.random.id();
  const name = await app.people.nameOf(couple.spaceId, me.id);
  const card = proposalCard({ id, name, schedule, zone: couple.zone });
  const result = await app.posting.post(couple.spaceId, card, `schedule:${id}`);
  if (result.kind === 'unpostable')
    return say('I may not post in this channel. Please check my permissions. Nothing was suggested.');
  const proposal: Proposal = { id, by: me.id, at: app.clock.now(), schedule, postedAs: result.postId };
  await app.checkInPlans.update(couple.id, (plan) => ({ ...plan, proposal }));
  await close(app, ours, replaced);
  return say('Your suggestion is in the channel. Nothing starts until your partner accepts it.');
};

/** One partner suggests days and a time; only the other one's own yes starts it (K1). */
export const proposeSchedule = withAgreedCouple<CommandRequest>(async (app, { invocation }, ours) => {
  const { couple, me } = ours;
  const now = app.clock.now();
  const schedule = parseSchedule(invocation.options);
  if (typeof schedule === 'string') return say(schedule);
  if (isOnBreak(couple, now)) return say('You two are on a break. Suggest it when you are back.');
  const { instantOf } = app.calendar;
  if (isInQuietHoursOf({ couple, by: me.id, now, schedule, instantOf })) return say(IN_YOUR_QUIET_HOURS);
  const plan = await app.checkInPlans.find(couple.id);
  if (plan.running !== undefined && isSameSchedule(plan.running.schedule, schedule))
    return say('That is what you two have already. /checkin list shows it.');
  const waiting = waitingProposal(plan, now);
  if (waiting !== undefined && waiting.by !== me.id && isSameSchedule(waiting.schedule, schedule))
    return accept(app, ours, waiting.id);
  return suggest(app, ours, schedule, plan.proposal);
});
