import type { PartnerId } from '../shared/ids.ts';
import { DAY, type Instant } from '../shared/instant.ts';
import type { LocalDay } from './local-day.ts';
import type { NotebookRequest } from './notebook.ts';
import type { Theme } from './questions/question.ts';
import type { Weekday } from './weekday.ts';

/** How many weeks a schedule may run; a schedule without weeks runs until one of the two stops it. */
export const SCHEDULE_WEEKS = [2, 4, 8] as const;
export type ScheduleWeeks = (typeof SCHEDULE_WEEKS)[number];

/** When questions come by themselves, on the couple's wall clock. */
export type Schedule = {
  /** In the order of the week; at least one. */
  readonly days: readonly Weekday[];
  /** Wall-clock minutes since midnight, 0..1439. */
  readonly minute: number;
  /** Undefined = any theme. */
  readonly theme: Theme | undefined;
  readonly weeks: ScheduleWeeks | undefined;
};

/** One partner's suggestion. Nothing comes of it until the other accepts it from their own account (K1). */
export type Proposal = {
  /** Names the card, so that an older card accepts nothing. */
  readonly id: string;
  readonly by: PartnerId;
  readonly at: Instant;
  readonly schedule: Schedule;
  /** The platform's id of the public card, once known. */
  readonly postedAs: string | undefined;
};

export type RunningSchedule = {
  readonly schedule: Schedule;
  /** Only times after this count: when it was accepted, or when the zone last changed. */
  readonly since: Instant;
  /** The last day on which a question may come; undefined = until it is stopped. */
  readonly lastDay: LocalDay | undefined;
};

/** One partner leaves out the question of one day. The other never learns of it. */
export type LeftOut = { readonly by: PartnerId; readonly day: LocalDay };

export type CheckInPlan = {
  readonly running: RunningSchedule | undefined;
  readonly proposal: Proposal | undefined;
  /** At most one per partner. */
  readonly leftOut: readonly LeftOut[];
  /** The last local date whose run is over: asked, left out, or missed. At most one run a date. */
  readonly handledOn: LocalDay | undefined;
  /** The last time one of the two asked for their notebook. */
  readonly notebook: NotebookRequest | undefined;
};

export const NO_PLAN: CheckInPlan = {
  running: undefined,
  proposal: undefined,
  leftOut: [],
  handledOn: undefined,
  notebook: undefined,
};

/** After this long a suggestion is no longer one: a button pressed by chance must not start anything. */
export const PROPOSAL_LASTS = 7 * DAY;

/** The suggestion that waits for an answer now. */
export const waitingProposal = ({ proposal }: CheckInPlan, now: Instant): Proposal | undefined =>
  proposal !== undefined && now - proposal.at < PROPOSAL_LASTS ? proposal : undefined;

export const isSameSchedule = (one: Schedule, other: Schedule): boolean =>
  one.days.join() === other.days.join() &&
  one.minute === other.minute &&
  one.theme === other.theme &&
  one.weeks === other.weeks;

/** At once and alone. The other one's suggestion stays where it is: that it vanished would tell of the stopping. */
export const stopSchedule = (plan: CheckInPlan, by: PartnerId): CheckInPlan => ({
  ...plan,
  running: undefined,
  proposal: plan.proposal?.by === by ? undefined : plan.proposal,
  leftOut: [],
});

export const leaveOut = (plan: CheckInPlan, leftOut: LeftOut): CheckInPlan => ({
  ...plan,
  leftOut: [...plan.leftOut.filter(({ by }) => by !== leftOut.by), leftOut],
});

export const isLeftOutBy = (plan: CheckInPlan, by: PartnerId, day: LocalDay): boolean =>
  plan.leftOut.some((known) => known.by === by && known.day === day);

/** The run of this date is over, whatever became of it. */
export const handled = (plan: CheckInPlan, day: LocalDay): CheckInPlan => ({
  ...plan,
  leftOut: plan.leftOut.filter((known) => known.day > day),
  handledOn: plan.handledOn === undefined || plan.handledOn < day ? day : plan.handledOn,
});
