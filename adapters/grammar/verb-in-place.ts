import type { TaggedWord, Verb, VerbForm } from '../../src/index.ts';
import { BASES, OWN_PARTICIPLES } from './inflect.ts';
import type { Token } from './wink-reader.ts';

const CALLERS = /^(?:i|we|they|he|she|you)$/;
const BETWEEN = /^(?:never|always|just|still|only|even|also|really|not|n't)$/;
const OBJECT = /^(?:you|me|us|him|her|them|it)$/i;
const PASSED_OVER = /^(?:you|i|we|they|please|just|even)$/;
const TAKES_BASE = /^(?:do|can|will|could|would|should)$/;

const hasDoer = (before: readonly TaggedWord[]): boolean => {
  const last = before.at(-1);
  const doer = last !== undefined && BETWEEN.test(last.lemma) ? before.at(-2) : last;
  return doer !== undefined && CALLERS.test(doer.text.toLowerCase());
};

/** "don't clean", "can't text": after a helper that takes the base comes one. */
const hasModal = (before: readonly TaggedWord[]): boolean => {
  const last = before.at(-1);
  if (last === undefined || !BETWEEN.test(last.text.toLowerCase())) return false;
  const near = before.slice(-4, -1).filter(({ text }) => !PASSED_OVER.test(text.toLowerCase()));
  const helper = near.at(-1);
  return helper?.part === 'auxiliary' && TAKES_BASE.test(helper.lemma);
};

const isHelper = (word: TaggedWord | undefined): boolean =>
  word?.part === 'auxiliary' && (word.lemma === 'have' || word.lemma === 'be');

const isAfterHave = (before: readonly TaggedWord[]): boolean =>
  before.at(-1)?.lemma === 'have' && isHelper(before.at(-1));

type Place = {
  readonly token: Token;
  readonly before: readonly TaggedWord[];
  readonly next: Token | undefined;
  /** What the word can be as a verb, apart from this place. */
  readonly verb: (word: string) => Verb | undefined;
};

/** "asked you to text me", "my mother visits you": between what can only stand about a verb. */
const isHemmedIn = ({ token, before, next, verb }: Place): boolean => {
  const last = before.at(-1);
  if (token.pos !== 'NOUN' || !OBJECT.test(next?.value ?? '')) return false;
  const wanted = last?.lemma === 'to' ? 'plain' : last?.part === 'noun' ? 'third' : undefined;
  return wanted !== undefined && verb(token.value)?.form === wanted;
};

/** The library takes it for another part of speech, but here it is a verb: "you text her", "you've worn". */
export const isVerbHere = (place: Place): boolean => {
  const { token, before, next, verb } = place;
  const isForm = BASES.has(token.value.toLowerCase());
  const mayBe = /^(?:NOUN|ADJ|PROPN)$/.test(token.pos) || /^(?:like|back)$/i.test(token.value);
  if (!mayBe) return false;
  if (isHemmedIn(place) || (isAfterHave(before) && (isForm || verb(token.value)?.form === 'past')))
    return true;
  const afterModal = hasModal(before);
  if (!afterModal && !hasDoer(before)) return false;
  if (isForm) return true;
  const isFirstOfTwo = /^(?:NOUN|VERB|AUX)$/.test(next?.pos ?? '') && !afterModal;
  return !isFirstOfTwo && verb(token.value)?.form === 'plain';
};

/** A past is a participle where "have" or "be" stands before it: "you left", "you've never left". */
export const formHere = (form: VerbForm, word: string, before: readonly TaggedWord[]): VerbForm => {
  if (form !== 'past' && !(form === 'plain' && OWN_PARTICIPLES.has(word))) return form;
  const near = before.slice(-3).filter(({ part, lemma }) => part !== 'adverb' && lemma !== 'not');
  const helped = isHelper(near.at(-1)) || (near.at(-1)?.part === 'pronoun' && isHelper(near.at(-2)));
  return helped ? 'participle' : form;
};
