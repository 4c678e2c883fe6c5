import { FEELINGS } from '../../domain/language/feelings-catalogue.ts';
import { composeReframes } from '../../domain/reframe/compose-reframes.ts';
import type { Reframes } from '../../domain/reframe/reframe.ts';
import { withEvent } from '../../domain/reframe/with-event.ts';
import type { PrivateText } from '../../domain/shared/private-text.ts';
import type { AppContext } from '../app-context.ts';
import { MAX_FEELINGS } from '../cards/reframe-card.ts';
import type { Note } from '../memory/open-notes.ts';

type Knows = Pick<AppContext, 'grammar'>;

const composed = ({ grammar }: Knows, note: Note): Reframes =>
  composeReframes({
    grammar,
    text: note.text,
    context: note.context,
    reading: note.reading,
    ...(note.feeling === undefined ? {} : { feeling: note.feeling }),
  });

/** The note's offers with their event in these words; undefined when they are not fit to be shown. */
export const reframesWith = ({ grammar }: Knows, note: Note, event: PrivateText): Reframes | undefined =>
  withEvent({
    reframes: composed({ grammar }, note),
    event,
    message: note.text,
    heard: note.context.at(-1)?.text,
    grammar,
  });

/** In the wording a language model found for this note, where there is one that fits; else in our own. */
export const reframesOf = (app: Knows, note: Note): Reframes => {
  const event = note.wording?.event;
  return (event && reframesWith(app, note, event)) ?? composed(app, note);
};

/** The ones that fit first, then the rest of the catalogue. */
export const allFeelings = (reframes: Reframes): readonly string[] => [
  ...new Set([...reframes.feelings, ...FEELINGS]),
];

/** No more than one select holds on any platform. */
export const feelingsFor = (reframes: Reframes): readonly string[] =>
  allFeelings(reframes).slice(0, MAX_FEELINGS);
