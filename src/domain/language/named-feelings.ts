import {
  FAUX_FEELINGS,
  FEELING_WORDS,
  FEELINGS,
  type Feeling,
  type GladFeeling,
} from './feelings-catalogue.ts';

export type Named = {
  readonly feelings: readonly (Feeling | GladFeeling)[];
  /** Named by a word that accuses ("ignored"); the feelings are the real ones it may stand for (R4). */
  readonly faux: boolean;
};

const REAL: ReadonlySet<string> = new Set(FEELINGS);

/** One of the real feelings behind a concern, in the catalogue's own word. */
export const isFeeling = (word: string): word is Feeling => REAL.has(word);

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

const FELT = /(?<![a-zà-ž])(?:feel|feels|felt|feeling|i'm|i am|i was) /giu;
const WORD = /[a-zà-ž']+/giu;
const MUCH = /^(?:so|really|very|quite|pretty)$/;
/** Room for "a bit", "sad and" and the longest phrase. */
const REACH = 80;

/** How many words a softener takes: "so", "a bit", "sad and". */
const softening = ([first = '', second]: readonly string[]): number => {
  if (MUCH.test(first)) return 1;
  return (first === 'a' && second === 'bit') || second === 'and' ? 2 : 0;
};

const accusesAt = (words: readonly string[], softened = 0): boolean => {
  if (namedFeelings(words)?.faux === true) return true;
  const skipped = softening(words);
  return skipped > 0 && softened < 2 && accusesAt(words.slice(skipped), softened + 1);
};

/** "I felt ignored", "I'm sad and used": an accusing word said as a feeling (R4). */
export const feelsAccused = (text: string): boolean =>
  [...text.matchAll(FELT)].some((match) => {
    const from = match.index + match[0].length;
    return accusesAt(
      text
        .slice(from, from + REACH)
        .toLowerCase()
        .match(WORD) ?? [],
    );
  });
