import { FEELINGS } from '../../domain/language/feelings-catalogue.ts';
import { composeReframes } from '../../domain/reframe/compose-reframes.ts';
import type { Reframes } from '../../domain/reframe/reframe.ts';
import type { AppContext } from '../app-context.ts';
import type { Note } from '../memory/open-notes.ts';

export const MAX_FEELINGS = 25;

export const reframesOf = ({ grammar }: Pick<AppContext, 'grammar'>, note: Note): Reframes =>
  composeReframes({
    grammar,
    text: note.text,
    context: note.context,
    reading: note.reading,
    ...(note.feeling === undefined ? {} : { feeling: note.feeling }),
  });

/** The ones that fit first, then the rest of the catalogue; no more than a select holds on any platform. */
export const feelingsFor = (reframes: Reframes): readonly string[] =>
  [...new Set([...reframes.feelings, ...FEELINGS])].slice(0, MAX_FEELINGS);
