import type { VerbForm } from '../../src/index.ts';
import { DOUBLING_VERBS, IRREGULAR_VERBS } from './irregular-verbs.ts';

const words = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== '');

const IRREGULAR: ReadonlyMap<string, { readonly past: string; readonly participle: string }> = new Map(
  IRREGULAR_VERBS.split(/[|\n]/).flatMap((row) => {
    const [base, past, participle] = words(row);
    return base === undefined || past === undefined || participle === undefined
      ? []
      : [[base, { past, participle }] as const];
  }),
);
const DOUBLING: ReadonlySet<string> = new Set(words(DOUBLING_VERBS));
/** One short vowel between consonants, as in "stop" and "sit". */
const SHORT_VOWEL = /^(?:[^aeiou]*|qu)[aeiou][bdgklmnprtz]$/;
const FIXED: Readonly<Record<string, string>> = { have: 'has', be: 'is' };

/** The stem before "-ed" and "-ing": "stop" → "stopp". */
const stemOf = (base: string): string => {
  if (base.endsWith('ic')) return `${base}k`;
  return DOUBLING.has(base) || (base.length > 2 && SHORT_VOWEL.test(base)) ? base + base.slice(-1) : base;
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
  if (/(?:s|sh|ch|x|z|o)$/.test(base)) return `${base}es`;
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

/** The way back, where a form is no more than that: "went" → go. */
export const BASES: ReadonlyMap<string, string> = new Map(
  [...IRREGULAR].flatMap(([base, { past, participle }]) =>
    [past, participle].filter((form) => form !== base).map((form) => [form, base] as const),
  ),
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
