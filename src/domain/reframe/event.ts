import { splitSentences } from '../language/clauses.ts';
import type { Grammar } from '../language/grammar.ts';
import { type Masked, maskQuotes, unmaskQuotes } from '../language/quotations.ts';
import { acrossSentences, type Sentence } from './event/across-sentences.ts';
import { conceded } from './event/concessions.ts';
import { joinedEvents } from './event/join-clauses.ts';
import { plainly } from './event/plain-sentence.ts';
import { wordsOf } from './event/words.ts';
import { inPlainTerms } from './in-plain-terms.ts';
import { withNamesQuoted } from './names-quoted.ts';
import { bestOf, rankedOf, scored } from './score-event.ts';
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

/** "you shut the zip on my hair and not notice" */
const withDenial = (clause: string, grammar: Grammar): string =>
  clause.replace(
    / and not (?=(?:notice|tell|say|ask|call|text|wash|help|reply|answer|clean|do|come|bring|give|look)(?![a-z]))/u,
    tenseOf(clause, { habit: false, grammar }) === 'past' ? " and didn't " : " and don't ",
  );

const toldAs = (clause: string, grammar: Grammar): string =>
  withDenial(turnedRound(spoken(tidy(inPlainTerms(tidy(clause)))), grammar), grammar);

const heard = (sentence: string, grammar: Grammar): Sentence => {
  const { text, sure } = plainly(sentence, grammar);
  const told = joinedEvents(wordsOf(text, grammar), grammar, sure > 0);
  const candidates = told.map(({ clause, weight }) => scored(toldAs(clause, grammar), weight + sure));
  return { text, told, best: bestOf(candidates, grammar) };
};

/** "'calm down': you've said it four times" → "you've said 'calm down' four times". */
const SAID_IT =
  /(\uE000\d+\uE001)([^\uE000]{0,60}? (?:said|say|saying) )(?:that|it|this)(?= (?:\d|one|two|three|four|five|six|seven|twice|while|when|in|at|to|after|again|today|yesterday|last))/giu;
const namedAgain = ({ text, quotes }: Masked): Masked => ({ text: text.replace(SAID_IT, '$1$2$1'), quotes });

/** "'Oh. A jumper.' Could you not …": the stop inside the quotation ends the sentence. */
const partedAtQuotes = ({ text, quotes }: Masked): Masked => ({
  text: text.replace(/\uE000(\d+)\uE001 (?=\p{Lu})/gu, (slot, at: string) =>
    /[.!?…]["']$/u.test(quotes[Number(at)] ?? '') ? `${slot.trimEnd()}. ` : slot,
  ),
  quotes,
});

/** "'Oh. A jumper.'" inside a sentence of ours. */
const withoutStop = (quote: string): string => quote.replace(/[.,](?=["']$)/u, '');

/** "you bought thai and we said pizza lol im bummed": where one laughs, a sentence ends. */
const LAUGHS =
  /(?<!(?:wrote|said|say|text|texted|put|replied|reply|sent|send)),? (?:lol|lmao|haha|ngl|tbh|smh|fr),? (?=(?:i|im|i'm|you|we|it|its|it's|the|my|that|that's)(?![a-z]))/giu;

const masking = (given: string): Masked =>
  partedAtQuotes(
    namedAgain(maskQuotes(withNamesQuoted(writeOut(given.slice(0, MOST_READ).replace(LAUGHS, '. '))))),
  );

/** A quotation for a sentence: somebody was heard to say it. */
const QUOTE_ALONE = /^\uE000(\d+)\uE001$/u;
const asHeard = (sentence: string, quotes: readonly string[], strict: boolean): string => {
  const [, at] = QUOTE_ALONE.exec(sentence) ?? [];
  const isTalk = at !== undefined && (quotes[Number(at)] ?? '').includes(' ');
  return isTalk && !strict ? `I heard ${sentence}` : sentence;
};

const nothing = (text: string): Sentence => ({ text, told: [], best: undefined });

/** How many events of a message are worth wording. */
const MOST_EVENTS = 3;

/** What the message says happened, the most concrete first; none when it names none (R3). Linear; never throws. */
export const findEvents = (text: string, { grammar, strict = false }: How): readonly Event[] => {
  const masked = masking(text);
  const said = splitSentences(masked.text)
    .slice(0, MOST_SENTENCES)
    .map((sentence) => asHeard(sentence.text, masked.quotes, strict))
    .filter((sentence) => sentence.length <= LONGEST_SENTENCE);
  const granted = conceded(said);
  const sentences = said.map((sentence, at) =>
    granted.has(at) ? nothing(sentence) : heard(sentence, grammar),
  );
  const whole = sentences.flatMap(({ best }) => (best === undefined ? [] : [best]));
  const fitting = rankedOf([...whole, ...acrossSentences(sentences, grammar)], grammar, MOST_EVENTS);
  const habit = HABIT.test(masked.text);
  const quotes = masked.quotes.map(withoutStop);
  return fitting
    .filter(({ clause, score }) => score >= (strict ? MUCH : ENOUGH) && (!strict || OURS.test(clause)))
    .map(({ clause }) => ({
      clause: unmaskQuotes(clause, quotes),
      tense: tenseOf(clause, { habit, grammar }),
    }));
};

/** The most concrete thing the message says happened; undefined when it names none. */
export const findEvent = (text: string, how: How): Event | undefined => findEvents(text, how)[0];
