import { FAUX_FEELINGS, FEELING_WORDS, type Feeling, type GladFeeling } from './feelings-catalogue.ts';

export type Named = {
  readonly feelings: readonly (Feeling | GladFeeling)[];
  /** Named by a word that accuses ("ignored"); the feelings are the real ones it may stand for (R4). */
  readonly faux: boolean;
};

/** "last on the list" */
const LONGEST_PHRASE = 4;

const lookUp = (phrase: string): Named | undefined => {
  const real = FEELING_WORDS.get(phrase);
  if (real !== undefined) return { feelings: real, faux: false };
  const behind = Object.hasOwn(FAUX_FEELINGS, phrase) ? FAUX_FEELINGS[phrase] : undefined;
  return behind === undefined ? undefined : { feelings: behind, faux: true };
};

/** The feelings that the first of these lower-case words name, the longest turn of phrase before a shorter one. */
export const namedFeelings = (words: readonly string[]): Named | undefined => {
  for (let length = Math.min(LONGEST_PHRASE, words.length); length > 0; length -= 1) {
    const named = lookUp(words.slice(0, length).join(' '));
    if (named !== undefined) return named;
  }
  return undefined;
};
