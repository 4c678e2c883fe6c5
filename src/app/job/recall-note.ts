import { bothAgreed, partnerOf } from '../../domain/couple/consent.ts';
import type { Couple } from '../../domain/couple/couple.ts';
import { gate } from '../../domain/couple/gate.ts';
import { makesPeace } from '../../domain/nudging/decide-nudge.ts';
import { isTooLate, ONE_BREATH } from '../../domain/nudging/grace.ts';
import type { SilenceReason } from '../../domain/nudging/silence.ts';
import { messageId, nudgeId, spaceId } from '../../domain/shared/ids.ts';
import { instant } from '../../domain/shared/instant.ts';
import type { Message } from '../../domain/shared/message.ts';
import { joinPrivate } from '../../domain/shared/private-text.ts';
import type { JobPayload } from '../../ports/jobs.ts';
import type { FoundMessage } from '../../ports/message-lookup.ts';
import type { AppContext } from '../app-context.ts';
import type { Note } from '../memory/open-notes.ts';
import { createRecentMessages } from '../memory/recent-messages.ts';
import { isWorthANote } from '../message/is-worth-a-note.ts';
import { understand } from '../understand.ts';

export type NudgeJob = Extract<JobPayload, { kind: 'consider-nudge' }>;

type Recalled =
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'silent'; readonly reason: SilenceReason };

const silent = (reason: SilenceReason): Recalled => ({ kind: 'silent', reason });

/** What was said before both had agreed is not read now either, nor what others say (N1, N2). */
const mayBeRead = (app: AppContext, couple: Couple, { authorId, sentAt }: Message): boolean => {
  const viewers = { people: couple.partners.map(({ id }) => id), others: 0, overseers: 0 };
  return gate({ couple, authorId, sentAt, viewers, now: app.clock.now() }).kind !== 'closed';
};

/** The lines that the note was planned for, and those that came in the same breath while nobody was listening. */
const breathIn = (lines: readonly FoundMessage[], ids: readonly string[]): readonly FoundMessage[] => {
  const first = lines.findIndex(({ id }) => id === ids[0]);
  const rest = lines.slice(first + 1);
  const end = rest.findIndex((line, at) => {
    const before = at === 0 ? lines[first] : rest[at - 1];
    if (ids.includes(line.id) || before === undefined) return false;
    return line.authorId !== before.authorId || line.sentAt - before.sentAt >= ONE_BREATH;
  });
  return lines.slice(first, end < 0 ? undefined : first + 1 + end);
};

/** An apology may have come while nobody was listening (F1). */
const peaceMade = (
  app: AppContext,
  authorId: string,
  said: readonly Message[],
): SilenceReason | undefined => {
  const peace = said.find((line) => makesPeace(app.reader.readMessage(line.text, []).label));
  if (peace === undefined) return undefined;
  return peace.authorId === authorId ? 'repaired' : 'at-peace';
};

const readAgain = async (
  app: AppContext,
  couple: Couple,
  { job, lines }: { readonly job: NudgeJob; readonly lines: readonly FoundMessage[] },
): Promise<Recalled> => {
  const breath = breathIn(lines, job.messageIds);
  const first = breath[0];
  const author = first && partnerOf(couple, first.authorId);
  if (first === undefined || author?.id !== job.authorId) return silent('deleted');
  const peace = peaceMade(app, job.authorId, lines.slice(lines.indexOf(first) + 1));
  if (peace !== undefined) return silent(peace);
  const recent = createRecentMessages();
  for (const line of lines) recent.remember(line);
  const text = joinPrivate(breath.map((line) => line.text));
  const context = recent.contextBefore(first);
  const { safety, reading } = understand(app.reader, text, context);
  if (safety !== undefined) return silent('not-an-attack');
  const decision = await isWorthANote(app, { couple, author, text, reading });
  if (decision.kind === 'silent') return decision;
  const note: Note = {
    id: nudgeId(job.nudgeId),
    spaceId: couple.spaceId,
    authorId: author.id,
    messageIds: breath.map((line) => line.id),
    text,
    context,
    reading,
    dueAt: instant(job.dueAt),
    state: 'waiting',
    canBeSaid: true,
    feeling: undefined,
  };
  return { kind: 'note', note };
};

/**
 * The note a job speaks of, after a restart. No text is kept, so the platform is asked again for what stands there: what
 * was edited or deleted, answered with an apology, or cannot be seen any more comes to nothing.
 */
export const recallNote = async (app: AppContext, couple: Couple, job: NudgeJob): Promise<Recalled> => {
  if (!bothAgreed(couple)) return silent('consent-ended');
  if (isTooLate(instant(job.dueAt), app.clock.now())) return silent('too-late');
  const last = job.messageIds.at(-1);
  const found = last && (await app.lookup.around(spaceId(job.spaceId), messageId(last)));
  if (!found) return silent('deleted');
  const planned = found.filter(({ id }) => job.messageIds.includes(id));
  if (planned.length < job.messageIds.length) return silent('deleted');
  if (planned.some(({ isEdited }) => isEdited)) return silent('edited');
  return readAgain(app, couple, { job, lines: found.filter((line) => mayBeRead(app, couple, line)) });
};
