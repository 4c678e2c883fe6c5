import { type SilenceReason, toldReason } from '../../domain/nudging/silence.ts';
import type { SpaceId } from '../../domain/shared/ids.ts';
import type { AppContext } from '../app-context.ts';
import type { Note } from '../memory/open-notes.ts';

export const nudgeJobKey = (noteId: string): string => `nudge:${noteId}`;

export type CancelWaiting = {
  readonly spaceId: SpaceId;
  readonly which: (note: Note) => boolean;
  readonly reasonFor: (note: Note) => SilenceReason;
};

/** The one log line for a note that came to nothing, whatever kind of note it was. */
export const logSilence = (app: AppContext, spaceId: SpaceId, reason: SilenceReason): void =>
  app.logger.debug({ event: 'nudge-silent', spaceId, reason: toldReason(reason) });

/** Closes one note and says in the bonnet why. */
export const closeNote = (app: AppContext, note: Note, reason: SilenceReason): void => {
  app.notes.drop(note.id);
  logSilence(app, note.spaceId, reason);
  for (const messageId of note.messageIds) {
    app.explanations.because(
      { spaceId: note.spaceId, messageId, authorId: note.authorId },
      { decision: 'silent', reason: toldReason(reason) },
    );
  }
};

/** Waiting notes that are no longer wanted; shown ones stay. */
export const cancelWaiting = async (
  app: AppContext,
  { spaceId, which, reasonFor }: CancelWaiting,
): Promise<void> => {
  for (const note of app.notes.waitingIn(spaceId).filter(which)) {
    closeNote(app, note, reasonFor(note));
    await app.jobs.cancel(nudgeJobKey(note.id));
  }
};
