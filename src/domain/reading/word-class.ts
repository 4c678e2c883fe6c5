import { GRAMMAR_WORDS, WORD_CLASSES } from './catalogue/word-class-catalogue.ts';

const CLASS_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(WORD_CLASSES)
    .flatMap(([name, words]) => words.split(' ').map((word): [string, string] => [word, name]))
    .reverse(),
);
const GRAMMAR: ReadonlySet<string> = new Set(GRAMMAR_WORDS);

/** The class of a word, its plural or its stem; undefined for a word in none. */
export const wordClass = (word: string): string | undefined =>
  CLASS_OF.get(word) ?? (word.endsWith('s') ? CLASS_OF.get(word.slice(0, -1)) : undefined);

/** The word as patterns see it: grammar words as they are, others by class, the rest by their ending. */
export const patternWord = (word: string): string => {
  if (GRAMMAR.has(word)) return word;
  const known = wordClass(word);
  if (known !== undefined) return `<${known}>`;
  const ending = ENDINGS.find((suffix) => word.length > suffix.length + 2 && word.endsWith(suffix));
  return ending === undefined ? '_' : `_${ending}`;
};

const ENDINGS = ['ing', 'ed', 'ly', 'less', 'ful', 'est', 'er', 'y', 's'];
