import type { Grammar } from '../../language/grammar.ts';
import { isSetup } from '../event-check.ts';
import type { Parsed } from './parsed.ts';
import { type Part, partsOf } from './parts.ts';
import type { Told } from './told.ts';
import { lower, say, type Words } from './words.ts';

const MOST_PARTS = 4;

const LIST_ITEM =
  /^(?:the|all the|my|your|our|a|an|one|two|three|four|five|\d+|then|with|without|at|in|on|to|from|for|and)(?![a-z])/i;

const DAY = /^(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:day)?$/i;

/** What may follow a comma without a verb: the next item, an aside of place or time. */
const isItem = ({ piece, parsed }: Part): boolean => {
  if (parsed !== undefined || piece.after !== ',' || piece.words.length > 7) return false;
  const isThing =
    piece.words.length <= 2 &&
    piece.words.every(({ part, text }) => part === 'noun' || DAY.test(text)) &&
    (DAY.test(say(piece.words.slice(0, 1))) || piece.words.at(-1)?.lemma !== lower(piece.words.at(-1)));
  return (isThing || LIST_ITEM.test(say(piece.words))) && !CLOSER.test(say(piece.words));
};

/** "…, babe" is no item of a list. */
const CLOSER =
  /^(?:babe|baby|love|darling|mate|again|seriously|honestly|really|typical|great|thanks|please|ok|okay|though|right|so|now|lol|gross|mum|mom|dad|hun|honey|dude|idiot|the end|the lot|not (?:great|ideal|cool|nice|ok|okay|good|the best|funny|fair|a good|impressed|happy|on).*)$/i;

const isPresent = (parsed: Parsed | undefined): boolean =>
  parsed !== undefined &&
  /^(?:|do|can|have)$/.test(parsed.helper) &&
  parsed.form !== 'past' &&
  !parsed.helperIsPast;

const isAsking = (parsed: Parsed | undefined): boolean =>
  parsed !== undefined &&
  ((parsed.who === 'nobody' && parsed.form === 'plain' && !parsed.not) ||
    (parsed.who === 'I' && /^(?:need|want|wish|hope|like|love)$/.test(parsed.verb.lemma)));

/** May this clause open an event? A reason or a condition is none, unless it tells what the other did. */
const mayOpen = (parts: readonly Part[], at: number): boolean => {
  const part = parts[at];
  if (part?.told === undefined) return false;
  const { joiner } = part.piece;
  if (joiner === '' || /^(?:and|but|so)$/.test(joiner)) return true;
  if (/^(?:if|unless)$/.test(joiner))
    return at === 0 && isPresent(part.parsed) && parts[1]?.told !== undefined && isPresent(parts[1].parsed);
  const before = parts[at - 1]?.parsed;
  // "call me when you're off shift": asked for, not told.
  if (/^(?:when|whenever|once)$/.test(joiner) && isAsking(before)) return false;
  if (/^(?:when|whenever|while|whilst)$/.test(joiner) && before?.isQuestion === true && before.asked === '')
    return false;
  if (/^(?:when|whenever|while|whilst)$/.test(joiner))
    return at === 0 || parts[at - 1]?.parsed?.who !== 'you' || parts[at - 1]?.told === undefined;
  if (/^(?:because|cause)$/.test(joiner))
    return (
      part.parsed?.who !== 'I' &&
      (parts[at - 1]?.told?.alone !== true ||
        (parts[at - 1]?.told?.weight ?? 0) < 3 ||
        parts[at - 1]?.parsed?.who === 'I')
    );
  return false;
};

const clauseOf = (part: Part): string => part.told?.clause ?? say(part.piece.words);

