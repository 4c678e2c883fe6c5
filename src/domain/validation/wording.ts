import type { NamedFeelings } from './name-feelings.ts';

/** One of several ways of saying the same; the same seed always picks the same one. */
export const choose = (seed: number, ...options: readonly string[]): string =>
  options[seed % options.length] ?? '';

/** Closed and capitalised. */
export const sentence = (text: string): string => {
  const trimmed = text.trim();
  const closed = /[.?!]["')]?$/u.test(trimmed) ? trimmed : `${trimmed}.`;
  return closed.charAt(0).toUpperCase() + closed.slice(1);
};

/** Whether the first prompt names the deed after "when I …", so that the last one names it as "me …ing". */
export const tellsAsClause = (seed: number): boolean => seed % 4 === 1;

export const wordsIn = (text: string): number => text.split(/\s+/u).length;

/** "hurt, and maybe lonely" */
export const pair = ({ first, second }: NamedFeelings): string =>
  second === undefined ? first.word : `${first.word}, and maybe ${second.word}`;

const BRANCH = /\s(?:when|while|because|which|without|until|before|after|and|in front of|during)\s/u;
const SIDE_BRANCH = /\s(?:because|and)\s/u;
/** "I only ring when I want something" means the opposite once it is cut; so does "I don't … without". */
const LEANS =
  /\bonly\b|\b(?:don't|can't|haven't|won't|not)\b.* (?:without|until|before)\b|\bleft\b.* during\b|\b(?:since|every time|whenever)\b|\b(?:hate it|can't stand it|(?:don't|didn't) like (?:it|how))\b|^I [a-z]+ [a-z]+ without\b/u;
/** "… on your own", "… three weeks ago": said once is enough. */
const TRAIL =
  / (?:today|tonight|yesterday|this (?:morning|evening|week|afternoon)|last (?:night|week)|(?:a|an|two|three|four|five|\d+) (?:minutes?|hours?|days?|weeks?|months?) ago|at the moment|these days|lately)$/u;

/** Short enough to be said again: the clause up to its first side branch. */
export const brief = (finite: string): string => {
  const cut = finite.search(LEANS.test(finite) ? SIDE_BRANCH : BRANCH);
  const listed =
    cut !== -1 && /^\sand\s/u.test(finite.slice(cut)) ? finite.slice(0, cut).search(/, [a-z]+/u) : -1;
  const end = listed === -1 ? cut : listed;
  const head = (end === -1 ? finite : finite.slice(0, end)).replace(/,$/u, '');
  const reports = /\b(?:said|told|agreed|promised|asked|says|tells?)\b/u.test(finite.slice(0, cut));
  const atAnd = cut !== -1 && /^\sand\s/u.test(finite.slice(cut));
  if (atAnd && wordsIn(finite) <= (reports ? 15 : 12)) return finite;
  const least = /^\sand\s/u.test(finite.slice(cut)) ? 5 : 3;
  const kept = wordsIn(head) >= least ? head : finite;
  const trimmed = kept
    .replace(TRAIL, '')
    .replace(/^(.*\b(?:was|is|were|be|been|with|for|at|to|of|on|in|from|by|the|a|my|your))$/u, () => kept);
  return wordsIn(trimmed) >= 3 ? trimmed : kept;
};
