import type { CheckIn } from '../../domain/check-in/check-in.ts';
import { questionById } from '../../domain/check-in/questions/question-by-id.ts';
import { answerFrom, isOpen, withAnswer } from '../../domain/check-in/reveal.ts';
import { safetyCard } from '../../domain/safety/safety-card.ts';
import { checkInId, type PartnerId } from '../../domain/shared/ids.ts';
import { later, SECOND } from '../../domain/shared/instant.ts';
import { type PrivateText, privateText } from '../../domain/shared/private-text.ts';
import type { AppContext } from '../app-context.ts';
import { open, say, show } from '../command/reply.ts';
import { type Ours, withAgreedCouple } from '../command/with-couple.ts';
import type { ActionRequest, Reply } from '../mediator.ts';
import { quietForBoth } from '../message/quiet-for-both.ts';
import { understand } from '../understand.ts';
import { closeKey, reminderKey } from './open-check-in.ts';
import { reveal, rowOf } from './reveal-check-in.ts';

/** Two of them, with the question and both names, fit into one message of the narrowest platform. */
export const MAX_ANSWER = 850;
const CLOSED = 'This question has closed. Another time.';
const BOTH_IN = 'Both answers are in. They are in the channel, or will be in a moment.';
/** Long enough for the reveal that is under way, short enough for two who wait for it. */
const MADE_GOOD_AFTER = 20 * SECOND;

/** Opened only when it is this couple's own check-in and still open. */
const findOurs = async (
  app: AppContext,
  { action }: ActionRequest,
  { couple }: Ours,
): Promise<CheckIn | undefined> => {
  const open = await app.checkIns.findOpen(couple.id);
  return open?.id === action.subject && isOpen(open, app.clock.now()) ? open : undefined;
};

/** A reveal that fails half-way is made good by the closing job, which it takes away when it succeeds. */
const owe = (app: AppContext, checkIn: CheckIn): Promise<void> =>
  app.jobs.schedule({
    payload: { kind: 'close-check-in', checkInId: checkIn.id, spaceId: checkIn.spaceId },
    dueAt: later(app.clock.now(), MADE_GOOD_AFTER),
    key: closeKey(checkIn.id),
    coupleId: checkIn.coupleId,
  });

/**
 * The reveal may have been broken off before it was even owed: whoever presses makes it good, and is not told that it is
 * over. Posted once, however often it is tried.
 */
const sayClosed = async (app: AppContext, { action }: ActionRequest, { couple }: Ours): Promise<Reply> => {
  const checkIn = await app.checkIns.find(checkInId(action.subject));
  if (checkIn?.coupleId !== couple.id || checkIn.status !== 'revealed') return say(CLOSED);
  if (app.clock.now() < checkIn.deadline) {
    await owe(app, checkIn);
    await reveal(app, checkIn);
  }
  return say(BOTH_IN);
};

export const openAnswerForm = withAgreedCouple<ActionRequest>(async (app, request, ours) => {
  const checkIn = await findOurs(app, request, ours);
  if (checkIn === undefined) return sayClosed(app, request, ours);
  const mine = answerFrom(checkIn, ours.me.id);
  return open({
    kind: 'check-in-answer',
    title: 'Your answer',
    submit: { name: 'check-in.save', subject: checkIn.id },
    submitLabel: 'Seal it',
    fields: [
      {
        id: 'answer',
        type: 'paragraph',
        label: questionById(checkIn.questionId).text,
        hint: 'Sealed until both are in, then shown to you both. You can change it until then.',
        maxLength: MAX_ANSWER,
        required: true,
        ...(mine === undefined ? {} : { value: app.sealer.open(mine.sealed, rowOf(checkIn, ours.me.id)) }),
      },
    ],
  });
});

const seal = async (app: AppContext, checkIn: CheckIn, me: PartnerId, text: PrivateText): Promise<Reply> => {
  const answer = { from: me, sealed: app.sealer.seal(text, rowOf(checkIn, me)), at: app.clock.now() };
  const stored = await app.checkIns.update(checkIn.id, (current) => withAnswer(current, answer));
  if (stored === undefined || answerFrom(stored, me)?.at !== answer.at) return say(CLOSED);
  await app.jobs.cancel(reminderKey(checkIn.id, me));
  if (stored.status !== 'revealed')
    return say('Sealed. It opens when both answers are in; until then you can change it.');
  await owe(app, stored);
  await reveal(app, stored);
  return say('Both answers are in. They are in the channel.');
};

export const saveAnswer = withAgreedCouple<ActionRequest>(async (app, request, ours) => {
  const text = request.values.answer?.trim() ?? privateText('');
  if (text.length === 0) return say('There was no answer in that. Press “Answer privately” again.');
  if (text.length > MAX_ANSWER)
    return say(`An answer can be ${MAX_ANSWER} characters at most. Nothing was sealed.`);
  const checkIn = await findOurs(app, request, ours);
  if (checkIn === undefined) return sayClosed(app, request, ours);
  // What would be shown to the other is screened like a message to them: nothing of it is sealed or ever revealed.
  const { safety } = understand(app.reader, text, []);
  if (safety === undefined) return seal(app, checkIn, ours.me.id, text);
  await quietForBoth(app, ours.couple, safety);
  return show(safetyCard(safety, ours.me.settings.country));
});
