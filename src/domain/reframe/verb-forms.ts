import { DOUBLING_VERBS, IRREGULAR_VERBS, REGULAR_VERBS, UNSEEN_VERBS } from './verbs-catalogue.ts';

type Forms = { readonly base: string; readonly past: string; readonly participle: string };

const words = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== '');

const regular = (base: string, stem: string): Forms => {
  const past = base.endsWith('e')
    ? `${base}d`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ied`
      : `${stem}ed`;
  return { base, past, participle: past };
};

const doubled = (base: string): Forms => regular(base, base + base.slice(-1));

const irregular = (line: string): readonly Forms[] => {
  const [base, past, participle] = words(line);
  return base !== undefined && past !== undefined && participle !== undefined
    ? [{ base, past, participle }]
    : [];
};

const ALL: readonly Forms[] = [
  ...words(REGULAR_VERBS).map((base) => regular(base, base)),
  ...words(DOUBLING_VERBS).map(doubled),
  ...IRREGULAR_VERBS.split(/[|\n]/).flatMap(irregular),
];

const progressive = (base: string): string => {
  if (base === 'lie' || base === 'die' || base === 'tie') return `${base.slice(0, -2)}ying`;
  if (/[^eyo]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  const doubles =
    /^(?:put|sit|get|cut|let|hit|run|set|shut|quit|win|swim|bet|dig|begin|forget|spin|split)$/.test(base) ||
    words(DOUBLING_VERBS).includes(base);
  return `${base}${doubles ? base.slice(-1) : ''}ing`;
};

const third = (base: string): string => {
  if (base === 'have') return 'has';
  if (/(?:s|sh|ch|x|z|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
};

const BY_BASE = new Map(ALL.map((forms) => [forms.base, forms]));
const BASE_OF_PAST = new Map(ALL.map((forms) => [forms.past, forms.base]));
const BASE_OF_PARTICIPLE = new Map(ALL.map((forms) => [forms.participle, forms.base]));
const BASE_OF_ING = new Map(ALL.map((forms) => [progressive(forms.base), forms.base]));
const BASE_OF_THIRD = new Map(ALL.map((forms) => [third(forms.base), forms.base]));
/** British variants that double or drop what the rule does not. */
for (const [form, base] of [
  ['canceled', 'cancel'],
  ['traveled', 'travel'],
  ['learnt', 'learn'],
  ['burnt', 'burn'],
  ['spelt', 'spell'],
  ['spilt', 'spill'],
  ['leant', 'lean'],
  ['texted', 'text'],
] as const) {
  BASE_OF_PAST.set(form, base);
  BASE_OF_PARTICIPLE.set(form, base);
}
const UNSEEN = new Set(words(UNSEEN_VERBS));
const SAME_IN_PAST = new Set(ALL.filter((forms) => forms.base === forms.past).map((forms) => forms.base));

const NOT_VERBS =
  /^(?:hundred|naked|wicked|indeed|sacred|kindred|hatred|married|tired|bored|scared|worried|supposed|used|ashamed|obsessed|addicted|embarrassed|stressed|confused|jaded|spoiled|entitled|retired|qualified|disorganised|unmoved|deluded|messed|screwed|doomed|cooked|\w+seed|\w+need|\w+feed|\w+heed|\w+speed|\w+breed|ruined|destroyed|failed|cared|loved|wanted|needed|hoped|expected|deserved|respected|trusted|believed|assumed|pretended|refused|ignored|manipulated|controlled|blamed|abandoned|betrayed|rejected|disrespected)$/;

export type VerbForm = {
  readonly base: string;
  /** `plain` for the base form, which is also the present after "you" and "I". */
  readonly form: 'plain' | 'past' | 'third' | 'ing' | 'participle';
  /** The word is the same in present and past ("put", "read"). */
  readonly ambiguous: boolean;
  /** Not in the catalogue, but plainly a past tense by its ending; no other form of it is known. */
  readonly guessed: boolean;
};

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
    (/^[a-z]{3,}(?:[^aeou]|[aeiou][^aeiou])ed$/.test(word) && !NOT_VERBS.test(word)
      ? { base: word, form: 'past', ambiguous: false, guessed: true }
      : undefined)
  );
};

export const pastOf = (base: string): string | undefined => BY_BASE.get(base)?.past;
export const participleOf = (base: string): string | undefined => BY_BASE.get(base)?.participle;
export const isParticiple = (word: string): boolean => BASE_OF_PARTICIPLE.has(word);
/** A participle that cannot be the plain form: "you'd told" is had, "you'd let" may be would. */
export const isDone = (word: string): boolean => isParticiple(word) && !BY_BASE.has(word);
/** True for verbs that tell of a mind or pass a judgement rather than of something seen or heard. */
export const isUnseen = (base: string): boolean => UNSEEN.has(base);
