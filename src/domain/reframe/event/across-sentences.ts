import type { Grammar } from '../../language/grammar.ts';
import { isSetup } from '../event-check.ts';
import { type Candidate, scored } from '../score-event.ts';
import { spoken } from '../spoken.ts';
import { tenseOf } from '../tense.ts';
import { tidy } from '../tidy.ts';
import type { Told } from './told.ts';

/** One sentence of a message: its text, all its clauses tell, and the best of it. */
export type Sentence = {
  readonly text: string;
  readonly told: readonly Told[];
  /** The best whole event in it. */
  readonly best: Candidate | undefined;
};

const CLOCK =
  /^(?:it's|it is|it was|now it's|now) (?:now )?(?:been (?:an?|half an|two|three|four|five|six|\d+) [a-z]{3,8}$|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?$|half [a-z]+|quarter|nearly|almost|gone|one|two|three|four|five|six|seven|eight|nine|ten|twenty|eleven|twelve|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)[^,]{0,40}$/iu;
/** "That was two hours ago." */
const LONG_AGO = /^that was (.{3,30}) ago$/iu;
const ADJUNCT =
  /^(?:(?:with|without|in|on|at|before|after|from|during|for|about|till|until|over|through|by|in front of|not (?:at|in|on)|to|while) (?!(?:me|you|god|fuck|christ|sure|real|once|what|my opinion|a change|heaven)(?:'s)?(?: |$)).{2,50}|without me|twice|once|alone|(?:two|three|four|five|six|seven|eight|nine|\d+) times(?: .{0,24})?|the whole .{2,24}|all (?:day|night|evening|weekend|week).{0,20})$/iu;
const VERDICT_FRAGMENT = /(?<![a-z])(?:you|never|always|ever|everything|once|nothing)(?![a-z])/iu;
const MOST_WORDS = 24;

const joined = (clause: string, score: number): readonly Candidate[] =>
  clause.split(' ').length <= MOST_WORDS ? [{ clause, score }] : [];

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** "You left the stove on. The whole evening. With the cat in the flat.": said in pieces, it is one event. */
const withAdjuncts = (sentences: readonly Sentence[], at: number): readonly Candidate[] => {
  const first = sentences[at]?.best;
  if (first === undefined) return [];
  let clause = first.clause;
  const found: Candidate[] = [];
  for (const next of sentences.slice(at + 1, at + 3)) {
    const piece = tidy(next.text);
    if (
      !ADJUNCT.test(piece) ||
      VERDICT_FRAGMENT.test(piece) ||
      clause.toLowerCase().includes(piece.toLowerCase())
    )
      break;
    clause = `${clause} ${small(piece)}`;
    found.push(...joined(clause, first.score + 0.6 * (found.length + 1)));
  }
  return found;
};

const clockIn = (sentence: Sentence | undefined): string | undefined => {
  const said = spoken(tidy(sentence?.text.split(/,| and /)[0] ?? '')).replace(LONG_AGO, "it's been $1");
  return CLOCK.test(said) ? said : undefined;
};

/** "It buzzed eleven times.": alone it points nowhere, after what was announced it is the other half. */
const cameInstead = (sentence: Sentence | undefined): { readonly clause: string } | undefined => {
  const clause = spoken(tidy(sentence?.text.split(/,| and /)[0] ?? ''));
  return /^you (?:were|had|went|sat|stood|stayed) .{6,60}$/iu.test(clause) ||
    /^(?:it|she|he|they|the [a-z]+) (?!is|was|should|would|could|can|will)(?:had|has|says?|[a-z]+(?:ed|t|nt|w|k)) .{3,60}$/iu.test(
      clause,
    )
    ? { clause: clause.replace(/^./u, (letter) => letter.toLowerCase()) }
    : undefined;
};

/** "You said eight. It's twenty past nine.": what was announced, and what came instead. */
const announced = (sentences: readonly Sentence[], at: number): readonly Candidate[] => {
  const here = sentences[at];
  const whole = spoken(tidy(here?.text ?? ''));
  const setup =
    isSetup(whole) && whole.length < 80
      ? whole
      : here?.told
          .map(({ clause }) => spoken(tidy(clause)))
          .find((clause) => isSetup(clause) && clause.length < 80);
  if (setup === undefined || /^it was /i.test(setup)) return [];
  const clock = clockIn(sentences[at + 1]) ?? clockIn(sentences[at - 1]);
  if (clock !== undefined && !/^I (?!asked|'ve asked)/u.test(setup))
    return joined(`${setup} and ${clock}`, scored(`${setup} and ${clock}`, 4).score);
  const next = sentences[at + 1]?.best ?? cameInstead(sentences[at + 1]);
  return next === undefined
    ? []
    : joined(`${setup} and ${next.clause}`, scored(`${setup} and ${next.clause}`, 4).score);
};

/** "She checked three times. The tooth fairy didn't come.": two things seen at one time. */
const sideBySide = (sentences: readonly Sentence[], at: number, grammar: Grammar): readonly Candidate[] => {
  const one = sentences[at]?.best;
  const other = sentences[at + 1]?.best;
  if (
    one === undefined ||
    other === undefined ||
    / (?:and|while|when|after) /.test(`${one.clause} ${other.clause}`)
  )
    return [];
  const bothYou = /^you/.test(one.clause) && /^you/.test(other.clause);
  const tense = (clause: string) => tenseOf(clause, { habit: false, grammar });
  if (bothYou || tense(one.clause) !== tense(other.clause)) return [];
  return joined(`${one.clause} and ${other.clause}`, Math.max(one.score, other.score) + 0.5);
};

/** Events that take two sentences or more to tell. */
export const acrossSentences = (sentences: readonly Sentence[], grammar: Grammar): readonly Candidate[] =>
  sentences.flatMap((_, at) => [
    ...withAdjuncts(sentences, at),
    ...announced(sentences, at),
    ...sideBySide(sentences, at, grammar),
  ]);
