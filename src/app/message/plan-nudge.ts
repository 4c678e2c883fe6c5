import { graceEnds } from '../../domain/nudging/grace.ts';
import { nudgeId } from '../../domain/shared/ids.ts';
import type { AppContext } from '../app-context.ts';
import { cancelWaiting, nudgeJobKey } from './cancel-waiting.ts';
import { isFirstSight } from './first-sight.ts';
import type { ReadInput } from './handle-message.ts';
import { isWorthANote } from './is-worth-a-note.ts';

const hold = async (app: AppContext, input: ReadInput): Promise<void> => {
  const { couple, message, breath, text, context, understanding } = input;
  const id = nudgeId(app.random.id());
  const dueAt = graceEnds(app.clock.now(), app.grace);
  app.notes.put({
    id,
    spaceId: couple.spaceId,
    authorId: message.authorId,
    messageIds: breath.map((line) => line.id),
    text,
    context,
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
  const { couple, author, message, breath, text, understanding } = input;
  await cancelWaiting(app, {
    spaceId: couple.spaceId,
    which: ({ messageIds }) => breath.some(({ id }) => messageIds.includes(id)),
    reasonFor: () => 'superseded',
  });
  const decision = await isWorthANote(app, { couple, author, text, reading: understanding.reading });
  const key = { spaceId: couple.spaceId, messageId: message.id, authorId: author.id };
  if (decision.kind === 'silent') {
    // Of every message this was said when it was read.
    if (decision.reason !== 'not-an-attack') app.explanations.because(key, { reason: decision.reason });
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
