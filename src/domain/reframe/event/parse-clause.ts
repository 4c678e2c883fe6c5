import type { TaggedWord, VerbForm } from '../../language/grammar.ts';
import { isAside, isNegator, isVerb, lower, type Words } from './words.ts';

export type Who = 'you' | 'I' | 'we' | 'other' | 'nobody';
export type Helper =
  | ''
  | 'do'
  | 'have'
  | 'be'
  | 'will'
  | 'would'
  | 'can'
  | 'could'
  | 'should'
  | 'might'
  | 'must';

/** A clause taken apart: who, by which verb, and the rest. Asides and frequency words between them are left out. */
export type Parsed = {
  /** "why", "how", "when", "what", "who", "how come"; empty for none. */
  readonly asked: string;
  /** Helper before subject: a question, or the unreal "had you told me". */
  readonly isQuestion: boolean;
  readonly subject: Words;
  readonly who: Who;
  readonly not: boolean;
  readonly helper: Helper;
  /** "did", "had", "was". */
  readonly helperIsPast: boolean;
  /** A second helper: "have been …ing", "could have …". */
  readonly second: Helper;
  /** The telling verb; for "you're late" it is "be". */
  readonly verb: TaggedWord;
  readonly form: VerbForm;
  readonly rest: Words;
};

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

const PERSONS: Readonly<Record<string, Who>> = { you: 'you', i: 'I', we: 'we' };
const NOMINATIVE =
  /^(?:i|you|we|he|she|it|they|there|nobody|everyone|everybody|someone|somebody|who|that|this|these|those)$/;
const PERSONAL = /^(?:i|you|we|he|she|it|they|there)$/;
const RELATIVE = /^(?:i|you|we|he|she|they|who|that|which)$/;
const CAN_OPEN_SUBJECT = /^(?:noun|name|pronoun|determiner|adjective|number|mark)$/;
const INSIDE_SUBJECT =
  /^(?:noun|name|pronoun|determiner|adjective|number|particle|preposition|conjunction|adverb|mark)$/;
const LONGEST_SUBJECT = 12;

/** The next verb or helper, only asides and negators before it; -1 for none. */
const verbFrom = (words: Words, from: number): number => {
  let at = from;
  while (at < words.length && (isAside(words[at]) || isNegator(words[at])) && !isVerb(words[at])) at += 1;
  return isVerb(words[at]) ? at : -1;
};

/** Where the subject that begins at `from` ends; -1 when none does. */
const subjectEnd = (words: Words, from: number): number => {
  const first = words[from];
  if (first === undefined || !CAN_OPEN_SUBJECT.test(first.part) || isNegator(first)) return -1;
  if (NOMINATIVE.test(lower(first)) && first.part !== 'determiner') {
    if (lower(words[from + 1]) === 'and' && lower(first) === 'you') return nounSubjectEnd(words, from);
    if (PERSONAL.test(lower(first)) || verbFrom(words, from + 1) !== -1) return from + 1;
  }
  return nounSubjectEnd(words, from);
};

const nounSubjectEnd = (words: Words, from: number): number => {
  for (let at = from + 1; at < Math.min(words.length, from + LONGEST_SUBJECT); at += 1) {
    const word = words[at];
    if (word === undefined) return -1;
    if (
      at > from &&
      RELATIVE.test(lower(word)) &&
      word.part === 'pronoun' &&
      isVerb(words[verbFrom(words, at + 1)])
    ) {
      if (lower(words[at - 1]) === 'and') continue;
      const inner = verbFrom(words, at + 1);
      const past = words.slice(inner + 1, inner + 4).findIndex(isVerb);
      return past === -1 ? -1 : inner + 1 + past;
    }
    if (isVerb(word) || verbFrom(words, at) !== -1) return at;
    if (!INSIDE_SUBJECT.test(word.part)) return -1;
  }
  return -1;
};

const whoIs = (subject: Words): Who => {
  const [first, next] = subject;
  if (first === undefined) return 'nobody';
  if (lower(next) === 'and') return lower(first) === 'you' ? 'you' : 'other';
  return subject.length === 1 ? (PERSONS[lower(first)] ?? 'other') : 'other';
};

type Predicate = Pick<Parsed, 'not' | 'helper' | 'helperIsPast' | 'second' | 'verb' | 'form' | 'rest'>;

