import type { Grammar, TaggedWord } from './grammar.ts';

/** States that are said of somebody far oftener than done: "you tired" is no past. */
const STATES: ReadonlySet<string> = new Set(
  'exhausted tired bored excited ashamed knackered gutted chuffed'.split(' '),
);
/** May stand where a verb would, and are none ("you people", "you best"), or only help one ("can"). */
const NO_DEED: ReadonlySet<string> = new Set(
  `people lot guys man dude mate babe two both all boys girls kids folks first last best better right home well
  can could will would shall should may might must am are is was were`.split(/\s+/),
);

/** True for a base, which is also the present after "you" and "I": "call", "forget". Lower case in. */
export const isPlainVerb = (word: string, grammar: Grammar): boolean =>
  !NO_DEED.has(word) && grammar.verb(word)?.form === 'plain';

/** True for a form that can follow a subject and speaks of the past: "forgot", "called", and "put", which may. */
export const isPast = (word: string, grammar: Grammar): boolean => {
  if (STATES.has(word)) return false;
  const verb = grammar.verb(word);
  return verb?.form === 'past' || (verb?.form === 'plain' && grammar.inflect(verb.lemma, 'past') === word);
};

/** True for what can follow "have": "forgotten", "called", "put". */
export const isParticiple = (word: string, grammar: Grammar): boolean => {
  const verb = grammar.verb(word);
  return (
    verb !== undefined &&
    !STATES.has(word) &&
    (verb.form === 'past' || grammar.inflect(verb.lemma, 'participle') === word)
  );
};

/** The "-ing" form of a verb in any form: "forgot" → "forgetting"; undefined when the word is no verb. */
export const gerundOf = (word: string, grammar: Grammar): string | undefined => {
  const verb = grammar.verb(word);
  return verb === undefined ? undefined : grammar.inflect(verb.lemma, 'gerund');
};

/** True where a word of this clause acts as a verb in it: "phone" does in "you phone her", not in "phone on 4%". */
export const actsAsVerb = (word: string, clause: string, grammar: Grammar): boolean =>
  grammar.tag(clause).some((tagged) => isVerb(tagged) && tagged.text.toLowerCase() === word);

const isVerb = ({ part }: TaggedWord): boolean => part === 'verb' || part === 'auxiliary';
