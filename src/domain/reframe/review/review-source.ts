import type { Grammar } from '../../language/grammar.ts';
import { writeOut } from '../write-out.ts';
import type { ReviewSource } from './review-check.ts';
import { formsOf, listed, wordsIn } from './words.ts';

/** As far as an event is looked for; beyond it nothing is taken from a message. */
const MOST_READ = 6000;

type Given = {
  readonly message: string;
  readonly heard: string;
  readonly boundary: string | undefined;
  readonly grammar: Grammar;
};

const straight = (text: string): string => text.slice(0, MOST_READ).replace(/[’‘`´]/g, "'");

/** Where facts may come from: the words as typed, and chat spellings written out ("bday"). */
export const reviewSource = ({ message, heard, boundary, grammar }: Given): ReviewSource => {
  const typed = straight(message);
  const words = wordsIn(writeOut(typed), grammar);
  const said = straight(heard);
  return {
    message: typed,
    heard: said,
    words,
    known: new Set([...formsOf(words), ...listed(typed)]),
    heardWords:
      said === '' ? new Set() : new Set([...formsOf(wordsIn(writeOut(said), grammar)), ...listed(said)]),
    boundary,
    grammar,
  };
};
