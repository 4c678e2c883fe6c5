import { partnerOf } from '../../domain/couple/consent.ts';
import type { Couple, Partner } from '../../domain/couple/couple.ts';
import { refusalCard } from '../../domain/safety/safety-card.ts';
import { nudgeId } from '../../domain/shared/ids.ts';
import type { PrivateText } from '../../domain/shared/private-text.ts';
import type { AppContext } from '../app-context.ts';
import { reframeCard } from '../cards/reframe-card.ts';
import type { CommandRequest, Reply } from '../mediator.ts';
import type { Note } from '../memory/open-notes.ts';
import { feelingsFor, reframesOf } from '../note/note-reframes.ts';
import { wordNote } from '../note/word-note.ts';
import { understand } from '../understand.ts';
import { ownWords } from './on-message.ts';
import { say, show } from './reply.ts';

export const NOTHING_TO_READ =
  'There is no text in that. Write it as it comes, for example: /reframe you never call';

const hasWords = (text: PrivateText): boolean => /[\p{L}\p{N}\p{S}]/u.test(text.reveal());

const recordAsked = (app: AppContext, couple: Couple, me: Partner): Promise<void> =>
  app.outcomes.record({
    coupleId: couple.id,
    partnerId: me.id,
    kind: 'reframe-asked',
    label: undefined,
    at: app.clock.now(),
  });

/** Reads it and keeps it for the card's buttons; a reply when it is not to be put in other words. */
const take = async (app: AppContext, request: CommandRequest, text: PrivateText): Promise<Note | Reply> => {
  const couple = await app.couples.findBySpace(request.spaceId);
  const me = couple === undefined ? undefined : partnerOf(couple, request.actor);
  const { safety, reading } = understand(app.reader, text, []);
  if (safety !== undefined) return show(refusalCard(me?.settings.country));
  const note: Note = {
    id: nudgeId(app.random.id()),
    spaceId: request.spaceId,
    authorId: request.actor,
    messageIds: [],
    text,
    context: [],
    reading,
    dueAt: app.clock.now(),
    state: 'shown',
    canBeSaid: me !== undefined,
    feeling: undefined,
  };
  app.notes.put(note);
  if (couple !== undefined && me !== undefined) await recordAsked(app, couple, me);
  return note;
};

/**
 * One's own words, asked for by oneself: works before anyone has agreed, because nobody else is read, and in a hold as
 * ever, because a silence here would give the hold away (S6).
 */
export const askReframe = async (app: AppContext, request: CommandRequest): Promise<Reply> => {
  const text = ownWords(request);
  if (typeof text === 'string') return say(text);
  if (text === undefined || !hasWords(text)) return say(NOTHING_TO_READ);
  const taken = await app.inTurn(request.spaceId, () => take(app, request, text));
  if ('kind' in taken) return taken;
  const note = await wordNote(app, taken);
  const reframes = reframesOf(app, note);
  return show(reframeCard(note, reframes, feelingsFor(reframes)));
};
