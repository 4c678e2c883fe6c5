import type { Grammar } from '../../language/grammar.ts';
import { type Deed, deedOf, innerDeed, sayDeed } from './deed.ts';
import { fact } from './facts.ts';
import { NOT_TO_DO } from './orders.ts';
import type { Parsed } from './parsed.ts';
import { toldOf } from './statements.ts';
import type { Told } from './told.ts';
import { isNegator, isVerb, lower, say, type Words } from './words.ts';

const inner = (words: Words, deed: Partial<Deed>): Deed | undefined =>
  innerDeed({ who: 'you', person: 'you', not: false, time: 'present', lemma: '', rest: [], ...deed }, words);

const afterTo = (words: Words): Words | undefined => {
  const at = words.findIndex((word, i) => lower(word) === 'to' && isVerb(words[i + 1]));
  return at === -1 ? undefined : words.slice(at);
};

/** "how hard is it to …", "would it kill you to …", "is it too much to ask to …": not done. */
const HARD = /^(?:hard|difficult|much|kill|hurt|too|so|that|really|such|impossible)$/;
const asHard = (parsed: Parsed): Deed | undefined => {
  const said = [...parsed.subject, parsed.verb, ...parsed.rest];
  if (!said.slice(0, 6).some((word) => HARD.test(lower(word))) || !said.some((word) => lower(word) === 'it'))
    return undefined;
  const to = afterTo(parsed.rest);
  const later = to === undefined || lower(to[1]) !== 'ask' ? undefined : afterTo(to.slice(2));
  const words = later ?? to;
  if (words === undefined) return undefined;
  const past = parsed.helperIsPast || lower(parsed.verb) === 'was' || parsed.second === 'have';
  return inner(words, { not: true, time: past ? 'past' : 'present' });
};

/** "why …" and "how could you …": what is asked about is taken for granted. */
const asGranted = (parsed: Parsed): Deed | undefined => {
  const { asked, helper, second, not } = parsed;
  const base: Partial<Deed> = {
    who: say(parsed.subject),
    person: parsed.who,
    rest: parsed.rest,
    lemma: parsed.verb.lemma,
  };
  if (helper === 'could' || helper === 'would' || (helper === 'can' && asked === 'how')) {
    if (parsed.verb.lemma === 'be' && !not) return undefined;
    const have = second === 'have';
    return {
      ...toDeed(base),
      not: not && !(helper === 'can' && asked === 'how' && !not),
      time: helper === 'can' ? 'present' : have || not || asked !== '' ? 'past' : 'past',
    };
  }
  if (helper === 'must' && !not) return { ...toDeed(base), not, time: 'present' };
  return deedOf(parsed);
};

const toDeed = (given: Partial<Deed>): Deed => ({
  who: 'you',
  person: 'you',
  not: false,
  time: 'present',
  lemma: '',
  rest: [],
  ...given,
});

/** "have to" in a question is only heat: "do you have to chew so loudly". */
const withoutHaveTo = (deed: Deed): Deed =>
  deed.lemma === 'have' && lower(deed.rest[0]) === 'to' && deed.person === 'you'
    ? (innerDeed(deed, deed.rest) ?? deed)
    : deed;

/** "can you not even …" begs for it; "can you not …" forbids it. */
const PLEADS = /^(?:even|ever|once|one|just|single|let|actually)$/;
const DOUBTS = /^(?:even|ever|once|really|seriously|actually|just|honestly|literally)$/;

