import type { Grammar, PartOfSpeech, TaggedWord, VerbForm } from '../../language/grammar.ts';

/** One word of a text, as said and under the forms it may be known by elsewhere. Lower case. */
export type Word = {
  readonly said: string;
  /** Where it begins in its text. */
  readonly start: number;
  readonly lemma: string;
  /** Without its ending; tells "towels" and "towel" as one where the tagger takes one of them for something else. */
  readonly stem: string;
  readonly part: PartOfSpeech;
  /** Of verbs only. */
  readonly form: VerbForm | undefined;
};

const stemOf = (word: string): string =>
  word
    .replace(/(?<=[a-z]{3})(?:ies|ied)$/, 'y')
    .replace(/(?<=[a-z]{3})(?:ing|ed|es|s)$/, '')
    .replace(/([bdgklmnprtvz])\1$/, '$1')
    .replace(/(?<=[a-z]{3})e$/, '');

/** Contractions under the word they are short for. */
const SHORT_FOR: ReadonlyMap<string, string> = new Map([
  ["'m", 'be'],
  ["'re", 'be'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["n't", 'not'],
  ['never', 'not'],
]);

const asWord = ({ text, start, lemma, part, form }: TaggedWord): Word => {
  // The tagger takes "no." at an end for an abbreviation.
  const said = text.toLowerCase().replace(/\.+$|'s$/, '');
  return {
    said,
    start,
    lemma: SHORT_FOR.get(said) ?? lemma.replace(/\.+$/, ''),
    stem: stemOf(said),
    part,
    form,
  };
};

/** "'d" and "'s" stand for too many words to be held to one. */
const isWord = ({ text, part }: TaggedWord): boolean =>
  part !== 'mark' && /[\p{L}\p{N}]/u.test(text) && !/^'[ds]$/i.test(text);

/** The words of a text in order. */
export const wordsIn = (text: string, grammar: Grammar): readonly Word[] =>
  grammar.tag(text).filter(isWord).map(asWord);

export const formsOf = (words: readonly Word[]): ReadonlySet<string> =>
  new Set(words.flatMap(({ said, lemma, stem }) => [said, lemma, stem]));

/** The words of a list of ours, where no grammar is needed to tell them apart. */
export const listed = (list: string): readonly string[] => list.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
