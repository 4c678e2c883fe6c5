import { splitSentences } from '../../domain/language/clauses.ts';
import type { Reading } from '../../domain/reading/reading.ts';
import type { Reframes } from '../../domain/reframe/reframe.ts';
import type { Card, CardAction, Span } from '../../domain/shared/card.ts';
import type { NudgeId } from '../../domain/shared/ids.ts';
import { type PrivateText, privateText } from '../../domain/shared/private-text.ts';
import type { Note } from '../memory/open-notes.ts';
import { NEUTRAL_PREVIEW } from './notice-card.ts';

/** Of the whole note, pointer and offer together. */
export const NUDGE_LENGTH = 240;
const LONGEST_POINTER = 48;

const button = (id: NudgeId, name: string, label: string): CardAction => ({
  type: 'button',
  action: { name: `nudge.${name}`, subject: id },
  label,
});

const BUTTONS: readonly (readonly [name: string, label: string])[] = [
  ['other-words', 'Other words'],
  ['choose-feeling', 'Choose a feeling'],
  ['say-again', 'Say it again'],
  ['not-now', 'Not now'],
  ['fine', 'This was fine'],
];

const GENERAL = 'This line may land harder than you mean it.';
const HOW_IT_LANDS = { criticism: 'can land as a verdict', contempt: 'can land as a put-down' } as const;

const marked = (text: PrivateText, [start, end]: Span): string =>
  text.reveal().slice(start, end).replace(/\s+/gu, ' ').trim();

/** Points at wording, never at the person (C8). */
const pointer = (text: PrivateText, reading: Reading): string => {
  const words = reading.span === undefined ? '' : marked(text, reading.span);
  if (words === '' || words.length > LONGEST_POINTER) return GENERAL;
  return `“${words}” ${HOW_IT_LANDS[reading.label === 'contempt' ? 'contempt' : 'criticism']}.`;
};

/** A stop within an amount, a title or a quotation ends no sentence. */
const firstSentence = (text: string): string => {
  const [first] = splitSentences(text);
  return first === undefined ? text : text.slice(0, first.end + first.ending.length);
};

/** The shortest honest form: one sentence of pointer, one of offer. */
export const nudgeOffer = (reframes: Reframes): PrivateText =>
  privateText(firstSentence(reframes.offers[0]?.reveal() ?? ''));

export const nudgeCard = (note: Note, reframes: Reframes): Card => {
  const offer = nudgeOffer(reframes);
  const points = pointer(note.text, note.reading);
  const fits = points.length + offer.length + 1 <= NUDGE_LENGTH;
  const breakButton = note.reading.label === 'contempt' ? [button(note.id, 'break', 'Take a break')] : [];
  return {
    kind: 'nudge',
    blocks: [
      { type: 'text', text: privateText(fits ? points : GENERAL) },
      { type: 'offer', text: offer },
    ],
    actions: [...BUTTONS.map(([name, label]) => button(note.id, name, label)), ...breakButton],
    preview: NEUTRAL_PREVIEW,
  };
};