const glued = (text: string, part: Part): string | undefined => {
  const { joiner } = part.piece;
  if (isItem(part)) return `${text}, ${say(part.piece.words)}`;
  if (joiner === 'so' && /^(?:you|nobody)$/.test(part.parsed?.who ?? '')) return undefined;
  if (part.parsed?.isQuestion === true || (part.parsed?.asked ?? '') !== '') return undefined;
  if (joiner === 'since' && part.parsed?.form !== 'past') return undefined;
  if (
    /^(?:when|whenever|while|whilst|after|before|since|until|till)$/.test(joiner) &&
    part.parsed !== undefined
  )
    return `${text} ${joiner} ${clauseOf(part)}`;
  if (isExcepted(part)) return `${text} but ${say(part.piece.words)}`;
  if (isOtherHalf(text, part)) return `${text} and ${short(say(part.piece.words))}`;
  if (part.told === undefined) return undefined;
  if (part.bare !== undefined) return `${text} and ${part.bare}`;
  if (/^(?:and|but|so|)$/.test(joiner)) return `${text} and ${clauseOf(part)}`;
  return undefined;
};

const NOT_SO =
  /^(?:the|my|your|our|his|her|mine|yours|that|she|he|it|they|I|you)(?: \S+){0,3} (?:has|have|is|are|was|were|did|does|do|had)(?:n't| not)$/i;
const CAME_INSTEAD =
  /^(?:it|this|that|they|he|she|there)(?:'s| is| was| went| came| cost| turned out| ended up| got| arrived)(?: [^ ]+){1,8}$/i;

/** "you promised nine and you were on it till midnight": no event alone, but the other half of one. */
const YOU_INSTEAD =
  /^you (?:were|are|'re|had|have|'ve) (?!(?:right|sorry|tired|busy|ill|sick|asleep)(?![a-z])).{4,50}$/i;

/** "you got money for trainers but not for the light bill" */
const isExcepted = ({ piece }: Part): boolean =>
  piece.joiner === 'but' &&
  /^not (?:for|to|with|me|us|my|the|when|about|at|on|a) .{2,40}$/i.test(say(piece.words));

/** As it is said: "this is 210" → "it's 210", "the sink has not" → "the sink hasn't". */
const short = (words: string): string =>
  words
    .replace(/^(?:this|that) (?:is|'s) /i, "it's ")
    .replace(/^(?:this|that) (?=was |cost )/i, 'it ')
    .replace(/ (has|have|is|are|was|were|did|does|do|had) not$/i, " $1n't");

/** What was said is belied by what came. */
const SAID = /^you (?:said|told me|promised)(?![a-z])/i;

/** "the shed is swept and the kitchen isn't", "the budget was 60 and this is 140": the half that hurts. */
const isOtherHalf = (text: string, { piece }: Part): boolean => {
  const words = say(piece.words);
  if (!/^(?:and|but|)$/.test(piece.joiner)) return false;
  if (
    /^(?:it|they)(?:'s|'re|'ve| is| are| was| were| has| have)(?: been| still| just)? (?:in|on|under|behind) (?:your|the|my) /i.test(
      words,
    )
  )
    return true;
  return (
    NOT_SO.test(words) ||
    ((isSetup(text) || SAID.test(text)) && CAME_INSTEAD.test(words)) ||
    (isSetup(text) && YOU_INSTEAD.test(words))
  );
};

/** A said setting: "since the baby came", "when you landed": said after the event though it came first. */
const openedLast = (parts: readonly Part[]): string | undefined => {
  const [first, second] = parts;
  if (first?.parsed === undefined || second?.told === undefined) return undefined;
  // "before you say so: …" speaks to the listener and dates nothing.
  const isAside = first.piece.joiner === 'before' && first.parsed.who === 'you' && isPresent(first.parsed);
  if (!isAside && /^(?:since|after|before)$/.test(first.piece.joiner))
    return `${clauseOf(second)} ${first.piece.joiner} ${clauseOf(first)}`;
  return undefined;
};

const NOT_HEARD = /^(?:listen|hear|answer|care|respond|react|look)$/;

/** "you never listen when I talk about work": their talking is the event, and that no answer came. */
const unanswered = (parts: readonly Part[]): string | undefined => {
  for (const [at, part] of parts.entries()) {
    const next = parts[at + 1];
    if (part.parsed?.who !== 'you' || !part.parsed.not || !NOT_HEARD.test(part.parsed.verb.lemma)) continue;
    if (part.told !== undefined || next?.parsed?.who !== 'I' || !/^when/.test(next.piece.joiner)) continue;
    const past = part.parsed.helperIsPast || next.parsed.form === 'past';
    return `${say(next.piece.words)} and ${past ? "didn't" : "don't"} get an answer`;
  }
  return undefined;
};

/** Runs of neighbouring clauses of one sentence, joined the way they were, each with how sure it is. */
export const joinedEvents = (words: Words, grammar: Grammar, isSure = false): readonly Told[] => {
  const parts = partsOf(words, grammar);
  const heard = unanswered(parts);
  const last = openedLast(parts);
  const whole = [heard, last].flatMap((clause) =>
    clause === undefined ? [] : [{ clause, weight: 4, alone: true }],
  );
  return [
    ...whole,
    ...parts.flatMap((_, at) => (mayOpen(parts, at) ? runsFrom(parts, at, isSure && at === 0) : [])),
  ];
};

/** "I cooked and the phone rang": what one did beside what else there was. */
const isContrast = (clause: string): boolean => {
  const halves = clause.split(/ (?:and|when|while) /);
  return (
    halves.some((half) => /^I(?![a-z])/.test(half)) &&
    halves.some((half) => /^(?:you|your|the|my|he|she|they|it|there|nobody)(?![a-z])/i.test(half))
  );
};

/** An item of a series: something goes on after it. */
const isInSeries = (part: Part, next: Part | undefined): boolean =>
  part.bare !== undefined && part.piece.joiner === '' && next?.bare !== undefined;

/** "I get up at five for you and you can't set one alarm": where the second half cannot be told, the first is none. */
const isLostContrast = (first: Part, next: Part): boolean =>
  (first.parsed?.who === 'I' || lower(first.parsed?.subject[0]) === 'it') &&
  next.parsed?.who === 'you' &&
  !next.parsed.isQuestion &&
  /^(?:and|but|)$/.test(next.piece.joiner);

/** "you told them I quit because I 'couldn't hack it'": what was said of the author cannot be told without it. */
const isReasonGiven = (clause: string, { piece }: Part): boolean =>
  piece.joiner === 'because' &&
  /(?<![a-z])(?:told|said|say|tell)(?![a-z])/.test(clause) &&
  /^I .*\uE000/i.test(say(piece.words));

const runsFrom = (parts: readonly Part[], at: number, isSure: boolean): readonly Told[] => {
  const first = parts[at];
  if (first?.told === undefined) return [];
  const { setting = '' } = first.told;
  const runs: Told[] = [first.told];
  let top: Told = first.told;
  for (const [i, part] of parts.slice(at + 1, at + MOST_PARTS).entries()) {
    if (parts[at + i]?.isCut === true) break;
    const goesOn = isInSeries(part, parts[at + i + 2]);
    const text = goesOn ? `${top.clause}, ${part.bare}` : glued(top.clause, part);
    if (text === undefined) {
      if (isReasonGiven(top.clause, part)) runs.length = 0;
      // "we'd agreed on three nights so I could be back, and …": what for can be left out.
      if (part.piece.joiner === 'so' && isSetup(top.clause)) continue;
      if (isLostContrast(first, part)) runs.length = 0;
      break;
    }
    const weight = Math.max(top.weight, part.told?.weight ?? 0);
    top = {
      clause: text,
      weight,
      alone: top.alone || (part.told?.alone ?? false) || isOtherHalf(top.clause, part),
    };
    // Half of it would tell another thing.
    if (
      part.piece.joiner === 'before' ||
      isExcepted(part) ||
      (SAID.test(top.clause) && isOtherHalf(top.clause, part)) ||
      isReasonGiven(top.clause, part) ||
      (/^(?:when|if|until|till)$/.test(part.piece.joiner) && first.told.clause.split(' ').length < 4) ||
      (part.piece.joiner === 'after' &&
        / (?:minutes|hours|days|weeks|seconds|months)$/.test(clauseOf(first))) ||
      (NOT_SO.test(say(part.piece.words)) && part.told === undefined)
    )
      runs.length = 0;
    if (!goesOn) runs.push(top);
  }
  return runs
    .filter((run) => isSure || run.alone || isContrast(run.clause) || setting !== '')
    .map((run) => (setting === '' ? run : { ...run, clause: `${run.clause} ${setting}` }));
};
