import type { AnswerWords, Asked } from './answer-words.ts';
import { isGrammar } from './measure-words.ts';

export type Broken = {
  readonly messages: number;
  readonly offers: number;
  readonly blanks: number;
  readonly violations: number;
  readonly grammarFlags: number;
  /** Rule ids and how often each was broken, most often first. */
  readonly byRule: readonly (readonly [rule: string, count: number])[];
};

/** Composes for every message and counts what a second look finds. Keeps no text. */
export const countBroken = (messages: Iterable<Asked>, answerTo: AnswerWords): Broken => {
  const counts = new Map<string, number>();
  let total = 0;
  let offers = 0;
  let blanks = 0;
  for (const asked of messages) {
    const answer = answerTo(asked);
    total += 1;
    offers += answer.offers.length;
    blanks += answer.template ? 1 : 0;
    for (const rule of answer.broken) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  const byRule = [...counts].sort(([, a], [, b]) => b - a);
  const sumOf = (wanted: (rule: string) => boolean): number =>
    byRule.reduce((sum, [rule, count]) => sum + (wanted(rule) ? count : 0), 0);
  return {
    messages: total,
    offers,
    blanks,
    violations: sumOf((rule) => !isGrammar(rule)),
    grammarFlags: sumOf(isGrammar),
    byRule,
  };
};
