import {
  ALSO_NOUNS,
  DOUBLING_VERBS,
  IRREGULAR_VERBS,
  NO_VERBS_IN_ED,
  OTHER_FORMS,
  REGULAR_VERBS,
  STATES_IN_ED,
  UNSEEN_PASTS,
  UNSEEN_VERBS,
} from './verbs-catalogue.ts';

type Forms = { readonly base: string; readonly past: string; readonly participle: string };

const words = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== '');
const rows = (list: string): readonly (readonly string[])[] => list.split(/[|\n]/).map(words);

const DOUBLING: ReadonlySet<string> = new Set(words(DOUBLING_VERBS));
/** One short vowel between consonants, as in "stop" and "sit". */
const SHORT_VOWEL = /^[^aeiou]*[aeiou][bdgklmnprtz]$/;

/** The stem before "-ed" and "-ing": "stop" → "stopp". */
const stemOf = (base: string): string =>
  DOUBLING.has(base) || (base.length > 2 && SHORT_VOWEL.test(base)) ? base + base.slice(-1) : base;

const regular = (base: string): Forms => {
  const past = base.endsWith('e')
    ? `${base}d`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ied`
      : `${stemOf(base)}ed`;
  return { base, past, participle: past };
};

const irregular = ([base, past, participle]: readonly string[]): readonly Forms[] =>
  base !== undefined && past !== undefined && participle !== undefined ? [{ base, past, participle }] : [];

const ALL: readonly Forms[] = [
  ...words(REGULAR_VERBS).map(regular),
  ...rows(IRREGULAR_VERBS).flatMap(irregular),
];

/** "call" → "calling", "make" → "making", "stop" → "stopping", "lie" → "lying". */
export const gerundOfBase = (base: string): string => {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && base !== 'be' && !/(?:ee|oe|ye)$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${stemOf(base)}ing`;
};

const third = (base: string): string => {
  if (base === 'have') return 'has';
  if (/(?:s|sh|ch|x|z|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
};

const BY_BASE = new Map(ALL.map((forms) => [forms.base, forms]));
const OTHERS = rows(OTHER_FORMS).flatMap(([form, base]): readonly (readonly [string, string])[] =>
  form !== undefined && base !== undefined ? [[form, base]] : [],
);
const BASE_OF_PAST = new Map([
  ...ALL.map((forms): readonly [string, string] => [forms.past, forms.base]),
  ...OTHERS,
]);
const BASE_OF_PARTICIPLE = new Map([
  ...ALL.map((forms): readonly [string, string] => [forms.participle, forms.base]),
  ...OTHERS,
]);
const BASE_OF_ING = new Map(ALL.map((forms) => [gerundOfBase(forms.base), forms.base]));
const BASE_OF_THIRD = new Map(ALL.map((forms) => [third(forms.base), forms.base]));
const UNSEEN = new Set(words(UNSEEN_VERBS));
const SAME_IN_PAST = new Set(ALL.filter((forms) => forms.base === forms.past).map((forms) => forms.base));
const NO_VERB = new Set(words(NO_VERBS_IN_ED));
const NO_DEED = new Set([...NO_VERB, ...words(STATES_IN_ED), ...words(UNSEEN_PASTS)]);

export type VerbForm = {
  readonly base: string;
  /** `plain` for the base form, which is also the present after "you" and "I". */
  readonly form: 'plain' | 'past' | 'third' | 'ing' | 'participle';
  /** The word is the same in present and past ("put", "read"). */
  readonly ambiguous: boolean;
  /** Not in the catalogue, but plainly a past tense by its ending; no other form of it is known. */
  readonly guessed: boolean;
};

const looksPast = (word: string): boolean => /^[a-z]{3,}(?:[^aeou]|[aeiou][^aeiou])ed$/.test(word);

/** What form of which known verb a lower-case word is; undefined when it is none we know. */
export const verbForm = (word: string): VerbForm | undefined => {
  const at = (base: string | undefined, form: VerbForm['form']): VerbForm | undefined =>
    base === undefined ? undefined : { base, form, ambiguous: SAME_IN_PAST.has(word), guessed: false };
  return (
    at(BY_BASE.get(word)?.base, 'plain') ??
    at(BASE_OF_PAST.get(word), 'past') ??
    at(BASE_OF_THIRD.get(word), 'third') ??
    at(BASE_OF_ING.get(word), 'ing') ??
    at(BASE_OF_PARTICIPLE.get(word), 'participle') ??
    (looksPast(word) && !NO_DEED.has(word) && !/(?:seed|need|feed|heed|speed|breed)$/.test(word)
      ? { base: word, form: 'past', ambiguous: false, guessed: true }
      : undefined)
  );
};

const NOUNS: ReadonlySet<string> = new Set(words(ALSO_NOUNS));
/** True for a base that is as often a thing: "phone", "hand". */
export const isNounToo = (base: string): boolean => NOUNS.has(base);
export const isBase = (word: string): boolean => BY_BASE.has(word);
export const pastOf = (base: string): string | undefined => BY_BASE.get(base)?.past;
export const participleOf = (base: string): string | undefined => BY_BASE.get(base)?.participle;
export const isParticiple = (word: string): boolean => BASE_OF_PARTICIPLE.has(word);
/** A participle that cannot be the plain form: "you'd told" is had, "you'd let" may be would. */
export const isDone = (word: string): boolean => isParticiple(word) && !BY_BASE.has(word);
/** True for verbs that tell of a mind or pass a judgement rather than of something seen or heard. */
export const isUnseen = (base: string): boolean => UNSEEN.has(base);

/** States that are said of oneself far oftener than done: "you tired" is no past. */
const HARDLY_PAST: ReadonlySet<string> = new Set(['exhausted', 'tired', 'bored', 'excited']);
const endsLikePast = (word: string): boolean =>
  /^[a-z]{2,}ed$/.test(word) && !NO_VERB.has(word) && !HARDLY_PAST.has(word);

/** True for a form that can follow a subject and speaks of the past, known or told by its ending: "forgot", "called". */
export const isPast = (word: string): boolean => BASE_OF_PAST.has(word) || endsLikePast(word);
/** As `isParticiple`, and told by its ending too. */
export const mayBeParticiple = (word: string): boolean => isParticiple(word) || endsLikePast(word);

const gerundOfGuessed = (past: string): string => {
  if (past.endsWith('ied')) return `${past.slice(0, -3)}ying`;
  return past.endsWith('eed') ? `${past.slice(0, -1)}ing` : `${past.slice(0, -2)}ing`;
};

/** The base of a known past or participle. */
export const baseOf = (word: string): string | undefined =>
  BASE_OF_PAST.get(word) ?? BASE_OF_PARTICIPLE.get(word);

/** The -ing form of a past or participle ("forgot" → "forgetting"); undefined when the word is neither. */
export const gerundOf = (word: string): string | undefined => {
  const base = baseOf(word);
  if (base !== undefined) return gerundOfBase(base);
  return endsLikePast(word) ? gerundOfGuessed(word) : undefined;
};
