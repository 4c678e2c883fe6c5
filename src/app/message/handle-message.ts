import { partnerOf } from '../../domain/couple/consent.ts';
import type { Couple, Partner } from '../../domain/couple/couple.ts';
import { gate } from '../../domain/couple/gate.ts';
import { makesPeace } from '../../domain/nudging/decide-nudge.ts';
import type { Label, ReadingContext } from '../../domain/reading/reading.ts';
import type { Message } from '../../domain/shared/message.ts';
import { joinPrivate, type PrivateText } from '../../domain/shared/private-text.ts';
import type { AppContext } from '../app-context.ts';
import type { InboundMessage } from '../mediator.ts';
import { type Understanding, understand } from '../understand.ts';
import { answerDanger } from './answer-danger.ts';
import { cancelWaiting } from './cancel-waiting.ts';
import { isFirstSight } from './first-sight.ts';
import { planNudge } from './plan-nudge.ts';
import { drawsRest, rest } from './quiet-for-both.ts';
import { stopForNewTerms, stopForOthers } from './stop-reading.ts';

/** A message that may be read, with what it turned out to be. */
export type ReadInput = {
  readonly couple: Couple;
  readonly author: Partner;
  readonly message: InboundMessage;
  /** All lines of one breath, the oldest first. */
  readonly breath: readonly Message[];
  /** The same, joined. */
  readonly text: PrivateText;
  /** What was said before it. */
  readonly context: ReadingContext;
  readonly understanding: Understanding;
};

const explain = (app: AppContext, { message, text, understanding }: ReadInput): void => {
  const { reading, safety } = understanding;
  // Offsets are of the whole breath; the bonnet shows one line of it.
  const before = text.length - message.text.length;
  const span = reading.span;
  app.explanations.put(
    { spaceId: message.spaceId, messageId: message.id, authorId: message.authorId },
    {
      label: reading.label,
      confidence: reading.confidence,
      scores: reading.scores,
      span: span !== undefined && span[0] >= before ? [span[0] - before, span[1] - before] : undefined,
      decision: safety === undefined ? 'silent' : 'safety',
      reason: safety?.kind ?? 'not-an-attack',
    },
  );
};

/**
 * Safety outranks everything: a finding ends the turn, whatever the reading says. A hold changes nothing here: a line
 * goes its usual way and finds its end where the budget's would, so that no trace tells the two apart (S6).
 */
const act = async (app: AppContext, input: ReadInput): Promise<void> => {
  const { couple, message, understanding } = input;
  explain(app, input);
  if (understanding.safety !== undefined) {
    if (await isFirstSight(app, message)) await answerDanger(app, input, understanding.safety);
    return;
  }
  if (drawsRest(app, couple, 'line')) await rest(app, couple);
  if (!makesPeace(lastWord(app, input))) return planNudge(app, input);
  if (app.notes.waitingIn(couple.spaceId).length === 0 || !(await isFirstSight(app, message))) return;
  await cancelWaiting(app, {
    spaceId: couple.spaceId,
    which: () => true,
    reasonFor: (note) => (note.authorId === message.authorId ? 'repaired' : 'at-peace'),
  });
};

/** An apology right after the attack is an apology, though both are read in one breath (F1). */
const lastWord = (app: AppContext, { message, text, understanding }: ReadInput): Label =>
  message.text.length === text.length
    ? understanding.reading.label
    : app.reader.readMessage(message.text, app.recent.contextBefore(message)).label;

const read = async (app: AppContext, couple: Couple, message: InboundMessage): Promise<void> => {
  const author = partnerOf(couple, message.authorId);
  if (author === undefined) return;
  app.recent.remember(message);
  const breath = app.recent.breathOf(message);
  const text = breath.length === 1 ? message.text : joinPrivate(breath.map((line) => line.text));
  const context = app.recent.contextBefore(breath[0] ?? message);
  const understanding = understand(app.reader, text, context);
  await act(app, { couple, author, message, breath, text, context, understanding });
};

/** Gate first: before both have agreed, nothing looks at the text (N1). */
export const handleMessage = async (app: AppContext, message: InboundMessage): Promise<void> => {
  const couple = await app.couples.findBySpace(message.spaceId);
  if (couple === undefined) return;
  const { authorId, sentAt, viewers } = message;
  const decision = gate({ couple, authorId, sentAt, viewers, now: app.clock.now() });
  if (decision.kind === 'closed') {
    app.logger.debug({ event: 'gate-closed', spaceId: message.spaceId, reason: decision.reason });
    await stopForOthers(app, couple, viewers);
    if (decision.reason === 'not-agreed') await stopForNewTerms(app, couple, viewers);
    return;
  }
  if (app.heardBefore(message.eventId)) return;
  await read(app, couple, message);
};

/** The new text is read like a new message, in the old one's place. */
export const handleEdit = async (app: AppContext, message: InboundMessage): Promise<void> => {
  await cancelWaiting(app, {
    spaceId: message.spaceId,
    which: (note) => note.messageIds.includes(message.id),
    reasonFor: () => 'edited',
  });
  await handleMessage(app, message);
};
