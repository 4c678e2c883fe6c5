import type { Grammar } from '../language/grammar.ts';
import { isPlainVerb } from '../language/verb-shapes.ts';
import { turnRound } from './turn-round.ts';

const END = /[\s?!.,]+$/u;
const WITH_PRONOUN =
  /^(?:(what time|what|where|when|how long|how much|how many (?:more )?[a-z]+|how|who|which [a-z]+) )?(are|were|have|had|do|did|will|would|can|could|shall|am|was) (you|I|we|they|he|she|it) (.+)$/iu;
const WITH_THING =
  /^(?:(what time|where|when|how|who) )?(is|are|was|were|'s) ((?:my|your|our|the|his|her) [\p{L}'-]+(?: [\p{L}'-]+)?)(?: (ready|back|home|on|off|open|done|still .+|coming .+|okay|ok|here|there|tonight|tomorrow|today))?$/iu;

const leading = (asked: string | undefined): string => (asked === undefined ? 'if' : asked.toLowerCase());

const person = (word: string): string => (word === 'I' ? 'I' : word.toLowerCase());

const verbAfterDid = (rest: string, grammar: Grammar): string => {
  const [verb = '', ...tail] = rest.split(' ');
  return [grammar.inflect(verb.toLowerCase(), 'past'), ...tail].join(' ');
};

/** "where have you been?" → "where I've been", seen from the listener; undefined when it cannot be turned for certain. */
export const indirectQuestion = (question: string, grammar: Grammar): string | undefined => {
  const plain = question.replace(END, '').replace(/\b(?:even|ever|actually) /gu, '');
  if (plain.length > 90 || /[?.!,;]/u.test(plain)) return undefined;
  const thing = WITH_THING.exec(plain);
  if (thing !== null) {
    const [, asked, be = 'is', noun = '', state] = thing;
    if (asked === undefined && state === undefined) return undefined;
    return turnRound(
      `${leading(asked)} ${noun.toLowerCase()} ${be.toLowerCase()}${state === undefined ? '' : ` ${state}`}`,
      grammar,
    );
  }
  const [, asked, auxiliary = '', who = '', rest = ''] = WITH_PRONOUN.exec(plain) ?? [];
  if (rest === '') return undefined;
  const aux = auxiliary.toLowerCase();
  if (aux === 'do')
    return isPlainVerb(rest.split(' ')[0]?.toLowerCase() ?? '', grammar)
      ? turnRound(`${leading(asked)} ${person(who)} ${rest}`, grammar)
      : undefined;
  if (aux === 'did')
    return turnRound(`${leading(asked)} ${person(who)} ${verbAfterDid(rest, grammar)}`, grammar);
  if (aux === 'shall')
    return asked === undefined
      ? undefined
      : turnRound(`${leading(asked)} ${person(who)} should ${rest}`, grammar);
  return turnRound(`${leading(asked)} ${person(who)} ${aux} ${rest}`, grammar);
};
