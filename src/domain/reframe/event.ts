import { splitSentences } from '../language/clauses.ts';
import type { Grammar } from '../language/grammar.ts';
import { maskQuotes, unmaskQuotes } from '../language/quotations.ts';
import { acrossSentences, type Sentence } from './event/across-sentences.ts';
import { joinedEvents } from './event/join-clauses.ts';
import { plainly } from './event/plain-sentence.ts';
import { wordsOf } from './event/words.ts';
import { inPlainTerms } from './in-plain-terms.ts';
import { withNamesQuoted } from './names-quoted.ts';
import { bestOf, scored } from './score-event.ts';
import { spoken, turnedRound } from './spoken.ts';
import { type Tense, tenseOf } from './tense.ts';
import { tidy } from './tidy.ts';
import { writeOut } from './write-out.ts';

/** What happened, in the message's own words, ready to follow "When" (R2, R3). */
export type Event = { readonly clause: string; readonly tense: Tense };

type How = {
  readonly grammar: Grammar;
  /** After contempt only a plainly concrete event counts: mockery often dresses up as one. */
  readonly strict?: boolean;
};

const MOST_READ = 6000;
const MOST_SENTENCES = 30;
const LONGEST_SENTENCE = 600;
/** Below this a clause is too thin to be worded well, and the blank template is kinder. */
const ENOUGH = 3.4;
const MUCH = 5.5;
const OURS = /(?<![a-zà-ž])(?:you|i|me|my|we|us|our|your)(?:'[a-zà-ž]+)?(?![a-zà-ž])/iu;
const HABIT =
  /(?<![a-zà-ž])(?:always|never|every|each|constantly|keep|keeps|usually|all the time|whenever|any ?more|lately|nights|weekends)(?![a-zà-ž])/iu;

const said = (clause: string, grammar: Grammar): string =>
  turnedRound(spoken(tidy(inPlainTerms(tidy(clause)))), grammar);

const heard = (sentence: string, grammar: Grammar): Sentence => {
  const { text, sure } = plainly(sentence, grammar);
  const told = joinedEvents(wordsOf(text, grammar), grammar);
  const candidates = told.map(({ clause, weight }) => scored(said(clause, grammar), weight + sure));
  return { text, told, best: bestOf(candidates, grammar) };
};

/** The most concrete thing the message says happened; undefined when it names none (R3). Linear; never throws. */
export const findEvent = (text: string, { grammar, strict = false }: How): Event | undefined => {
  const masked = maskQuotes(withNamesQuoted(writeOut(text.slice(0, MOST_READ))));
  const sentences = splitSentences(masked.text)
    .slice(0, MOST_SENTENCES)
    .filter(({ text: sentence }) => sentence.length <= LONGEST_SENTENCE)
    .map(({ text: sentence }) => heard(sentence, grammar));
  const whole = sentences.flatMap(({ best }) => (best === undefined ? [] : [best]));
  const top = bestOf([...whole, ...acrossSentences(sentences, grammar)], grammar);
  if (top === undefined || top.score < (strict ? MUCH : ENOUGH)) return undefined;
  if (strict && !OURS.test(top.clause)) return undefined;
  return {
    clause: unmaskQuotes(top.clause, masked.quotes),
    tense: tenseOf(top.clause, { habit: HABIT.test(masked.text), grammar }),
  };
};
