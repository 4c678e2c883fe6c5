import { type Clause, splitClauses, splitSentences } from '../language/clauses.ts';
import { maskQuotes, unmaskQuotes } from '../language/quotations.ts';
import { verbForm } from '../language/verb-forms.ts';
import { isEvent, isSetup } from './event-check.ts';
import { EVENT_RULES } from './event-rules.ts';
import { fronted } from './fronted.ts';
import { inPlainTerms } from './in-plain-terms.ts';
import { isNamed } from './named.ts';
import { saidPlainly, withNamesQuoted } from './said-plainly.ts';
import { type Candidate, scored } from './score-event.ts';
import { spoken, turnedRound } from './spoken.ts';
import { type Tense, tenseOf } from './tense.ts';
import { tidy, withoutCharge, withoutOpener } from './tidy.ts';
import { mocks } from './unfit-words.ts';
import { writeOut } from './write-out.ts';

/** What happened, in the message's own words, ready to follow "When" (R2, R3). */
export type Event = { readonly clause: string; readonly tense: Tense };

const MOST_SENTENCES = 30;
const MOST_CLAUSES = 4;
const LONGEST = 220;
/** Below this a clause is too thin to be worded well, and the blank template is kinder. */
const ENOUGH = 4;
/** Mockery often dresses up as an event; after contempt only a plainly concrete one counts. */
const MUCH = 5.5;
const OURS = /(?<![a-zà-ž])(?:you|i|me|my|we|us|our|your)(?:'[a-zà-ž]+)?(?![a-zà-ž])/iu;
const SUBJECT = /^(?:you|i|we|it|he|she|they|there|my|your|the|our|now)(?:'[a-zà-ž]+)?(?![a-zà-ž])/iu;
const NOT_OPENED_BY = /^(?:if|unless|as if|so that|although|though|until|till)$/;
const NOT_JOINED_BY = /^(?:if|unless|as if|so that|so|although|though|because|cause|cos|coz|bc)$/;

const HABIT =
  /(?<![a-zà-ž])(?:always|never|every|each|constantly|keep|keeps|usually|all the time|whenever|any ?more|lately|nights|weekends)(?![a-zà-ž])/iu;

/** "every time I …" says when; the count in it is the claim (R2). */
const EACH_TIME =
  /(?<![a-zà-ž])(?:(?:pretty much |almost )?every single time|(?:pretty much |almost )?every time|each time) (?=(?:i|we|you|she|he|they|my|the|your|our|something|someone|somebody|there)(?:'[a-zà-ž]+)?(?![a-zà-ž]))/giu;
const AS_SOON =
  /(?<=[a-zà-ž] )the (?:second|minute|moment) (?=(?:I|we|you|she|he|they|my|the|your|our)(?:'[a-zà-ž]+)? )/giu;
/** Typed or spoken without stops: a new "you never …" begins a new sentence unless something joins it. */
const UNSTOPPED =
  /(?<!(?:^|[.,!?;:\n]|and|but|or|so|because|cause|cos|when|whenever|if|that|than|then|like|why|how|what|while|as|do|did|is|it|said|say|told me|tell me|think|know|feel|mean|swear|guess|where|time|way|babe|honestly|seriously|fact)) (?=you (?:never|always|didn't|don't|keep) |why (?:don't|didn't|do|did|can't) you |are you (?:trying|serious|kidding|mad|stupid|crazy|joking)|do you even |how hard is it )/giu;
const LOOSE_PIECE =
  /^(?:not|or|nor|even|especially|let alone|never|like|what|who|how|why|so|as|the year|the time)(?![a-zà-ž])/iu;
/** What may follow a bare comma and still belong to the same event: the next item of a list, or a "-ing" aside. */
const LIST_PIECE =
  /^(?:the|all the|my|your|our|a|an|two|three|four|five|\d|then|with|without|at|in|on|to|from|[a-zà-ž]+ing)(?![a-zà-ž])/iu;
const ASKING = /(?:ask(?:ed|s)?(?: me)?|wonder(?:ed)?|see|check(?:ed)?|(?:tell|told) me)$/iu;
/** ", you spanner": "you" with a noun. */
const isName = (piece: string): boolean => /^you (?![a-zà-ž]+ing)/iu.test(piece) && isNamed(piece);

const glue = (previous: Clause, next: Clause): string => {
  if (next.joiner === 'but' || next.joiner === 'and then') return ' and ';
  if (next.joiner !== '') return ` ${next.joiner} `;
  const item = LIST_PIECE.test(next.text) && next.text.split(' ').length <= 4;
  return SUBJECT.test(next.text) && !item && previous.ending !== ':' ? ' and ' : ', ';
};

/** "pretty when you're not talking": a "when" after a verdict is part of the verdict; after "I hate it" it is the event. */
const isAside = (clauses: readonly Clause[], i: number): boolean => {
  const opener = clauses[i]?.joiner ?? '';
  if (i > 0 && /^(?:because|cause|cos|coz|bc|so)$/.test(opener)) {
    return !/^(?:i'm|i am|i feel|i felt|i was|it's|it hurts)(?![a-zà-ž])/iu.test(clauses[i - 1]?.text ?? '');
  }
  if (i === 0 || !/^(?:when|whenever|while|whilst|before|after|since)$/.test(opener)) return false;
  if (/^(?:why would|why should|how can|how am) I |^what's the point/i.test(clauses[i - 1]?.text ?? ''))
    return false;
  return !/^(?:i|it|it's|i'm|that|my|makes|hate|hurts|every|hard|horrible|embarrassing|annoying|exhausting|so hard)(?![a-zà-ž])/iu.test(
    clauses[i - 1]?.text ?? '',
  );
};

/** A clause that lost its end takes no continuation: what came next hung on the part that is gone. */
const CUT = '|';

/** "you came in at 2, turned on the lights and …": the same subject goes on. */
const goesOn = (previous: Clause, next: Clause): boolean =>
  /^(?:you|I|we) /i.test(previous.text) &&
  / /.test(next.text) &&
  verbForm((/^[a-zà-ž]+/iu.exec(next.text)?.[0] ?? '').toLowerCase())?.form === 'past';

/** "…, babe" is no item of a list. */
const CLOSER =
  /^(?:babe|baby|love|darling|mate|again|seriously|honestly|really|typical|great|thanks|please|ok|okay|though|right|so|now|lol|gross|mum|mom|dad)$/i;

const follows = (previous: Clause, next: Clause): boolean => {
  if (previous.ending === CUT) return false;
  if (next.joiner === 'but' && /^not (?:my|our|the|what|to) /iu.test(next.text)) return true;
  if (LOOSE_PIECE.test(next.text) || isName(next.text)) return false;
  if (/^[a-zà-ž]+ and [a-zà-ž]+$/iu.test(next.text)) return true;
  if (
    /^[a-zà-ž]+$/iu.test(next.text) &&
    / (?:two|three|four|five|six|\d+) |^[a-zà-ž]+$/iu.test(previous.text)
  )
    return !CLOSER.test(next.text);
  if (next.joiner === 'if') return ASKING.test(previous.text);
  if (next.joiner !== '') return !NOT_JOINED_BY.test(next.joiner);
  return SUBJECT.test(next.text) || LIST_PIECE.test(next.text) || goesOn(previous, next);
};

/** Runs of neighbouring clauses of one sentence, joined the way they were. */
const runsOf = (clauses: readonly Clause[], fromStart: boolean): readonly string[] =>
  clauses.flatMap((first, i) => {
    if ((fromStart && i > 0) || NOT_OPENED_BY.test(first.joiner) || isAside(clauses, i)) return [];
    if (
      clauses[i + 1]?.joiner === 'if' &&
      /(?<![a-zà-ž])(?:could|couldn't|can't|would|wouldn't)(?![a-zà-ž])/iu.test(first.text)
    )
      return [];
    const whole =
      first.joiner === 'when' || first.joiner === 'whenever' ? [`${first.joiner} ${first.text}`] : [];
    const runs: string[] = [first.text];
    for (let j = i + 1; j < Math.min(clauses.length, i + MOST_CLAUSES); j += 1) {
      const previous = clauses[j - 1];
      const next = clauses[j];
      if (previous === undefined || next === undefined || !follows(previous, next)) break;
      runs.push(`${runs.at(-1) ?? ''}${glue(previous, next)}${next.text}`);
      if (whole.length > 0) whole.push(`${whole.at(-1) ?? ''}, ${next.text}`);
    }
    return [...runs, ...whole].filter((run) => run.length <= LONGEST);
  });

const clausesOf = (sentence: string): readonly Clause[] =>
  splitClauses(sentence).map((clause) => {
    const text = withoutCharge(clause.text);
    return { ...clause, text, ending: text.length < clause.text.length - 4 ? CUT : clause.ending };
  });

type Worded = { readonly clause: string; readonly weight: number };

const worded = (run: string): Worded | undefined => {
  const words = tidy(inPlainTerms(tidy(run)));
  const front = fronted(words);
  const rest = front === undefined ? undefined : ruled(front.rest);
  if (front !== undefined && rest !== undefined)
    return { ...rest, clause: `${rest.clause} ${front.setting.trim()}` };
  return ruled(words);
};

/** "I'm angry that …", "I hate it when …": the feeling is the author's own, the rest is the event. */
const FELT_ABOUT =
  /^(?:i'm|i am|i feel|i felt|i was|i get|i hate|i can't stand|it hurts|it hurt|it upsets|it bothers|it makes|it made) (?:[a-zà-ž]+ ){0,4}?(?:that|when|whenever|how|because) (.+)$/iu;

/** The author says themselves that this is what they feel about. */
const TOLD_AS_EVENT = 1.2;

const ruled = (given: string): Worded | undefined => {
  const about = FELT_ABOUT.exec(given)?.[1];
  const words = about ?? given;
  for (const rule of EVENT_RULES) {
    const match = rule.pattern.exec(words);
    const clause = match === null ? undefined : rule.make([...match]);
    if (clause !== undefined)
      return {
        clause: turnedRound(spoken(tidy(clause))),
        weight: rule.weight + (about === undefined ? 0 : TOLD_AS_EVENT),
      };
  }
  return undefined;
};

const candidatesOf = (sentence: string, fromStart = false, sure = 0): readonly Candidate[] =>
  runsOf(clausesOf(sentence), fromStart).flatMap((run) => {
    const found = worded(run);
    return found !== undefined && isEvent(found.clause) ? [scored(found.clause, found.weight + sure)] : [];
  });

const best = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.reduce<Candidate | undefined>(
    (top, next) => (top === undefined || next.score > top.score + 0.001 ? next : top),
    undefined,
  );

/** "That was two hours ago." */
const LONG_AGO = /^that was (.{3,30}) ago$/iu;
const CLOCK =
  /^(?:it's|it is|it was|now it's) (?:now )?(?:been (?:an?|half an|two|three|four|five|six|\d+) [a-z]{3,8}$|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?$|half past|quarter|quarter|nearly|almost|gone|ten|eleven|twelve|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)[^,]{0,40}$/iu;

/** "You said eight. It's twenty past nine." One event in two sentences. */
const acrossSentences = (sentences: readonly string[]): readonly Candidate[] =>
  sentences.flatMap((sentence, i) => {
    const next = sentences[i + 1];
    const first = spoken(tidy(splitClauses(sentence).at(-1)?.text ?? ''));
    const whole = spoken(tidy(sentence));
    const setup = isSetup(whole) ? whole : first;
    const before = spoken(tidy(sentences[i - 1] ?? ''));
    if (isSetup(setup) && !/^I (?!asked|'ve asked)/u.test(setup) && CLOCK.test(before) && setup.length < 80)
      return [scored(`${setup} and ${before}`, 4)].filter(({ clause }) => isEvent(clause));
    const timed = best(candidatesOf(sentence))?.clause;
    if (timed !== undefined && /\d/.test(timed) && CLOCK.test(spoken(tidy(next ?? ''))))
      return [scored(`${timed} and ${spoken(tidy(next ?? ''))}`, 4)];
    if (next === undefined || !isSetup(setup) || setup.length > 80) return [];
    const clock = spoken(tidy(clausesOf(next)[0]?.text ?? '')).replace(LONG_AGO, "it's been $1");
    const answer =
      CLOCK.test(clock) && !/^I (?!asked|'ve asked)/u.test(setup)
        ? clock
        : best(candidatesOf(next, true))?.clause;
    if (
      answer !== undefined &&
      !CLOCK.test(answer) &&
      tenseOf(answer, false) === 'present' &&
      !/^(?:it's|there's|he's|she's|they're|they've|I'm|you're|the|\w+ \w+ says)|\d/u.test(answer)
    )
      return [];
    const joined = `${setup} and ${answer ?? ''}`;
    return answer !== undefined && isEvent(joined) ? [scored(joined, 4)] : [];
  });

const isOpen = (sentence: string): boolean => sentence.length <= 600 && !mocks(withoutOpener(sentence));

/** The most concrete thing the message says happened; undefined when it names none (R3). Linear; never throws. */
export const findEvent = (
  text: string,
  { strict = false }: { readonly strict?: boolean } = {},
): Event | undefined => {
  const masked = maskQuotes(
    withNamesQuoted(writeOut(text.slice(0, 6000)))
      .replace(EACH_TIME, 'when ')
      .replace(AS_SOON, 'as soon as ')
      .replace(UNSTOPPED, '. '),
  );
  const sentences = splitSentences(masked.text)
    .slice(0, MOST_SENTENCES)
    .map((sentence) => sentence.text)
    .map(saidPlainly)
    .filter(({ sentence }) => isOpen(sentence));
  const top = best([
    ...sentences.flatMap(({ sentence, sure }) => candidatesOf(sentence, false, sure)),
    ...acrossSentences(sentences.map(({ sentence }) => sentence)),
  ]);
  if (top === undefined || top.score < (strict ? MUCH : ENOUGH)) return undefined;
  if (strict && !OURS.test(top.clause)) return undefined;
  return {
    clause: unmaskQuotes(top.clause, masked.quotes),
    tense: tenseOf(top.clause, HABIT.test(masked.text)),
  };
};
