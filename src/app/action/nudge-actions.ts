import { partnerOf } from '../../domain/couple/consent.ts';
import { FEELINGS } from '../../domain/language/feelings-catalogue.ts';
import { safetyCard } from '../../domain/safety/safety-card.ts';
import { privateText } from '../../domain/shared/private-text.ts';
import type { OutcomeKind } from '../../ports/outcome-log.ts';
import type { AppContext } from '../app-context.ts';
import { NOT_AVAILABLE } from '../cards/notice-card.ts';
import { nudgeOffer } from '../cards/nudge-card.ts';
import { chooseFeelingCard, otherWordsCard } from '../cards/reframe-card.ts';
import { fineCard, MAX_SAID_AGAIN, saidAgainCard, sayAgainForm } from '../cards/say-again-card.ts';
import { NOTHING, open, say, show } from '../command/reply.ts';
import { type Ours, withAgreedCouple } from '../command/with-couple.ts';
import type { ActionRequest, Reply } from '../mediator.ts';
import type { Note } from '../memory/open-notes.ts';
import { quietForBoth } from '../message/quiet-for-both.ts';
import { allFeelings, feelingsFor, reframesOf } from '../note/note-reframes.ts';
import { wordNote } from '../note/word-note.ts';
import { understand } from '../understand.ts';

type HandleNote = (app: AppContext, request: ActionRequest, note: Note) => Promise<Reply>;

/** Only its author may use a note; to anyone else it does not exist. */
export const withNote =
  (handle: HandleNote) =>
  async (app: AppContext, request: ActionRequest): Promise<Reply> => {
    const note = app.notes.find(request.action.subject);
    const isMine =
      note?.authorId === request.actor && note.spaceId === request.spaceId && note.state === 'shown';
    return note !== undefined && isMine ? handle(app, request, note) : say(NOT_AVAILABLE);
  };

const record = async (app: AppContext, note: Note, kind: OutcomeKind): Promise<void> => {
  const couple = await app.couples.findBySpace(note.spaceId);
  if (couple === undefined || partnerOf(couple, note.authorId) === undefined) return;
  const { label } = note.reading;
  await app.outcomes.record({
    coupleId: couple.id,
    partnerId: note.authorId,
    kind,
    label,
    at: app.clock.now(),
  });
};

const showOtherWords = async (app: AppContext, note: Note): Promise<Reply> => {
  const reframes = reframesOf(app, await wordNote(app, note));
  return show(otherWordsCard(note, reframes, feelingsFor(reframes)));
};

export const otherWords = withNote((app, _request, note) => showOtherWords(app, note));

export const chooseFeeling = withNote(async (app, _request, note) =>
  show(chooseFeelingCard(note, allFeelings(reframesOf(app, note)))),
);

export const takeFeeling = withNote(async (app, { values }, note) => {
  const wanted = values.value?.reveal();
  const feeling = [...reframesOf(app, note).feelings, ...FEELINGS].find((known) => known === wanted);
  if (feeling === undefined) return say('Please choose one of the feelings on the card.');
  const chosen = { ...note, feeling };
  app.notes.put(chosen);
  return showOtherWords(app, chosen);
});

/** Attune posts in the channel for one of the two, once both want it there, and for nobody else. */
const withTheirNote = (
  handle: (app: AppContext, request: ActionRequest, theirs: Ours & { readonly note: Note }) => Promise<Reply>,
) =>
  withAgreedCouple<ActionRequest>((app, request, ours) =>
    withNote((_app, _request, note) => handle(app, request, { ...ours, note }))(app, request),
  );

export const sayAgain = withTheirNote(async (app, _request, { note }) =>
  open(sayAgainForm(note, nudgeOffer(reframesOf(app, note)))),
);

/** Posts only what its author has confirmed in the form; a threat is never made public, politer or not. */
export const postSaidAgain = withTheirNote(async (app, { values }, { couple, me, note }) => {
  const text = privateText(values.text?.reveal().trim() ?? '');
  if (text.length === 0) return say('There was no text in that. Nothing was posted.');
  if (text.length > MAX_SAID_AGAIN) return say(`${MAX_SAID_AGAIN} characters at most. Nothing was posted.`);
  if (/_{3,}/u.test(text.reveal()))
    return say('Fill in the blanks first, in your own words. Nothing was posted.');
  const { safety } = understand(app.reader, text, note.context);
  if (safety !== undefined) {
    await quietForBoth(app, couple, safety);
    return show(safetyCard(safety, me.settings.country));
  }
  const name = await app.people.nameOf(note.spaceId, note.authorId);
  const result = await app.posting.post(note.spaceId, saidAgainCard(name, text), `again:${note.id}`);
  if (result.kind === 'unpostable') return say('I may not post in this channel. Nothing was posted.');
  app.notes.drop(note.id);
  await record(app, note, 'said-again');
  return say('Posted, in the words you confirmed.');
});

/** Somebody may be looking over a shoulder: the note goes, counted or not (S7). */
export const notNow = withNote(async (app, { spaceId }, note) => {
  app.notes.drop(note.id);
  await record(app, note, 'not-now').catch((cause: unknown) =>
    app.logger.error({ event: 'outcome-not-recorded', spaceId }, cause),
  );
  return { kind: 'clear' };
});

export const thisWasFine = withNote(async (_app, _request, note) => show(fineCard(note.id)));

const FINE: ReadonlyMap<string, OutcomeKind> = new Map<string, OutcomeKind>([
  ['not-about-you', 'fine-not-about-you'],
  ['joking', 'fine-joking'],
  ['complaint', 'fine-complaint'],
  ['private-joke', 'fine-private-joke'],
]);

export const whyFine = withNote(async (app, { values }, note) => {
  const kind = FINE.get(values.value?.reveal() ?? '');
  if (kind === undefined) return NOTHING;
  await record(app, note, kind);
  app.notes.drop(note.id);
  return say('Thank you. I will be slower with lines like this today.');
});