/** "'d" and "'s" are "had" and "has" before what has been done. */
const asHave = (helper: Helper, word: TaggedWord | undefined, next: TaggedWord | undefined): boolean =>
  (lower(word) === "'d" &&
    (next?.form === 'past' || next?.form === 'participle' || lower(next) === 'been')) ||
  (lower(word) === "'s" && helper === 'be' && (lower(next) === 'been' || lower(next) === 'got'));

/** "have sex", "had dinner": owning or doing, helping no other verb. */
const isOwnVerb = (word: TaggedWord, next: TaggedWord | undefined): boolean =>
  helperOf(word) === 'have' && next?.form !== 'past' && next?.form !== 'participle' && helperOf(next) === '';

const predicateFrom = (
  words: Words,
  from: number,
  given: TaggedWord | undefined,
  not: boolean,
): Predicate | undefined => {
  let isNot = not;
  const helpers: TaggedWord[] = given === undefined ? [] : [given];
  let at = from;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined) return undefined;
    if (isNegator(word)) isNot = true;
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
  return {
    not: isNot,
    helper: had ? 'have' : helper,
    helperIsPast: PAST_HELPER.test(lower(first)) || (had && lower(first) === "'d"),
    second: helperOf(second),
    verb,
    form: verb.form,
    rest: words.slice(
      main === undefined ? restFrom(words, at) : verb.lemma === 'be' ? restFrom(words, at + 1) : at + 1,
    ),
  };
};

const restFrom = (words: Words, from: number): number => {
  let at = from;
  while ((isAside(words[at]) && lower(words[at]) !== 'still') || isNegator(words[at])) at += 1;
  return at;
};

const ASKED = /^(?:why|how|when|what|who|where)$/;

const questionIn = (words: Words, asked: string): Parsed | undefined => {
  const front = words[0];
  const from = isNegator(words[1]) ? 2 : 1;
  const first = words[from];
  if (
    front?.part !== 'auxiliary' ||
    first === undefined ||
    isVerb(first) ||
    !CAN_OPEN_SUBJECT.test(first.part)
  )
    return undefined;
  if (front.form === undefined || /^'/.test(front.text) || lower(front) === 'be') return undefined;
  const subject = words.slice(from, invertedSubjectEnd(words, from));
  const predicate = predicateFrom(words, from + subject.length, front, from === 2);
  return predicate === undefined
    ? undefined
    : { asked, isQuestion: true, subject, who: whoIs(subject), ...predicate };
};

/** Takes one clause apart; undefined when it has no verb. A missing subject is `nobody`: an order or a fragment. */
export const parseClause = (given: Words): Parsed | undefined => {
  const opener = given.findIndex((word) => !isAside(word) && word.part !== 'interjection');
  const all = opener <= 0 ? given : given.slice(opener);
  const howCome = lower(all[0]) === 'how' && lower(all[1]) === 'come';
  const isAsked = howCome || (ASKED.test(lower(all[0])) && lower(all[0]) !== 'who');
  const asked = howCome ? 'how come' : isAsked ? lower(all[0]) : '';
  const words = all.slice(howCome ? 2 : isAsked ? 1 : 0);

  const question = questionIn(words, asked);
  if (question !== undefined) return question;
  const end = subjectEnd(words, 0);
  const subject = end === -1 ? [] : words.slice(0, end);
  const predicate = predicateFrom(words, Math.max(0, end), undefined, false);
  return predicate === undefined
    ? undefined
    : { asked, isQuestion: false, subject, who: whoIs(subject), ...predicate };
};
/** After a helper a subject ends where its noun does: "why is the dishwasher | still full". */
const invertedSubjectEnd = (words: Words, from: number): number => {
  if (NOMINATIVE.test(lower(words[from]))) return from + 1;
  const verb = subjectEnd(words, from);
  for (let at = from; at < words.length; at += 1) {
    if (at === verb && isVerb(words[at])) return at;
    const next = words[at + 1];
    if (
      /^(?:noun|name)$/.test(words[at]?.part ?? '') &&
      !/^(?:noun|name)$/.test(next?.part ?? '') &&
      !/^(?:of|'s|and)$/.test(lower(next))
    )
      return at + 1;
  }
  return verb === -1 ? from + 1 : verb;
};
