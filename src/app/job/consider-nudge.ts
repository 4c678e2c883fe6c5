import { bothAgreed, partnerOf } from '../../domain/couple/consent.ts';
import type { Couple, Partner } from '../../domain/couple/couple.ts';
import { decideMoment } from '../../domain/nudging/decide-nudge.ts';
import { isTooLate } from '../../domain/nudging/grace.ts';
import type { SilenceReason } from '../../domain/nudging/silence.ts';
import { isHeld } from '../../domain/safety/hold.ts';
import { spaceId } from '../../domain/shared/ids.ts';
import { DAY, type Instant, instant, later } from '../../domain/shared/instant.ts';
import type { OutcomeKind } from '../../ports/outcome-log.ts';
import { PHRASING_PATIENCE } from '../../ports/phrasing-provider.ts';
import type { AppContext } from '../app-context.ts';
import { nudgeCard } from '../cards/nudge-card.ts';
import type { Note } from '../memory/open-notes.ts';
import { closeNote, logSilence } from '../message/cancel-waiting.ts';
import { reframesOf } from '../note/note-reframes.ts';
import { wordNote } from '../note/word-note.ts';
import { type NudgeJob, recallNote } from './recall-note.ts';

const deliveredTo = async (app: AppContext, couple: Couple, author: Partner): Promise<readonly Instant[]> => {
  const outcomes = await app.outcomes.since(couple.id, instant(app.clock.now() - DAY));
  return outcomes
    .filter((outcome) => outcome.partnerId === author.id && outcome.kind === 'nudge-delivered')
    .map((outcome) => outcome.at);
};

/**
 * Everything may have changed during the grace period, so everything is asked again. The hold comes last: what its
 * author can know of (a mute, a break) keeps its own reason, held or not (S6).
 */
const refuse = async (app: AppContext, note: Note, couple: Couple): Promise<SilenceReason | undefined> => {
  const now = app.clock.now();
  const author = partnerOf(couple, note.authorId);
  if (author === undefined || !bothAgreed(couple)) return 'consent-ended';
  if (isTooLate(note.dueAt, now)) return 'too-late';
  const delivered = await deliveredTo(app, couple, author);
  const moment = decideMoment({ couple, author, now, delivered });
  if (moment.kind === 'silent') return moment.reason;
  return isHeld(couple, now) ? 'held' : undefined;
};

const record = (app: AppContext, note: Note, couple: Couple, kind: OutcomeKind): Promise<void> =>
  app.outcomes.record({
    coupleId: couple.id,
    partnerId: note.authorId,
    kind,
    label: note.reading.label,
    at: app.clock.now(),
  });

const show = async (app: AppContext, note: Note, couple: Couple): Promise<void> => {
  const reframes = reframesOf(app, note);
  const result = await app.delivery.deliver({
    spaceId: note.spaceId,
    recipient: note.authorId,
    card: nudgeCard(note, reframes),
    preference: partnerOf(couple, note.authorId)?.settings.delivery ?? 'channel',
    key: `nudge:${note.id}`,
  });
  if (result.kind === 'undeliverable') {
    app.undelivered.add(note.authorId);
    closeNote(app, note, 'undeliverable');
    return record(app, note, couple, 'nudge-undeliverable');
  }
  app.notes.put({ ...note, state: 'shown' });
  for (const messageId of note.messageIds) {
    app.explanations.because(
      { spaceId: note.spaceId, messageId, authorId: note.authorId },
      { decision: 'nudge', reason: 'delivered' },
    );
  }
  await record(app, note, couple, 'nudge-delivered');
};

/** After a restart memory is empty: the words are asked for again, for keeping them would be keeping text. */
const recalled = async (app: AppContext, couple: Couple, job: NudgeJob): Promise<Note | undefined> => {
  const result = await recallNote(app, couple, job);
  if (result.kind === 'note') return result.note;
  logSilence(app, couple.spaceId, result.reason);
  return undefined;
};

/**
 * Before its turn comes: a wording by a language model, if the note would be shown as things stand, and would not be too
 * late for it. Whatever happens meanwhile is asked again in turn.
 */
export const wordAhead = async (app: AppContext, job: NudgeJob): Promise<void> => {
  const note = app.phrasing && app.notes.find(job.nudgeId);
  if (note?.state !== 'waiting') return;
  await wordNote(app, note, async () => {
    const couple = await app.couples.findBySpace(note.spaceId);
    const wouldBeLate = isTooLate(note.dueAt, later(app.clock.now(), PHRASING_PATIENCE));
    return couple !== undefined && !wouldBeLate && (await refuse(app, note, couple)) === undefined;
  });
};

/** The grace period is over: is a note still wanted, and is this the moment? */
export const considerNudge = async (app: AppContext, job: NudgeJob): Promise<void> => {
  const couple = await app.couples.findBySpace(spaceId(job.spaceId));
  const note = app.notes.find(job.nudgeId) ?? (couple && (await recalled(app, couple, job)));
  if (note?.state !== 'waiting') return;
  if (couple === undefined) return closeNote(app, note, 'consent-ended');
  const reason = await refuse(app, note, couple);
  if (reason !== undefined) return closeNote(app, note, reason);
  await show(app, note, couple);
};
