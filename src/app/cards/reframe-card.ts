import type { Reframes } from '../../domain/reframe/reframe.ts';
import type { Card, CardAction, CardBlock } from '../../domain/shared/card.ts';
import type { NudgeId } from '../../domain/shared/ids.ts';
import type { Note } from '../memory/open-notes.ts';
import { FEELINGS_WHEEL } from './feelings-wheel.ts';
import { NEUTRAL_PREVIEW } from './notice-card.ts';

export const BLANK_TEMPLATE = 'When ______ happened, I felt ______.';

/** What a select holds on the narrowest platform. */
export const MAX_FEELINGS = 25;

const select = (action: CardAction['action'], label: string, feelings: readonly string[]): CardAction => ({
  type: 'select',
  action,
  label,
  options: feelings.map((feeling) => ({ value: feeling, label: feeling })),
});

const feelingSelect = (subject: NudgeId, feelings: readonly string[]): CardAction =>
  select({ name: 'nudge.feeling', subject }, 'Choose a feeling', feelings.slice(0, MAX_FEELINGS));

/** All feelings of the wheel, those that fit first: as many selects as that takes. */
const allSelects = (subject: NudgeId, feelings: readonly string[]): readonly CardAction[] => {
  const more = feelings.slice(MAX_FEELINGS);
  const rest = select({ name: 'nudge.more-feelings', subject }, 'More feelings', more);
  return [feelingSelect(subject, feelings), ...(more.length === 0 ? [] : [rest])];
};

const sayAgain = ({ id, canBeSaid }: Note): readonly CardAction[] =>
  canBeSaid
    ? [
        {
          type: 'button',
          action: { name: 'nudge.say-again', subject: id },
          label: 'Say this in the channel',
          style: 'primary',
        },
      ]
    : [];

const quoted = (note: Note): CardBlock => {
  const { span } = note.reading;
  return { type: 'quote', text: note.text, ...(span === undefined ? {} : { mark: span }) };
};

/** Up to two offers, the question when no event was found, and the blank template. */
const offered = (reframes: Reframes): readonly CardBlock[] => [
  ...reframes.offers.map((text): CardBlock => ({ type: 'offer', text })),
  ...(reframes.question === undefined ? [] : [{ type: 'text' as const, text: reframes.question }]),
  ...(reframes.template ? [] : [{ type: 'note' as const, text: `Or in your own words: ${BLANK_TEMPLATE}` }]),
];

export const reframeCard = (note: Note, reframes: Reframes, feelings: readonly string[]): Card => ({
  kind: 'reframe',
  title: 'Other words for the same concern',
  blocks: [
    quoted(note),
    ...offered(reframes),
    ...(reframes.request === undefined
      ? []
      : [{ type: 'offer' as const, caption: 'If you want to ask for something', text: reframes.request }]),
  ],
  actions: [feelingSelect(note.id, feelings), ...sayAgain(note)],
  preview: NEUTRAL_PREVIEW,
});

/** The same offers behind a nudge's button, without its author's line again. */
export const otherWordsCard = (note: Note, reframes: Reframes, feelings: readonly string[]): Card => ({
  kind: 'other-words',
  title: 'Other words',
  blocks: offered(reframes),
  actions: [feelingSelect(note.id, feelings), ...sayAgain(note)],
  preview: NEUTRAL_PREVIEW,
});

export const chooseFeelingCard = (note: Note, feelings: readonly string[]): Card => ({
  kind: 'choose-feeling',
  title: 'Which is nearest?',
  blocks: [{ type: 'note', text: 'No feeling is wrong. Anger is one of them.' }, FEELINGS_WHEEL],
  actions: allSelects(note.id, feelings),
  preview: NEUTRAL_PREVIEW,
});
