import {
  type BreakDecision,
  callBreak,
  isOnBreak,
  LONGEST_BREAK,
  SHORTEST_BREAK,
} from '../../domain/break/break.ts';
import type { Break, Couple } from '../../domain/couple/couple.ts';
import { isAttack } from '../../domain/nudging/decide-nudge.ts';
import { refusalCard } from '../../domain/safety/safety-card.ts';
import { localFace } from '../../domain/shared/local-time.ts';
import type { PrivateText } from '../../domain/shared/private-text.ts';
import type { AppContext } from '../app-context.ts';
import { breakBackCard, breakCard } from '../cards/break-card.ts';
import type { CommandRequest, Reply } from '../mediator.ts';
import { cancelWaiting } from '../message/cancel-waiting.ts';
import { quietForBoth } from '../message/quiet-for-both.ts';
import { understand } from '../understand.ts';
import { say, show } from './reply.ts';
import { type Ours, withAgreedCouple } from './with-couple.ts';

type Refusal = Extract<BreakDecision, { kind: 'refused' }>['reason'];

const REFUSALS: Readonly<Record<Refusal, string>> = {
  'no-minutes': 'How long? Give the minutes, from 20 to 1440. A break needs a time to come back.',
  'too-short': `A body that is worked up needs at least ${SHORTEST_BREAK} minutes to settle. Take ${SHORTEST_BREAK} or more.`,
  'too-long': `Longer than a day (${LONGEST_BREAK} minutes) is no longer a break. Choose a time you can keep.`,
  already: 'You two are on a break already. /break back ends it.',
};

const MAX_NOTE = 240;

/** The note is read by both, so it is reviewed like any text (§6). */
const reviewNote = async (
  app: AppContext,
  note: PrivateText | undefined,
  { couple, me }: Ours,
): Promise<Reply | undefined> => {
  if (note === undefined) return undefined;
  if (note.length > MAX_NOTE)
    return say(`The note can be ${MAX_NOTE} characters at most. Nothing was posted.`);
  const { safety, reading } = understand(app.reader, note, []);
  if (safety !== undefined) {
    await quietForBoth(app, couple, safety);
    return show(refusalCard(me.settings.country));
  }
  const lands = isAttack(reading.label) && reading.attack >= app.reader.thresholds[me.settings.sensitivity];
  return lands
    ? say(
        'The note may land as an attack, and both of you would sit with it all break. Leave it out, or word it anew; nothing was posted.',
      )
    : undefined;
};

const begin = async (
  app: AppContext,
  couple: Couple,
  pause: Break,
  note: PrivateText | undefined,
): Promise<void> => {
  await cancelWaiting(app, { spaceId: couple.spaceId, which: () => true, reasonFor: () => 'break' });
  await app.jobs.schedule({
    payload: {
      kind: 'end-break',
      coupleId: couple.id,
      spaceId: couple.spaceId,
      startedAt: pause.startedAt,
    },
    dueAt: pause.endsAt,
    key: `break:${couple.id}`,
    coupleId: couple.id,
  });
  const until = localFace(pause.endsAt, pause.startedAt, couple.zone);
  await app.posting.post(couple.spaceId, breakCard(until, note), `break:${couple.id}:${pause.startedAt}`);
};

export type BreakWish = { readonly minutes: number | undefined; readonly note: PrivateText | undefined };

/** Decided inside the update, so that two who call at once get one break. */
export const startBreak = async (
  app: AppContext,
  ours: Ours,
  { minutes, note }: BreakWish,
): Promise<Reply> => {
  const refused = await reviewNote(app, note, ours);
  if (refused !== undefined) return refused;
  const now = app.clock.now();
  let decision: BreakDecision = { kind: 'refused', reason: 'already' };
  await app.couples.update(ours.couple.id, (current) => {
    decision = callBreak(current, { by: ours.me.id, minutes, now });
    return decision.kind === 'called' ? { ...current, break: decision.break } : current;
  });
  return settle(app, ours, decision, note);
};

/** Whoever saw no answer and calls again: what a crash broke off is made good, and nothing is posted twice. */
const finishBegun = async (
  app: AppContext,
  { couple, me }: Ours,
  note: PrivateText | undefined,
): Promise<void> => {
  const pause = (await app.couples.findById(couple.id))?.break;
  if (pause?.calledBy === me.id) await begin(app, couple, pause, note);
};

const settle = async (
  app: AppContext,
  ours: Ours,
  decision: BreakDecision,
  note: PrivateText | undefined,
): Promise<Reply> => {
  if (decision.kind === 'refused') {
    if (decision.reason === 'already') await finishBegun(app, ours, note);
    return say(REFUSALS[decision.reason]);
  }
  await begin(app, ours.couple, decision.break, note);
  return say('The break is on. I will knock when it is over.');
};

export const breakCommand = withAgreedCouple<CommandRequest>((app, { invocation }, ours) => {
  const typed = invocation.options.minutes?.reveal();
  const minutes = typed === undefined ? undefined : Number.parseInt(typed, 10);
  return startBreak(app, ours, { minutes, note: invocation.options.note });
});

export const breakBack = withAgreedCouple<CommandRequest>(async (app, _request, { couple }) => {
  const now = app.clock.now();
  if (!isOnBreak(couple, now)) return say('There is no break to end.');
  await app.couples.update(couple.id, (current) => ({ ...current, break: undefined }));
  await app.jobs.cancel(`break:${couple.id}`);
  await app.posting.post(couple.spaceId, breakBackCard(), `break-back:${couple.id}:${now}`);
  return say('Welcome back.');
});
