import type { SilenceReason } from '../../domain/nudging/silence.ts';
import type { SpaceId } from '../../domain/shared/ids.ts';
import type { AppContext } from '../app-context.ts';
import type { Note } from '../memory/open-notes.ts';

export const nudgeJobKey = (noteId: string): string => `nudge:${noteId}`;

export type CancelWaiting = {
  readonly spaceId: SpaceId;
  readonly which: (note: Note) => boolean;
  readonly reasonFor: (note: Note) => SilenceReason;
};

/** Closes one note and says in the bonnet why. */
export const closeNote = (app: AppContext, note: Note, reason: SilenceReason): void => {
  app.notes.drop(note.id);
  // Whoever runs Attune may be one of the two: a hold leaves no trace in what they can read (S6).
  if (reason !== 'held') app.logger.debug({ event: 'nudge-silent', spaceId: note.spaceId, reason });
  for (const messageId of note.messageIds) {
    app.explanations.because(
      { spaceId: note.spaceId, messageId, authorId: note.authorId },
      { decision: 'silent', reason },
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
