import type { Grammar } from '../language/grammar.ts';
import { concreteness, isEvent, isSetup } from './event-check.ts';

export type Candidate = { readonly clause: string; readonly score: number };

/** "the bill was due on the 1st and …": what was planned, and what came instead. */
const planKept = (clause: string): number => {
  const [first = '', ...others] = clause.split(' and ');
  return others.length > 0 && !/^I(?![a-z])/u.test(first) && isSetup(first) ? 2.7 : 0;
};

/** How good a clause is as the event: sure wording, concrete, both halves of a contrast, neither vague nor too long. */
export const scored = (clause: string, weight: number): Candidate => {
  const words = clause.split(' ').length;
  const told =
    /^(?!you )(?:.+ and (?:you(?:'re|'ve|'d)?|it's still|it was still) |(?!I(?:'| )).+ and I )/u.test(clause)
      ? 2.5
      : 0;
  const beside = / while (?:I|you) /u.test(clause) ? 0.7 : 0;
  const kept =
    /^(?:we (?:said|agreed|planned)|you (?:said|promised|swore|were|told me)) .+ and (?:I|they|she|he|you|my|the|it(?:'s)?|we) /u.test(
      clause,
    )
      ? 2.7
      : planKept(clause);
  const answered = / and (?:said|told me|say) (?:no|nothing|yes|\uE000\S+|that|it)(?![a-z])/u.test(clause)
    ? 0.4
    : 0;
  const undone = /^(?:the|my|our) .*(?:haven't|hasn't|didn't|wasn't|isn't|still) /u.test(clause) ? 1 : 0;
  const asked = /without (?:asking|telling|checking|talking)/u.test(clause) ? 1 : 0;
  const vague =
    /(?<![A-Za-zÀ-ž])it(?![A-Za-zÀ-ž'])/u.test(clause) &&
    !/(?<![A-Za-zÀ-ž])(?:the|my|your|our|a|this) .*(?<![A-Za-zÀ-ž])it(?![A-Za-zÀ-ž])/u.test(clause)
      ? 1
      : 0;
  const length = Math.min(words, 14) * 0.15 - Math.max(0, clause.length - 100) * 0.03;
  return {
    clause,
    score:
      weight + told + kept + beside + asked + answered + undone - vague + concreteness(clause) * 0.6 + length,
  };
};

/** The best `most` that may stand after "When", each once. Looks no further than it must: the test is dear. */
export const rankedOf = (
  candidates: readonly Candidate[],
  grammar: Grammar,
  most: number,
): readonly Candidate[] => {
  const fitting: Candidate[] = [];
  for (const each of [...candidates].sort((one, other) => other.score - one.score)) {
    if (fitting.length === most) break;
    if (fitting.some(({ clause }) => clause === each.clause)) continue;
    if (isEvent(each.clause, grammar)) fitting.push(each);
  }
  return fitting;
};

/** The best that may stand after "When". */
export const bestOf = (candidates: readonly Candidate[], grammar: Grammar): Candidate | undefined =>
  rankedOf(candidates, grammar, 1)[0];
