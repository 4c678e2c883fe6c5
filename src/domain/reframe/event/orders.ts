import type { Grammar } from '../../language/grammar.ts';
import { type Deed, innerDeed } from './deed.ts';
import type { Parsed } from './parsed.ts';
import { toldOf } from './statements.ts';
import type { Told } from './told.ts';
import { lower, type Words } from './words.ts';

/** What somebody is told not to do is done. */
export const NOT_TO_DO =
  /^(?:shout|yell|scream|swear|interrupt|slam|laugh|walk|read|wake|leave|talk|hang|throw|call|tell|ignore|roll|text|use|open|eat|bring|turn|invite)$/;
/** "just answer me": asked for since it is not done. Without "just" an order may be any order. */
const IMPATIENT = /^(?:just|please|once|actually|maybe|try)$/;
const ASKED_FOR =
  /^(?:answer|reply|call|text|talk|listen|look|help|say|tell|ask|put|pick|come|clean|wash|cook|hug|kiss|hold|turn)$/;

const deedFrom = (parsed: Parsed, not: boolean): Deed => ({
  who: 'you',
  person: 'you',
  not,
  time: 'present',
  lemma: parsed.verb.lemma,
  rest: parsed.rest,
});

/** Orders that are complaints: what is to stop is done, what is begged for is not. */
export const order = (parsed: Parsed, said: Words, grammar: Grammar): Told | undefined => {
  if (parsed.form !== 'plain') return undefined;
  const stops = /^(?:stop|quit)$/.test(parsed.verb.lemma) && !parsed.not;
  if (stops) {
    const inner = innerDeed(deedFrom(parsed, false), parsed.rest);
    return inner === undefined || parsed.rest[0]?.form !== 'gerund' ? undefined : toldOf(inner, grammar);
  }
  if (parsed.not && parsed.helper === 'do' && NOT_TO_DO.test(parsed.verb.lemma))
    return toldOf(deedFrom(parsed, false), grammar);
  const impatient = said.some((word) => IMPATIENT.test(lower(word)));
  if (!parsed.not && impatient && ASKED_FOR.test(parsed.verb.lemma))
    return toldOf(deedFrom(parsed, true), grammar);
  return undefined;
};
