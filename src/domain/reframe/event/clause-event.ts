import type { Grammar } from '../../language/grammar.ts';
import { fact } from './facts.ts';
import { nounFragment, verbFragment } from './fragments.ts';
import { order } from './orders.ts';
import { parseClause } from './parse-clause.ts';
import type { Parsed } from './parsed.ts';
import { question } from './questions.ts';
import { statement } from './statements.ts';
import type { Told } from './told.ts';
import { isNegator, isVerb, lower, say, type Words } from './words.ts';

export type Heard = { readonly parsed: Parsed | undefined; readonly told: Told | undefined };

/** "you can't just walk off" is said to somebody who does. */
const isForbidden = ({ who, helper, not }: Parsed, words: Words): boolean =>
  who === 'you' &&
  helper === 'can' &&
  not &&
  words.slice(1, 6).some((word, at) => lower(word) === 'just' && isNegator(words[at]));

const byKind = (parsed: Parsed, words: Words, grammar: Grammar): Told | undefined => {
  if (parsed.isQuestion || parsed.asked !== '') return question(parsed, words, grammar);
  if (parsed.who === 'nobody') return order(parsed, words, grammar) ?? verbFragment(parsed, grammar);
  if (isForbidden(parsed, words))
    return statement({ ...parsed, not: false, helper: '', form: 'plain' }, grammar);
  return statement(parsed, grammar) ?? fact(parsed, grammar, say(words));
};

const CAN_BE_FRONTED = /^(?:preposition|determiner|adjective|number|noun|name|adverb|conjunction)$/;
const NO_SETTING = /^(?:why|how|what|when|where|that|if|like|as|because|than|all)$/;
const HANGS_ON = /^(?:and|with|for|to|of|about|at|on|than|as|like|without|from|between)$/;
const TIME_WORD =
  /(?:day|night|week|weekend|morning|evening|afternoon|month|year|yesterday|today|christmas|easter|vacation|holiday|trip|dinner|lunch|meal|visit|date|time|minutes?|hours?)s?(?: (?:in a row|on the trot|running|straight))?$|^\d/;

const opensSubject = (words: Words, at: number): boolean => {
  if (HANGS_ON.test(lower(words[at - 1]))) return false;
  if (/^(?:you|i|we)$/.test(lower(words[at]))) return true;
  return /^(?:your|my|our|the|he|she|they)$/.test(lower(words[at])) && TIME_WORD.test(lower(words[at - 1]));
};

/** "last Tuesday you told me …", "for two weeks I've …": where a subject begins behind a setting; -1 for nowhere. */
const frontedUntil = (words: Words): number => {
  const [first] = words;
  if (first === undefined || !CAN_BE_FRONTED.test(first.part) || NO_SETTING.test(lower(first))) return -1;
  for (let at = 1; at < Math.min(words.length - 1, 11); at += 1) {
    if (isVerb(words[at])) return -1;
    if (opensSubject(words, at)) return words.slice(at + 1, at + 5).some(isVerb) ? at : -1;
  }
  return -1;
};

const SETTING =
  /^(?:on|in|at|for|during|after|before|since|last|this|yesterday|tonight|today|every|one|two|three|four|five|six|once|twice|out of|\d|by|from|the (?:day|night|week|morning|other|last|first|second)|half|whole|the whole|all (?:day|night|week|weekend|evening)|most)(?![a-z])/i;

/** "every promise you make", "the last three you chose": things, no times. */
const NEEDS_TIME = /^(?:the|whole|every|one|two|three|four|five|six|half|most|this|last|\d)(?![a-z])/i;

/** What one clause tells of, by the kind of sentence it is. */
export const clauseEvent = (words: Words, grammar: Grammar): Heard => {
  const at = frontedUntil(words);
  const setting = at === -1 ? '' : say(words.slice(0, at).filter((word) => word.text !== ','));
  if (SETTING.test(setting) && (!NEEDS_TIME.test(setting) || TIME_WORD.test(setting)))
    return withSetting(inItsTime(plainEvent(words.slice(at), grammar), setting, grammar), setting);
  return plainEvent(words, grammar);
};

const IS_PAST = /^(?:yesterday|last |that (?:night|day))/i;

/** "yesterday you tell my friends …" → told. */
const inItsTime = (heard: Heard, setting: string, grammar: Grammar): Heard => {
  const { told, parsed } = heard;
  if (
    told === undefined ||
    parsed?.form !== 'plain' ||
    parsed.helper !== '' ||
    parsed.not ||
    !IS_PAST.test(setting)
  )
    return heard;
  const clause = told.clause.replace(
    /^((?:you|I|we) )([a-z]+)(?![a-z'])/u,
    (_, who: string, verb: string) => `${who}${grammar.inflect(grammar.verb(verb)?.lemma ?? verb, 'past')}`,
  );
  return { ...heard, told: { ...told, clause } };
};

const withSetting = (heard: Heard, setting: string): Heard => {
  const small = (setting.charAt(0).toLowerCase() + setting.slice(1)).replace(
    /^every (?:single )?([a-z]+day)$/i,
    'on $1s',
  );
  return heard.told === undefined ? heard : { ...heard, told: { ...heard.told, setting: small } };
};

const plainEvent = (words: Words, grammar: Grammar): Heard => {
  const parsed = parseClause(words);
  const told = parsed === undefined ? undefined : byKind(parsed, words, grammar);
  const isFragment = parsed === undefined || parsed.who === 'nobody';
  return { parsed, told: told ?? (isFragment ? nounFragment(words) : undefined) };
};
