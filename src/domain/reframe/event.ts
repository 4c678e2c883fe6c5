import { splitClauses, splitSentences, type Clause } from './clauses.ts';
import { concreteness, isEvent, isSetup } from './event-check.ts';
import { EVENT_RULES } from './event-rules.ts';
import { maskQuotes, unmaskQuotes } from './quotations.ts';
import { tidy, withoutOpener } from './tidy.ts';
import { tenseOf, type Tense } from './tense.ts';
import { startsWithAnyOf } from './word-test.ts';
import { MOCKERY } from './words-catalogue.ts';
import { writeOut } from './write-out.ts';

/** What happened, in the message's own words, ready to follow "When" (R2, R3). */
export type Event = { readonly clause: string; readonly tense: Tense };

type Candidate = { readonly clause: string; readonly score: number };

const MOST_SENTENCES = 30;
const MOST_CLAUSES = 4;
const LONGEST = 220;
/** Below this a clause is too thin to be worded well, and the blank template is kinder. */
const ENOUGH = 4;
const MOCKING = startsWithAnyOf(MOCKERY);
const SUBJECT = /^(?:you|i|we|it|he|she|they|there|my|your|the|our|now)(?:'\p{L}+)?(?![\p{L}])/iu;
const DETERMINER =
  /^(?:The|My|Our|Your|His|Her|You|You're|You've|We|We're|We've|It|It's|There|There's|This|That|Half|Both|Two|Three|Four|Five|Six|Another|All|What|Mum|Mom|Dad|He|She|They)(?![\p{L}])/u;
const NOT_OPENED_BY = /^(?:if|unless|as if|so that|although|though|until|till)$/;
const NOT_JOINED_BY = /^(?:if|unless|as if|so that|so|although|though|because|cause|cos|coz|bc)$/;

const HABIT =
  /(?<![\p{L}])(?:always|never|every|each|constantly|keep|keeps|usually|all the time|whenever|any ?more|lately|nights|weekends)(?![\p{L}])/iu;

const lowerFirst = (clause: string): string =>
  DETERMINER.test(clause) ? clause.charAt(0).toLowerCase() + clause.slice(1) : clause;

const spoken = (clause: string): string =>
  lowerFirst(
    clause
      .replace(/(?<![\p{L}])i(?='|\s)/gu, 'I')
      .replace(/ when (you (?:said|promised) you (?:would|'d))$/iu, ' after $1')
      .replace(/ when (you said you'd .+)$/iu, ' after $1')
      .replace(/(?<![\p{L}'])(you|we|they|I) (?:had|would)(?= (?:be|call|text|ring|come|do|help|go|pick|book|get|stop)(?![\p{L}]))/giu, "$1'd"),
  );

const glue = (previous: Clause, next: Clause): string => {
  if (next.joiner === 'but' || next.joiner === 'and then') return ' and ';
  if (next.joiner !== '') return ` ${next.joiner} `;
  return SUBJECT.test(next.text) && previous.ending !== ':' ? ' and ' : ', ';
};

/** Runs of neighbouring clauses of one sentence, joined the way they were. */
const runsOf = (clauses: readonly Clause[]): readonly string[] =>
  clauses.flatMap((first, i) => {
    if (NOT_OPENED_BY.test(first.joiner)) return [];
    const whole = first.joiner === 'when' || first.joiner === 'whenever' ? [`${first.joiner} ${first.text}`] : [];
    const runs: string[] = [first.text];
    for (let j = i + 1; j < Math.min(clauses.length, i + MOST_CLAUSES); j += 1) {
      const previous = clauses[j - 1];
      const next = clauses[j];
      if (previous === undefined || next === undefined || NOT_JOINED_BY.test(next.joiner)) break;
      runs.push(`${runs.at(-1) ?? ''}${glue(previous, next)}${next.text}`);
      if (whole.length > 0) whole.push(`${whole.at(-1) ?? ''}, ${next.text}`);
    }
    return [...runs, ...whole].filter((run) => run.length <= LONGEST);
  });

const worded = (run: string): { readonly clause: string; readonly weight: number } | undefined => {
  const words = tidy(run);
  for (const rule of EVENT_RULES) {
    const match = rule.pattern.exec(words);
    const clause = match === null ? undefined : rule.make([...match]);
    if (clause !== undefined) return { clause: spoken(tidy(clause)), weight: rule.weight };
  }
  return undefined;
};

const scored = (clause: string, weight: number): Candidate => {
  const words = clause.split(' ').length;
  const told = /^I .+ and you /u.test(clause) ? 1.5 : 0;
  const length = Math.min(words, 9) * 0.15 - Math.max(0, clause.length - 80) * 0.03;
  return { clause, score: weight + told + concreteness(clause) * 0.6 + length };
};

const candidatesOf = (sentence: string): readonly Candidate[] =>
  runsOf(splitClauses(sentence)).flatMap((run) => {
    const found = worded(run);
    return found !== undefined && isEvent(found.clause) ? [scored(found.clause, found.weight)] : [];
  });

const best = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.reduce<Candidate | undefined>(
    (top, next) => (top === undefined || next.score > top.score + 0.001 ? next : top),
    undefined,
  );

const CLOCK = /^(?:it's|it is|it was) (?:now )?(?:\d|half|quarter|nearly|almost|gone|ten|eleven|twelve)[^,]{0,40}$/iu;

/** "You said eight. It's twenty past nine." One event in two sentences. */
const acrossSentences = (sentences: readonly string[]): readonly Candidate[] =>
  sentences.flatMap((sentence, i) => {
    const next = sentences[i + 1];
    const first = spoken(tidy(splitClauses(sentence).at(-1)?.text ?? ''));
    const whole = spoken(tidy(sentence));
    const setup = isSetup(whole) ? whole : first;
    if (next === undefined || !isSetup(setup) || setup.length > 80) return [];
    const clock = spoken(tidy(next));
    const answer = CLOCK.test(clock) ? clock : best(candidatesOf(next))?.clause;
    const joined = `${setup} and ${answer ?? ''}`;
    return answer !== undefined && isEvent(joined) ? [scored(joined, 4)] : [];
  });

const isOpen = (sentence: string): boolean => sentence.length <= 600 && !MOCKING.test(withoutOpener(sentence));

/** The most concrete thing the message says happened; undefined when it names none (R3). Linear; never throws. */
export const findEvent = (text: string): Event | undefined => {
  const masked = maskQuotes(writeOut(text.slice(0, 6000)));
  const sentences = splitSentences(masked.text)
    .slice(0, MOST_SENTENCES)
    .map((sentence) => sentence.text)
    .filter(isOpen);
  const top = best([...sentences.flatMap(candidatesOf), ...acrossSentences(sentences)]);
  if (top === undefined || top.score < ENOUGH) return undefined;
  return { clause: unmaskQuotes(top.clause, masked.quotes), tense: tenseOf(top.clause, HABIT.test(masked.text)) };
};
