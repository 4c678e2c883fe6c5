import { otherPartner, partnerOf } from '../../domain/couple/consent.ts';
import { graceEnds } from '../../domain/nudging/grace.ts';
import { nudgeId } from '../../domain/shared/ids.ts';
import type { AppContext } from '../app-context.ts';
import { cancelWaiting, nudgeJobKey } from './cancel-waiting.ts';
import { isFirstSight } from './first-sight.ts';
import type { ReadInput } from './handle-message.ts';
import { isWorthANote } from './is-worth-a-note.ts';

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
    payload: {
      kind: 'consider-nudge',
      nudgeId: id,
      spaceId: couple.spaceId,
      authorId: message.authorId,
      messageIds: breath.map((line) => line.id),
      dueAt,
    },
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
  const decision = await isWorthANote(app, {
    couple,
    author,
    text: input.text,
    reading: understanding.reading,
  });
  const key = { spaceId: couple.spaceId, messageId: message.id, authorId: author.id };
  if (decision.kind === 'silent') {
    app.explanations.because(key, { reason: decision.reason });
    return;
  }
  if (!(await isFirstSight(app, message))) return;
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
