import type { Grammar } from '../../language/grammar.ts';
import type { Parsed } from './parsed.ts';
import { type Part, partsOf } from './parts.ts';
import type { Told } from './told.ts';
import { say, type Words } from './words.ts';

const MOST_PARTS = 4;

const LIST_ITEM =
  /^(?:the|all the|my|your|our|a|an|one|two|three|four|five|\d+|then|with|without|at|in|on|to|from|for|and|not)(?![a-z])/i;

/** What may follow a comma without a verb: the next item, an aside of place or time. */
const isItem = ({ piece, parsed }: Part): boolean => {
  if (parsed !== undefined || piece.after !== ',' || piece.words.length > 7) return false;
  const isThing = piece.words.length <= 2 && piece.words.every(({ part }) => part === 'noun');
  return (isThing || LIST_ITEM.test(say(piece.words))) && !CLOSER.test(say(piece.words));
};

/** "…, babe" is no item of a list. */
const CLOSER =
  /^(?:babe|baby|love|darling|mate|again|seriously|honestly|really|typical|great|thanks|please|ok|okay|though|right|so|now|lol|gross|mum|mom|dad|hun|honey|dude|idiot|the end|the lot)$/i;

const isPresent = (parsed: Parsed | undefined): boolean =>
  parsed !== undefined &&
  /^(?:|do|can|have)$/.test(parsed.helper) &&
  parsed.form !== 'past' &&
  !parsed.helperIsPast;

/** May this clause open an event? A reason or a condition is none, unless it tells what the other did. */
const mayOpen = (parts: readonly Part[], at: number): boolean => {
  const part = parts[at];
  if (part?.told === undefined) return false;
  const { joiner } = part.piece;
  if (joiner === '' || /^(?:and|but|so)$/.test(joiner)) return true;
  if (/^(?:if|unless)$/.test(joiner))
    return at === 0 && isPresent(part.parsed) && parts[1]?.told !== undefined && isPresent(parts[1].parsed);
  const before = parts[at - 1]?.parsed;
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
  if (joiner === 'so' && part.parsed?.who === 'you') return undefined;
  if (part.parsed?.isQuestion === true || (part.parsed?.asked ?? '') !== '') return undefined;
  if (
    /^(?:when|whenever|while|whilst|after|before|since|until|till)$/.test(joiner) &&
    part.parsed !== undefined
  )
    return `${text} ${joiner} ${clauseOf(part)}`;
  if (part.told === undefined) return undefined;
  if (part.bare !== undefined) return `${text} and ${part.bare}`;
  if (/^(?:and|but|so|)$/.test(joiner)) return `${text} and ${clauseOf(part)}`;
  return undefined;
};

/** A said setting: "since the baby came", "when you landed": said after the event though it came first. */
const openedLast = (parts: readonly Part[]): string | undefined => {
  const [first, second] = parts;
  if (first?.parsed === undefined || second?.told === undefined) return undefined;
  if (/^(?:since|after|before)$/.test(first.piece.joiner))
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
export const joinedEvents = (words: Words, grammar: Grammar): readonly Told[] => {
  const parts = partsOf(words, grammar);
  const heard = unanswered(parts);
  const last = openedLast(parts);
  const whole = [heard, last].flatMap((clause) =>
    clause === undefined ? [] : [{ clause, weight: 4, alone: true }],
  );
  return [...whole, ...parts.flatMap((first, at) => (mayOpen(parts, at) ? runsFrom(parts, at, first) : []))];
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

const runsFrom = (parts: readonly Part[], at: number, first: Part): readonly Told[] => {
  if (first.told === undefined) return [];
  const { setting = '' } = first.told;
  const runs: Told[] = [first.told];
  let top: Told = first.told;
  for (const [i, part] of parts.slice(at + 1, at + MOST_PARTS).entries()) {
    if (parts[at + i]?.isCut === true) break;
    const goesOn = isInSeries(part, parts[at + i + 2]);
    const text = goesOn ? `${top.clause}, ${part.bare}` : glued(top.clause, part);
    if (text === undefined) break;
    const weight = Math.max(top.weight, part.told?.weight ?? 0);
    top = { clause: text, weight, alone: top.alone || (part.told?.alone ?? false) };
    if (!goesOn) runs.push(top);
  }
  return runs
    .filter((run) => run.alone || isContrast(run.clause) || setting !== '')
    .map((run) => (setting === '' ? run : { ...run, clause: `${run.clause} ${setting}` }));
};
