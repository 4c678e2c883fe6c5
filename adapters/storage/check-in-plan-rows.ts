import {
  type CheckInPlan,
  instant,
  type LeftOut,
  type NotebookRequest,
  type Proposal,
  partnerId,
  type RunningSchedule,
  SCHEDULE_WEEKS,
  type Schedule,
  THEMES,
  WEEKDAYS,
  type Weekday,
} from '../../src/index.ts';
import { orNull, readInstant, readOneOf } from './columns.ts';
import type { CheckInPlansTable } from './schema.ts';

export const readPlan = (row: CheckInPlansTable): CheckInPlan => ({
  running: readRunning(row),
  proposal: readProposal(row),
  leftOut: [
    readLeftOut(row.first_left_out_by, row.first_left_out_day),
    readLeftOut(row.second_left_out_by, row.second_left_out_day),
  ].flatMap((known) => known ?? []),
  handledOn: row.handled_on ?? undefined,
  notebook: readNotebook(row),
});

const readNotebook = (row: CheckInPlansTable): NotebookRequest | undefined => {
  const { notebook_id: id, notebook_by: by, notebook_at: at, notebook_posted_as: postedAs } = row;
  if (id === null || by === null || at === null || postedAs === null) return undefined;
  return { id, by: partnerId(by), at: instant(at), postedAs, agreedAt: readInstant(row.notebook_agreed_at) };
};

const readRunning = (row: CheckInPlansTable): RunningSchedule | undefined => {
  const since = readInstant(row.running_since);
  const schedule = readSchedule({
    days: row.running_days,
    minute: row.running_minute,
    theme: row.running_theme,
    weeks: row.running_weeks,
  });
  if (since === undefined || schedule === undefined) return undefined;
  return { schedule, since, lastDay: row.running_last_day ?? undefined };
};

const readProposal = (row: CheckInPlansTable): Proposal | undefined => {
  const schedule = readSchedule({
    days: row.proposal_days,
    minute: row.proposal_minute,
    theme: row.proposal_theme,
    weeks: row.proposal_weeks,
  });
  const { proposal_id: id, proposal_by: by, proposal_at: at } = row;
  if (schedule === undefined || id === null || by === null || at === null) return undefined;
  return { id, by: partnerId(by), at: instant(at), schedule, postedAs: row.proposal_posted_as ?? undefined };
};

type ScheduleColumns = {
  readonly days: number | null;
  readonly minute: number | null;
  readonly theme: string | null;
  readonly weeks: number | null;
};

const readSchedule = ({ days, minute, theme, weeks }: ScheduleColumns): Schedule | undefined => {
  if (days === null || minute === null) return undefined;
  return {
    days: WEEKDAYS.filter((_, at) => (days & (1 << at)) !== 0),
    minute,
    theme: theme === null ? undefined : readOneOf(THEMES, theme, 'check_in_plans.theme'),
    weeks: weeks === null ? undefined : readOneOf(SCHEDULE_WEEKS, weeks, 'check_in_plans.weeks'),
  };
};

const readLeftOut = (by: string | null, day: string | null): LeftOut | undefined =>
  by === null || day === null ? undefined : { by: partnerId(by), day };

/** Monday is the lowest bit. */
const bitsOf = (days: readonly Weekday[]): number =>
  WEEKDAYS.reduce((bits, day, at) => (days.includes(day) ? bits | (1 << at) : bits), 0);

export const planRow = (coupleId: string, plan: CheckInPlan): CheckInPlansTable => ({
  couple_id: coupleId,
  handled_on: orNull(plan.handledOn),
  ...runningColumns(plan.running),
  ...proposalColumns(plan.proposal),
  ...notebookColumns(plan.notebook),
  first_left_out_by: orNull(plan.leftOut[0]?.by),
  first_left_out_day: orNull(plan.leftOut[0]?.day),
  second_left_out_by: orNull(plan.leftOut[1]?.by),
  second_left_out_day: orNull(plan.leftOut[1]?.day),
});

const runningColumns = (running: RunningSchedule | undefined) => ({
  running_since: orNull(running?.since),
  running_days: running === undefined ? null : bitsOf(running.schedule.days),
  running_minute: orNull(running?.schedule.minute),
  running_theme: orNull(running?.schedule.theme),
  running_weeks: orNull(running?.schedule.weeks),
  running_last_day: orNull(running?.lastDay),
});

const proposalColumns = (proposal: Proposal | undefined) => ({
  proposal_id: orNull(proposal?.id),
  proposal_by: orNull(proposal?.by),
  proposal_at: orNull(proposal?.at),
  proposal_days: proposal === undefined ? null : bitsOf(proposal.schedule.days),
  proposal_minute: orNull(proposal?.schedule.minute),
  proposal_theme: orNull(proposal?.schedule.theme),
  proposal_weeks: orNull(proposal?.schedule.weeks),
  proposal_posted_as: orNull(proposal?.postedAs),
});

const notebookColumns = (notebook: NotebookRequest | undefined) => ({
  notebook_id: orNull(notebook?.id),
  notebook_by: orNull(notebook?.by),
  notebook_at: orNull(notebook?.at),
  notebook_posted_as: orNull(notebook?.postedAs),
  notebook_agreed_at: orNull(notebook?.agreedAt),
});
