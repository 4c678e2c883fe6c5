import { bothAgreed, partnerOf } from '../../domain/couple/consent.ts';
import { bothAllowPhrasing } from '../../domain/couple/phrasing.ts';
import { isHeld } from '../../domain/safety/hold.ts';
import type { Phrased, PhrasingAsked } from '../../ports/phrasing-provider.ts';
import type { AppContext } from '../app-context.ts';
import type { Note, Wording } from '../memory/open-notes.ts';
import { reframesOf, reframesWith } from './note-reframes.ts';

/** In UTF-16 code units; what is longer than a long message says too much at once to be sent away. */
const LONGEST_SENT = 2000;
const OUR_OWN: Wording = { event: undefined };

/** Both want it, for exactly this host, and nothing between them forbids it now. */
const mayLeave = async ({ phrasing, couples, clock }: AppContext, note: Note): Promise<boolean> => {
  const couple = await couples.findBySpace(note.spaceId);
  return (
    phrasing !== undefined &&
    couple !== undefined &&
    partnerOf(couple, note.authorId) !== undefined &&
    bothAgreed(couple) &&
    bothAllowPhrasing(couple, phrasing.host) &&
    !isHeld(couple, clock.now())
  );
};

/** Nothing to word where the message names no event: a model could only invent one (R3). */
const askedFor = (app: AppContext, note: Note): PhrasingAsked | undefined => {
  const { event } = reframesOf(app, note);
  return event === undefined || note.text.length > LONGEST_SENT ? undefined : { message: note.text, event };
};

const judged = (app: AppContext, note: Note, phrased: Phrased): Wording => {
  const isFit = phrased.kind === 'phrased' && reframesWith(app, note, phrased.event) !== undefined;
  const failed = phrased.kind === 'failed' ? phrased.reason : 'unfit';
  app.logger.debug({
    event: 'phrasing-asked',
    spaceId: note.spaceId,
    decision: isFit ? 'model-words' : 'own-words',
    reason: isFit ? 'fit' : failed,
  });
  return isFit ? { event: phrased.event } : OUR_OWN;
};

/** As it is now: it may have been closed or changed while the model took its time. */
const keep = (app: AppContext, { id }: Note, wording: Wording): void => {
  const current = app.notes.find(id);
  if (current !== undefined) app.notes.put({ ...current, wording });
};

/**
 * The note with its event as a language model would word it, where one is set up and both partners want that; else as it
 * was. A note is sent once at most, whatever comes of it. Not to be called within the space's turn: a model may take
 * PHRASING_PATIENCE, and nothing of the other one may wait for it, or the wait would tell of a private note.
 */
export const wordNote = async (
  app: AppContext,
  note: Note,
  isWanted: () => Promise<boolean> = async () => true,
): Promise<Note> => {
  const { phrasing } = app;
  if (phrasing === undefined) return note;
  const asked = await app.inTurn(note.spaceId, async () => {
    const isNew = (app.notes.find(note.id) ?? note).wording === undefined;
    const isDue = isNew && (await mayLeave(app, note)) && (await isWanted());
    const toSend = isDue ? askedFor(app, note) : undefined;
    if (toSend !== undefined) keep(app, note, OUR_OWN);
    return toSend;
  });
  if (asked === undefined) return note;
  const wording = judged(app, note, await phrasing.phrase(asked));
  keep(app, note, wording);
  return { ...note, wording };
};
