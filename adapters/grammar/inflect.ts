import type { VerbForm } from '../../src/index.ts';
import {
  AS_PEOPLE_SAY,
  DOUBLED_GERUNDS,
  GERUNDS_AS_PEOPLE_WRITE,
  IRREGULAR_VERBS,
  OFTENER_OTHERS,
} from './verb-lists.ts';

const words = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== '');
const rows = (list: string): readonly (readonly string[])[] => list.split(/[|\n]/).map(words);

type Pasts = { readonly past: string; readonly participle: string };

/** "stop stopped" needs no list; "feed fed" does. */
const isRegular = (base: string, past: string): boolean => past.endsWith('ed') && past.length > base.length;

const pastsOf = ([base, past, participle]: readonly (string | undefined)[]): readonly (readonly [
  string,
  Pasts,
])[] =>
  base === undefined || past === undefined || participle === undefined ? [] : [[base, { past, participle }]];

const isListed = (base: string, forms: readonly string[]): boolean =>
  !base.includes('-') && !forms.every((form) => isRegular(base, form));

const IRREGULAR: ReadonlyMap<string, Pasts> = new Map([
  ...Object.entries(IRREGULAR_VERBS).flatMap(([base, [usual = []]]) =>
    isListed(base, usual) ? pastsOf([base, ...usual]) : [],
  ),
  ...rows(AS_PEOPLE_SAY).flatMap(pastsOf),
]);
const GERUNDS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(DOUBLED_GERUNDS),
  ...rows(GERUNDS_AS_PEOPLE_WRITE).flatMap(([base, form]): readonly (readonly [string, string])[] =>
    base === undefined || form === undefined ? [] : [[base, form]],
  ),
]);
/** One short vowel between consonants, as in "stop" and "sit". */
const SHORT_VOWEL = /^(?:[^aeiou]*|qu)[aeiou][bdgklmnprtz]$/;
const FIXED: Readonly<Record<string, string>> = { have: 'has', be: 'is' };

/** The stem before "-ed" and "-ing": "stop" → "stopp". */
const stemOf = (base: string): string => {
  const listed = GERUNDS.get(base);
  if (listed !== undefined) return listed.slice(0, -'ing'.length);
  if (base.endsWith('ic')) return `${base}k`;
  return base.length > 2 && SHORT_VOWEL.test(base) ? base + base.slice(-1) : base;
};

const regularPast = (base: string): string => {
  if (base.endsWith('e')) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stemOf(base)}ed`;
};

const gerund = (base: string): string => {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && !/(?:^b|[eoy]|^bing|^sing)e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${stemOf(base)}ing`;
};

const third = (base: string): string => {
  if (/(?:s|sh|ch|x|z|[^o]o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
};

/** A verb's form by the rules of English spelling; only what no rule gives is listed. Lower case in and out. */
export const inflect = (lemma: string, form: VerbForm): string => {
  switch (form) {
    case 'plain':
      return lemma;
    case 'gerund':
      return gerund(lemma);
    case 'third':
      return FIXED[lemma] ?? third(lemma);
    case 'past':
    case 'participle':
      return IRREGULAR.get(lemma)?.[form] ?? regularPast(lemma);
  }
};

const OTHERS: ReadonlySet<string> = new Set(words(OFTENER_OTHERS));

/** The way back, where a form is no more than that: "went" → go, "burnt" → burn. */
export const BASES: ReadonlyMap<string, string> = new Map(
  [
    ...Object.entries(IRREGULAR_VERBS).flatMap(([base, pairs]) =>
      base.includes('-') ? [] : pairs.flat().map((form) => [form, base] as const),
    ),
    ...[...IRREGULAR].flatMap(([base, { past, participle }]) =>
      [past, participle].map((form) => [form, base] as const),
    ),
  ].filter(([form, base]) => form !== base && !isRegular(base, form) && !OTHERS.has(form)),
);
/** Participles that are no past as well: "gone", "eaten". */
export const ONLY_PARTICIPLES: ReadonlySet<string> = new Set(
  [...IRREGULAR].flatMap(([base, { past, participle }]) =>
    participle === past || participle === base ? [] : [participle],
  ),
);
/** Bases that are their own participle: "come", "put". */
export const OWN_PARTICIPLES: ReadonlySet<string> = new Set(
  [...IRREGULAR].flatMap(([base, { participle }]) => (participle === base ? [base] : [])),
);

/** "taped" is "tape", not "tap": of two bases, the one whose form it is. */
export const baseFor = (word: string, lemma: string, form: VerbForm): string => {
  if ((form !== 'past' && form !== 'gerund') || lemma.endsWith('e') || inflect(lemma, form) === word)
    return lemma;
  return inflect(`${lemma}e`, form) === word ? `${lemma}e` : lemma;
};

const NO_PAST =
  /^(?:un\w+|\w*(?:eed|ied)|(?:hund|hat|kind|sac|infra)red|naked|wicked|crooked|beloved|rugged|jagged|\w*bed|shed|led|red|kid)$/;

/** The base of a past nobody listed, where its spelling leaves one possible: "misgendered" → misgender. */
export const baseByEnding = (word: string): string | undefined => {
  if (!/^[a-z]{3,}ed$/.test(word) || NO_PAST.test(word)) return undefined;
  const stem = word.slice(0, -2);
  const single = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
  return [single, stem, `${stem}e`].find((base) => regularPast(base) === word);
};
