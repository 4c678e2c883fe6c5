import type { TaggedWord } from '../../language/grammar.ts';
import type { Helper, Parsed } from './parsed.ts';
import { isAside, isNegator, isVerb, lower, type Words } from './words.ts';

const HELPERS: Readonly<Record<string, Helper>> = {
  do: 'do',
  does: 'do',
  did: 'do',
  have: 'have',
  has: 'have',
  had: 'have',
  "'ve": 'have',
  am: 'be',
  is: 'be',
  are: 'be',
  was: 'be',
  were: 'be',
  be: 'be',
  been: 'be',
  being: 'be',
  "'m": 'be',
  "'re": 'be',
  "'s": 'be',
  will: 'will',
  wo: 'will',
  "'ll": 'will',
  would: 'would',
  "'d": 'would',
  can: 'can',
  ca: 'can',
  could: 'could',
  should: 'should',
  might: 'might',
  may: 'might',
  must: 'must',
};
const PAST_HELPER = /^(?:did|had|was|were)$/;
const helperOf = (word: TaggedWord | undefined): Helper =>
  word?.part === 'auxiliary' || isVerb(word) ? (HELPERS[lower(word)] ?? '') : '';

/** The next verb or helper, only asides and negators before it; -1 for none. */
export const verbFrom = (words: Words, from: number): number => {
  let at = from;
  while (at < words.length && (isAside(words[at]) || isNegator(words[at])) && !isVerb(words[at])) at += 1;
  return isVerb(words[at]) ? at : -1;
};

export type Predicate = Pick<Parsed, 'not' | 'helper' | 'helperIsPast' | 'second' | 'verb' | 'form' | 'rest'>;

/** "'d" and "'s" are "had" and "has" before what has been done. */
const asHave = (helper: Helper, word: TaggedWord | undefined, next: TaggedWord | undefined): boolean =>
  (lower(word) === "'d" &&
    (next?.form === 'past' || next?.form === 'participle' || lower(next) === 'been')) ||
  (lower(word) === "'s" && helper === 'be' && (lower(next) === 'been' || lower(next) === 'got'));

/** "have sex", "had dinner": owning or doing, helping no other verb. */
const isOwnVerb = (word: TaggedWord, next: TaggedWord | undefined): boolean =>
  helperOf(word) === 'have' && next?.form !== 'past' && next?.form !== 'participle' && helperOf(next) === '';

const restFrom = (words: Words, from: number): number => {
  let at = from;
  while ((isAside(words[at]) && lower(words[at]) !== 'still') || isNegator(words[at])) at += 1;
  return at;
};

type Telling = { readonly verb: TaggedWord; readonly main: TaggedWord | undefined; readonly at: number };

const restBegins = (words: Words, { verb, main, at }: Telling): number => {
  if (main === undefined) return restFrom(words, at);
  return verb.lemma === 'be' ? restFrom(words, at + 1) : at + 1;
};

export const predicateFrom = (
  words: Words,
  from: number,
  given: TaggedWord | undefined,
  not: boolean,
): Predicate | undefined => {
  let negators = not ? 1 : 0;
  const helpers: TaggedWord[] = given === undefined ? [] : [given];
  let at = from;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined) return undefined;
    if (isNegator(word)) negators += 1;
    else if (isVerb(word)) {
      const further = verbFrom(words, at + 1);
      if (helperOf(word) === '' || further === -1 || isOwnVerb(word, words[further])) break;
      helpers.push(word);
    } else if (!isAside(word) || (verbFrom(words, at) === -1 && helpers.length > 0)) break;
    at += 1;
  }
  const [first, second] = helpers;
  const main = isVerb(words[at]) ? words[at] : undefined;
  const verb = main ?? (helperOf(helpers.at(-1)) === 'be' ? helpers.at(-1) : undefined);
  if (verb?.form === undefined || /^(?:will|would|can|could|should|might|must)$/.test(helperOf(verb)))
    return undefined;
  const copula = main === undefined;
  const helper = copula && helpers.length === 1 ? '' : helperOf(first);
  const had = asHave(helper, first, second ?? main);
  const begins = restBegins(words, { verb, main, at });
  if (verb.lemma === 'be') negators += words.slice(at, begins).filter(isNegator).length;
  if (negators > 1) return undefined;
  // "you'd not make the shortlist" supposes; "you wouldn't make the bed" tells.
  if (negators > 0 && !had && lower(first) === "'d") return undefined;
  return {
    not: negators > 0,
    helper: had ? 'have' : helper,
    helperIsPast: PAST_HELPER.test(lower(first)) || (had && lower(first) === "'d"),
    second: helperOf(second),
    verb,
    form: verb.form,
    rest: words.slice(begins),
  };
};