/** A question without "why" that is no question: "do you ever …", "can you not …", "did you seriously just …". */
const asDoubt = (parsed: Parsed, said: Words): Deed | undefined => {
  const { helper, not } = parsed;
  const doubts = said.map(lower).filter((word) => DOUBTS.test(word));
  const deed = deedOf({ ...parsed, not: false });
  const going = parsed.verb.lemma === 'go' && parsed.form === 'gerund' && lower(parsed.rest[0]) === 'to';
  if (going && doubts.includes('ever')) return inner(parsed.rest, { not: true, time: 'perfect' });
  if (
    /^(?:can|could|will|would)$/.test(helper) &&
    parsed.verb.lemma === 'stop' &&
    parsed.rest[0]?.form === 'gerund'
  )
    return inner(parsed.rest, {});
  const isPlea = said.some((word) => PLEADS.test(lower(word)));
  const bidden =
    /^(?:can|could)$/.test(helper) &&
    not &&
    !isNegator(said[1]) &&
    parsed.second !== 'have' &&
    (NOT_TO_DO.test(parsed.verb.lemma) || !isPlea);
  if (bidden) return toDeed({ lemma: parsed.verb.lemma, rest: parsed.rest });
  if (/^(?:see|hear|tell|imagine|understand)$/.test(parsed.verb.lemma) && /^(?:can|could)$/.test(helper))
    return undefined;
  // "could you possibly chew with your mouth closed" is asked of somebody who does not.
  if (/^(?:can|could)$/.test(helper) && !not && said.some((word) => lower(word) === 'possibly'))
    return toDeed({ not: true, lemma: parsed.verb.lemma, rest: parsed.rest });
  if (/^(?:can|could|will|would)$/.test(helper) && not) {
    const past = helper === 'could' && parsed.second === 'have';
    return toDeed({
      not: true,
      time: past || helper === 'could' ? 'past' : 'present',
      lemma: parsed.verb.lemma,
      rest: parsed.rest,
    });
  }
  if (
    helper === 'do' &&
    not &&
    said.some((word) => /^(?:ever|dare)$/.test(lower(word))) &&
    isNegator(said[1])
  )
    return toDeed({ lemma: parsed.verb.lemma, rest: parsed.rest });
  if (helper === 'must') return toDeed({ lemma: parsed.verb.lemma, rest: parsed.rest });
  if (deed === undefined) return undefined;
  if (deed.lemma === 'have' && lower(deed.rest[0]) === 'to' && helper === 'do') return withoutHaveTo(deed);
  if (doubts.some((word) => /^(?:even|ever|once)$/.test(word)) && /^(?:do|have)$/.test(helper))
    return { ...deed, not: true };
  if (doubts.length > 0 && !not && !going && (deed.time === 'past' || deed.time === 'going-on')) return deed;
  if (not && helper === 'do' && /^(?:think|bother|want)$/.test(deed.lemma) && lower(deed.rest[0]) === 'to')
    return { ...deed, not: true };
  return undefined;
};

/** "when did you last hug me": long ago. */
const longAgo = (parsed: Parsed, said: Words, grammar: Grammar): Told | undefined => {
  if (parsed.helper !== 'do' || !said.some((word) => lower(word) === 'last')) return undefined;
  const [verb, ...rest] = [parsed.verb, ...parsed.rest].filter((word) => lower(word) !== 'last');
  const lemma = grammar.verb(lower(verb))?.lemma;
  if (lemma === undefined) return undefined;
  const deed = toDeed({ time: 'past', lemma, rest });
  const told = toldOf(deed, grammar);
  return told === undefined
    ? undefined
    : { ...told, clause: `it's been a long time since ${sayDeed(deed, grammar)}` };
};

/** Questions that are no questions: what they take for granted is the event. Real ones give nothing. */
export const question = (parsed: Parsed, said: Words, grammar: Grammar): Told | undefined => {
  const hard = parsed.who === 'other' || parsed.who === 'nobody' ? asHard(parsed) : undefined;
  if (hard !== undefined) return surely(toldOf(hard, grammar));
  if (parsed.asked === 'when') return longAgo(parsed, said, grammar);
  const isWhy = /^(?:why|how|how come)$/.test(parsed.asked);
  if (parsed.who === 'other') return isWhy ? surely(fact(parsed, grammar)) : undefined;
  if (isWhy) {
    if (/^(?:will|should|must|might)$/.test(parsed.helper) && !parsed.not && parsed.helper !== 'must')
      return undefined;
    const deed = asGranted(parsed);
    if (deed === undefined) return undefined;
    return surely(toldOf(deed.person === 'you' ? withoutHaveTo(deed) : deed, grammar));
  }
  const doubt =
    parsed.isQuestion && parsed.asked === '' && parsed.who === 'you' ? asDoubt(parsed, said) : undefined;
  return doubt === undefined ? undefined : surely(toldOf(doubt, grammar));
};

const surely = (told: Told | undefined): Told | undefined =>
  told === undefined ? undefined : { ...told, weight: Math.max(told.weight, 3.4), alone: true };
