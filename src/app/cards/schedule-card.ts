import { weekdayOf } from '../../domain/check-in/local-day.ts';
import type { Theme } from '../../domain/check-in/questions/question.ts';
import type { Proposal, RunningSchedule, Schedule } from '../../domain/check-in/schedule.ts';
import type { Slot } from '../../domain/check-in/slots.ts';
import { WEEKDAYS, type Weekday } from '../../domain/check-in/weekday.ts';
import type { Card, CardAction, CardBlock } from '../../domain/shared/card.ts';
import type { PartnerId } from '../../domain/shared/ids.ts';
import type { Instant } from '../../domain/shared/instant.ts';
import { clockFace, localFace, localTime } from '../../domain/shared/local-time.ts';
import { NEUTRAL_PREVIEW, publicCard } from './notice-card.ts';

const DAY_NAMES: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

const THEME_NAMES: Readonly<Record<Theme, string>> = {
  appreciation: 'appreciation',
  'good-news': 'good news',
  'stress-outside': 'stress from outside',
  'small-ask': 'one small ask',
  'into-me-see': 'being known',
  dreams: 'dreams',
  repair: 'what I could have done better',
  consistency: 'doing what I said',
};

/** `Monday and Wednesday`, `Monday to Friday`, `every day`. */
export const daysFace = (days: readonly Weekday[]): string => {
  if (days.length === WEEKDAYS.length) return 'every day';
  if (days.join() === WEEKDAYS.slice(0, 5).join()) return 'Monday to Friday';
  const names = days.map((day) => DAY_NAMES[day]);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
};

/** `today at 20:30`, `Wednesday 2026-03-11 20:30`. */
export const slotFace = ({ day, at }: Slot, now: Instant, zone: string): string => {
  const isToday = localTime(now, zone).day === localTime(at, zone).day;
  return isToday
    ? `today at ${localFace(at, now, zone)}`
    : `${DAY_NAMES[weekdayOf(day)]} ${localFace(at, now, zone)}`;
};

const factsOf = (schedule: Schedule, zone: string): readonly { name: string; value: string }[] => [
  { name: 'Days', value: daysFace(schedule.days) },
  { name: 'Time', value: `${clockFace(schedule.minute)} (${zone})` },
  { name: 'About', value: schedule.theme === undefined ? 'anything' : THEME_NAMES[schedule.theme] },
  {
    name: 'For',
    value: schedule.weeks === undefined ? 'until one of you stops it' : `${schedule.weeks} weeks`,
  },
];

const actions = (id: string): readonly CardAction[] => [
  { type: 'button', action: { name: 'schedule.accept', subject: id }, label: 'Accept', style: 'primary' },
  { type: 'button', action: { name: 'schedule.not-now', subject: id }, label: 'Not now' },
];

export type ProposalFace = {
  readonly id: string;
  readonly name: string;
  readonly schedule: Schedule;
  readonly zone: string;
};

/** Public. It never changes because somebody said "not now". */
export const proposalCard = ({ id, name, schedule, zone }: ProposalFace): Card => ({
  kind: 'schedule-proposal',
  title: `${name} suggests a regular question for you both`,
  blocks: [
    { type: 'facts', facts: factsOf(schedule, zone) },
    {
      type: 'note',
      text: 'Nothing starts until the other one accepts. Leaving a question out is free and nobody is told; either of you can stop it all at any time.',
    },
  ],
  actions: actions(id),
  preview: 'A suggestion for you both',
});

/** Public: what both have said yes to. */
export const agreedScheduleCard = (
  running: RunningSchedule,
  zone: string,
  first: string | undefined,
): Card => ({
  kind: 'schedule-agreed',
  title: 'A regular question for you both',
  blocks: [
    {
      type: 'facts',
      facts: [
        ...factsOf(running.schedule, zone),
        ...(first === undefined ? [] : [{ name: 'First', value: first }]),
      ],
    },
    { type: 'note', text: LEAVES_OUT },
  ],
  actions: [],
  preview: 'A regular question for you both',
});

/** Said to everybody from the start, so that a question which does not come says nothing (S6). */
const LEAVES_OUT =
  'Now and then I leave one out, because it does not fit. That says nothing about either of you, and I never make up for it later. /checkin skip leaves one out for you, /checkin stop ends it.';

/** Public: taken back, or replaced by a newer one. */
export const closedProposalCard = (): Card =>
  publicCard('schedule-closed', 'This suggestion is no longer open.');

export type ScheduleList = {
  readonly running: RunningSchedule | undefined;
  readonly zone: string;
  readonly next: string | undefined;
  readonly isLeftOut: boolean;
  readonly isInMyQuietHours: boolean;
  readonly proposal: Proposal | undefined;
  readonly me: PartnerId;
};

const NOTHING_PLANNED: CardBlock = {
  type: 'text',
  text: 'Nothing is planned. For example, /checkin schedule mon,wed 20:30 suggests a question on two evenings a week.',
};

const runningBlocks = (list: ScheduleList): readonly CardBlock[] => {
  const { running, next } = list;
  if (running === undefined) return list.proposal === undefined ? [NOTHING_PLANNED] : [];
  const facts = [
    ...factsOf(running.schedule, list.zone),
    ...(running.lastDay === undefined ? [] : [{ name: 'Last day', value: running.lastDay }]),
    ...(next === undefined
      ? []
      : [{ name: 'Next', value: list.isLeftOut ? `${next} (you leave it out)` : next }]),
  ];
  const quiet: readonly CardBlock[] = list.isInMyQuietHours
    ? [
        {
          type: 'text',
          text: 'It lies in your quiet hours by now. I ask nothing then, until you change one of the two.',
        },
      ]
    : [];
  return [{ type: 'facts', facts }, ...quiet, { type: 'note', text: LEAVES_OUT }];
};

const proposalBlocks = ({ proposal, zone, me }: ScheduleList): readonly CardBlock[] => {
  if (proposal === undefined) return [];
  const text =
    proposal.by === me
      ? 'You have suggested this. It starts when your partner accepts it.'
      : 'Your partner suggests this. It starts when you accept it.';
  return [
    { type: 'text', text },
    { type: 'facts', facts: factsOf(proposal.schedule, zone) },
  ];
};

/** Private. */
export const scheduleListCard = (list: ScheduleList): Card => ({
  kind: 'schedule',
  title: 'Your check-ins',
  blocks: [...runningBlocks(list), ...proposalBlocks(list)],
  actions: list.proposal === undefined || list.proposal.by === list.me ? [] : actions(list.proposal.id),
  preview: NEUTRAL_PREVIEW,
});
