import { DOUBLING_VERBS, IRREGULAR_VERBS, REGULAR_BASES } from './irregular-verbs-catalogue.ts';

const BASE_OF_PAST: ReadonlyMap<string, string> = new Map(
  IRREGULAR_VERBS.map(([base, past]) => [past, base]),
);
const BASE_OF_PARTICIPLE: ReadonlyMap<string, string> = new Map(
  IRREGULAR_VERBS.map(([base, , participle]) => [participle, base]),
);
const BASES: ReadonlySet<string> = new Set([...IRREGULAR_VERBS.map(([base]) => base), ...REGULAR_BASES]);
const DOUBLING: ReadonlySet<string> = new Set(DOUBLING_VERBS);
const NOT_PAST: ReadonlySet<string> = new Set([
  'need',
  'feed',
  'bed',
  'red',
  'exhausted',
  'tired',
  'hundred',
  'kid',
  'bored',
  'sacred',
  'wicked',
  'naked',
  'excited',
  'indeed',
  'weed',
  'speed',
  'shed',
  'wed',
  'seed',
  'bleed',
  'led',
]);

const MONOSYLLABLE_CVC = /^[^aeiou]*[aeiou][bdgklmnprtz]$/u;

/** "call" → "calling", "make" → "making", "stop" → "stopping", "lie" → "lying". */
export const gerundOfBase = (base: string): string => {
  if (base === 'be') return 'being';
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && !/(?:ee|oe|ye)$/u.test(base)) return `${base.slice(0, -1)}ing`;
  const doubles = DOUBLING.has(base) || (base.length > 2 && MONOSYLLABLE_CVC.test(base));
  return doubles ? `${base}${base.at(-1) ?? ''}ing` : `${base}ing`;
};

const gerundOfRegularPast = (past: string): string => {
  if (/^[dlt]ied$/u.test(past)) return `${past.slice(0, 1)}ying`;
  if (past.endsWith('ied')) return `${past.slice(0, -3)}ying`;
  return past.endsWith('eed') ? `${past.slice(0, -1)}ing` : `${past.slice(0, -2)}ing`;
};

const isRegularPast = (word: string): boolean => /^[a-z]{2,}ed$/u.test(word) && !NOT_PAST.has(word);

/** True for a form that can follow a subject and speaks of the past: "forgot", "called". */
export const isPast = (word: string): boolean => BASE_OF_PAST.has(word) || isRegularPast(word);

export const isParticiple = (word: string): boolean => BASE_OF_PARTICIPLE.has(word) || isRegularPast(word);

export const isBase = (word: string): boolean => BASES.has(word);

/** The -ing form of a past or participle ("forgot" → "forgetting"); undefined when the word is neither. */
export const gerundOf = (word: string): string | undefined => {
  const base = BASE_OF_PAST.get(word) ?? BASE_OF_PARTICIPLE.get(word);
  if (base !== undefined) return gerundOfBase(base);
  return isRegularPast(word) ? gerundOfRegularPast(word) : undefined;
};
