import { composeReframes } from '../../domain/reframe/compose-reframes.ts';
import { DEFAULT_FEELINGS, FEELINGS } from '../../domain/reframe/feelings-catalogue.ts';
import type { Reframes } from '../../domain/reframe/reframe.ts';
import { privateText } from '../../domain/shared/private-text.ts';
import { BLANK_TEMPLATE } from '../cards/reframe-card.ts';
import type { Note } from '../memory/open-notes.ts';

export const MAX_FEELINGS = 25;

export const reframesOf = (note: Note): Reframes =>
  composeReframes({
    text: note.text,
    context: note.context,
    reading: note.reading,
    ...(note.feeling === undefined ? {} : { feeling: note.feeling }),
  });

/** What is offered for a message without an event, and during a safety hold for every message (S6). */
export const quietReframes = (): Reframes => ({
  offers: [privateText(BLANK_TEMPLATE)],
  event: undefined,
  feelings: DEFAULT_FEELINGS,
  request: undefined,
  template: true,
  question: 'What happened that you would want them to know about?',
});

/** The ones that fit first, then the rest of the catalogue; no more than a select holds on any platform. */
export const feelingsFor = (reframes: Reframes): readonly string[] =>
  [...new Set([...reframes.feelings, ...FEELINGS])].slice(0, MAX_FEELINGS);
