import type { Grammar } from '../language/grammar.ts';
import { gerundOf, isPast, isPlainVerb } from '../language/verb-shapes.ts';
import { event, joined, promised, seems } from './deed-facets.ts';
import type { Facet } from './facet.ts';
import { settlesNothing } from './settles-nothing.ts';
import { turnRound } from './turn-round.ts';

type Told = { readonly clause: string; readonly grammar: Grammar };

/** What a clause that starts with "you" says where its wording fits. */
export type YouRule = {
  readonly when: RegExp;
  readonly facet: (groups: readonly string[], said: Told) => Facet | undefined;
};

/** Past and present look alike; an event may not be guessed. */
const AMBIGUOUS = /^(?:let|put|cut|hit|set|shut|read|hurt|quit|split)$/u;
/** "You read my diary", "you put it in the garage" is no habit; "you put the lads first" is a verdict. */
const DONE_ONCE =
  /^(?:down |off |up )?(?:(?:my|the|our)|(?:it|them)(?= (?:in|into|away|down|off|out|up|under|back)\b)) (?!.*(?:\b(?:first|before (?:me|us)|above|over me)\b))|^(?:music|the (?:telly|tv)) on\b/u;

/** What else is told of the past settles the tense: "put ketchup on it before you'd tasted it". */
const TOLD_AS_PAST =
  /\b(?:was|were|had|did|didn't|couldn't|wasn't|you'd|I'd|we'd|yesterday|last (?:night|week|month|time|year)|this morning|tonight|earlier|without (?:telling|asking|me|even)|ago)\b|\b(?:and|then) (?:then )?(?:said|told|left|went|walked|laughed|liked|sat|took|drove|called|told|never)\b/u;

/** "me saying I'd stopped upset you" would blame the saying; what was said stays a clause. */
const REPORTS = {
  said: /^(?:at (?:lunch|dinner|breakfast|\d)|on [a-z]+day|last|yesterday|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|half|noon|midnight|no|yes|\d+\S*|you|you'd|you're|you'll|I|I'm|I'd|we|we'd|we're|it|it's|that|this|the|my|your|no|yes)\b/u,
  told: /^(?:me|us) (?!to\b|about\b|off\b|how\b|why\b)/u,
} as const;

export const past: YouRule['facet'] = ([verb = '', rest = ''], { clause, grammar }) => {
  const gerund = isPast(verb, grammar) ? gerundOf(verb, grammar) : undefined;
  if (
    gerund === undefined ||
    (verb === 'used' && /^to\b/u.test(rest)) ||
    (AMBIGUOUS.test(verb) && !DONE_ONCE.test(rest) && !TOLD_AS_PAST.test(rest))
  )
    return undefined;
  if (
    (verb === 'told' && REPORTS.told.test(rest)) ||
    (verb === 'asked' && /^(?:me|us) (?:not )?to\b/u.test(rest)) ||
    (/^(?:said|agreed|promised)$/u.test(verb) && REPORTS.said.test(rest))
  ) {
    return { kind: 'event', finite: turnRound(clause, grammar), past: true };
  }
  return event({ clause, gerund: gerund, rest }, grammar);
};

/** Once and then: "never came on Friday" is "didn't come". */
const ONCE =
  /\b(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|last (?:night|week|month|year|time)|today|tonight|this (?:morning|week)|at \d+|when|ago)\b/iu;

export const neverPast: YouRule['facet'] = ([verb = '', rest = ''], { grammar }) => {
  const gerund =
    isPast(verb, grammar) && !isPlainVerb(verb, grammar) && verb !== 'did'
      ? gerundOf(verb, grammar)
      : undefined;
  if (gerund === undefined) return undefined;
  const once = ONCE.test(rest);
  const participle = grammar.inflect(grammar.verb(verb)?.lemma ?? verb, 'participle') ?? verb;
  if (settlesNothing(joined(gerund, rest)))
    return seems(joined(`I haven't ${participle}`, turnRound(rest, grammar)), true);
  return {
    kind: 'event',
    finite: joined(
      once ? `I didn't ${grammar.verb(verb)?.lemma ?? verb}` : `I haven't ${participle}`,
      turnRound(rest, grammar),
    ),
    nominal: joined(`not ${gerund}`, turnRound(rest, grammar)),
    past: true,
  };
};

export const promise: YouRule['facet'] = ([verb = '', rest = ''], { grammar }) =>
  isPlainVerb(verb, grammar)
    ? promised({ gerund: grammar.inflect(verb, 'gerund'), verb, rest }, grammar)
    : undefined;

export const wishedPast: YouRule['facet'] = ([participle = '', rest = ''], { grammar }) => {
  const base = grammar.verb(participle)?.lemma;
  if (base === undefined) return undefined;
  return {
    kind: 'wish',
    finite: joined(`you'd have liked me to ${base}`, turnRound(rest, grammar)),
    past: true,
  };
};
