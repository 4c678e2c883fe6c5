import { GRAMMAR_WORDS, WORD_CLASSES } from './catalogue/word-class-catalogue.ts';

/** The class of each word, as patterns name it. A word may stand in several lists; the first one counts. */
const CLASS_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(WORD_CLASSES)
    .flatMap(([name, words]) => words.split(' ').map((word): [string, string] => [word, `<${name}>`]))
    .reverse(),
);
const GRAMMAR: ReadonlySet<string> = new Set(GRAMMAR_WORDS);

export const isGrammar = (word: string): boolean => GRAMMAR.has(word);

/** The class of a word, its plural or its stem, such as `<insult>`; undefined for a word in none. */
export const wordClass = (word: string): string | undefined =>
  CLASS_OF.get(word) ?? (word.endsWith('s') ? CLASS_OF.get(word.slice(0, -1)) : undefined);

/** The word as patterns see it: grammar words as they are, others by class, the rest by their ending. */
export const patternWord = (word: string, known: string | undefined): string => {
  if (isGrammar(word)) return word;
  return known ?? endingOf(word);
};

const ENDINGS = ['ing', 'ed', 'ly', 'less', 'ful', 'est', 'er', 'y', 's'].map((ending) => ({
  ending,
  pattern: `_${ending}`,
}));

const endingOf = (word: string): string => {
  for (const { ending, pattern } of ENDINGS)
    if (word.length > ending.length + 2 && word.endsWith(ending)) return pattern;
  return '_';
};
