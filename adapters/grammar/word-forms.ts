import type { VerbForm } from '../../src/index.ts';
import { BASES, baseByEnding, baseFor, ONLY_PARTICIPLES } from './inflect.ts';
import { MISREAD_FORMS } from './verb-lists.ts';

const BE: Readonly<Record<string, VerbForm>> = {
  am: 'plain',
  "'m": 'plain',
  are: 'plain',
  "'re": 'plain',
  "'ve": 'plain',
  is: 'third',
  "'s": 'third',
  was: 'past',
  were: 'past',
};

/** Forms whose base we know better than the library does. */
export const KNOWN_BASES: ReadonlyMap<string, string> = new Map([
  ...BASES,
  ...MISREAD_FORMS.split(/[|\n]/).flatMap((row): readonly (readonly [string, string])[] => {
    const [form, base] = row.trim().split(' ');
    return form !== undefined && base !== undefined ? [[form, base]] : [];
  }),
]);

/** The library writes every "-ise" with a z; the author's own spelling stays. Lower case. */
export const asSpelt = (word: string, lemma: string): string => {
  const british = lemma.replace(/ze$/, 'se');
  return !word.includes('z') && british !== lemma && word.startsWith(british.slice(0, -1)) ? british : lemma;
};

/** No ending, and no form we know: then it is its own base, however the library spells it ("neighbour"). */
const HAS_NO_ENDING = /^[a-z]{4,}(?<!s|ed|ing|in)$/;

/** The base of a verb in any form, from what the library takes for one. Lower case. */
export const baseOfVerb = (word: string, lemma: string): string => {
  const known = KNOWN_BASES.get(word);
  if (known !== undefined) return known;
  if (HAS_NO_ENDING.test(word)) return word;
  if (lemma === word) return baseByEnding(word) ?? word;
  const spelt = asSpelt(word, lemma);
  return baseFor(word, spelt, formOf(word, spelt));
};

/** Which form of its base a verb stands in, told by the two. Lower case. */
export const formOf = (word: string, lemma: string): VerbForm => {
  const be = BE[word];
  if (be !== undefined) return be;
  if (word === lemma) return 'plain';
  if (word.endsWith('ing')) return 'gerund';
  if (word.endsWith('s') && word !== 'was') return 'third';
  return ONLY_PARTICIPLES.has(word) ? 'participle' : 'past';
};
