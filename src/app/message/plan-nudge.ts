import { otherPartner, partnerOf } from '../../domain/couple/consent.ts';
import type { Couple, Partner } from '../../domain/couple/couple.ts';
import { teases } from '../../domain/couple/teasing.ts';
import { type Decision, decideWording } from '../../domain/nudging/decide-nudge.ts';
import { graceEnds } from '../../domain/nudging/grace.ts';
import type { Label } from '../../domain/reading/reading.ts';
import { nudgeId } from '../../domain/shared/ids.ts';
import { DAY, instant } from '../../domain/shared/instant.ts';
import { localTime } from '../../domain/shared/local-time.ts';
import type { OutcomeKind } from '../../ports/outcome-log.ts';
import type { AppContext } from '../app-context.ts';
import { cancelWaiting, nudgeJobKey } from './cancel-waiting.ts';
import type { ReadInput } from './handle-message.ts';

const FINE: ReadonlySet<OutcomeKind> = new Set<OutcomeKind>([
  'fine-not-about-you',
  'fine-joking',
  'fine-complaint',
  'fine-private-joke',
]);

/** How often this author called a line with the same label fine, on this local day. */
const calledFineToday = async (
  app: AppContext,
  couple: Couple,
  author: Partner,
  label: Label,
): Promise<number> => {
  const now = app.clock.now();
  const today = localTime(now, couple.zone).day;
  const outcomes = await app.outcomes.since(couple.id, instant(now - DAY));
  return outcomes.filter(
    (outcome) =>
      outcome.partnerId === author.id &&
      FINE.has(outcome.kind) &&
      outcome.label === label &&
      localTime(outcome.at, couple.zone).day === today,
  ).length;
};

const decide = async (app: AppContext, input: ReadInput, author: Partner): Promise<Decision> => {
  const { couple, text, understanding } = input;
  return decideWording({
    reading: understanding.reading,
    threshold: app.reader.thresholds[author.settings.sensitivity],
    calledFine: await calledFineToday(app, couple, author, understanding.reading.label),
    teases: teases(couple, text),
  });
};

const hold = async (app: AppContext, { couple, message, text, understanding }: ReadInput): Promise<void> => {
  const id = nudgeId(app.random.id());
  const breath = app.recent.breathOf(message);
  const dueAt = graceEnds(app.clock.now(), app.grace);
  app.notes.put({
    id,
    spaceId: couple.spaceId,
    authorId: message.authorId,
    messageIds: breath.map((line) => line.id),
    text,
    context: app.recent.contextBefore(breath[0] ?? message),
    reading: understanding.reading,
    dueAt,
    state: 'waiting',
    canBeSaid: true,
    feeling: undefined,
  });
  await app.jobs.schedule({
    payload: { kind: 'consider-nudge', nudgeId: id },
    dueAt,
    key: nudgeJobKey(id),
    coupleId: couple.id,
  });
};

/** Decides whether the wording is worth a note, and if so lets the grace period run. "Stay silent" is the usual answer. */
export const planNudge = async (app: AppContext, input: ReadInput): Promise<void> => {
  const { couple, message, understanding } = input;
  const author = partnerOf(couple, message.authorId);
  if (author === undefined || otherPartner(couple, message.authorId) === undefined) return;
  const breath = app.recent.breathOf(message).map((line) => line.id);
  await cancelWaiting(app, {
    spaceId: couple.spaceId,
    which: (note) => note.messageIds.some((id) => breath.includes(id)),
    reasonFor: () => 'superseded',
  });
  const decision = await decide(app, input, author);
  const key = { spaceId: couple.spaceId, messageId: message.id, authorId: author.id };
  if (decision.kind === 'silent') {
    app.explanations.because(key, { reason: decision.reason });
    return;
  }
  app.explanations.because(key, { decision: 'nudge', reason: 'waiting' });
  if (understanding.reading.label === 'contempt') {
    const at = app.clock.now();
    await app.outcomes.record({
      coupleId: couple.id,
      partnerId: author.id,
      kind: 'contempt-read',
      label: 'contempt',
      at,
    });
  }
  await hold(app, input);
};
