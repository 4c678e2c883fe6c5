import { DAY, type Instant } from '../../shared/instant.ts';
import { EN_QUESTIONS } from './en-questions.ts';
import type { Question, Theme } from './question.ts';

export type AskedQuestion = { readonly questionId: string; readonly at: Instant };

export type PickInput = {
  /** What this couple was asked before, in any order. */
  readonly asked: readonly AskedQuestion[];
  /** Keeps the choice within one theme. */
  readonly theme?: Theme;
  readonly now: Instant;
  /** A whole number from 0 up to, not including, `below`. */
  readonly chance: (below: number) => number;
};

/** A question may come back after this long. */
export const NO_REPEAT_WITHIN = 30 * DAY;

const lastAsked = (asked: readonly AskedQuestion[]): ReadonlyMap<string, number> => {
  const last = new Map<string, number>();
  for (const { questionId, at } of asked) last.set(questionId, Math.max(at, last.get(questionId) ?? at));
  return last;
};

const leastRecent = (
  questions: readonly Question[],
  last: ReadonlyMap<string, number>,
): readonly Question[] => {
  const times = questions.map(({ id }) => last.get(id) ?? 0);
  const oldest = times.reduce((least, time) => Math.min(least, time), Number.MAX_SAFE_INTEGER);
  return questions.filter((_, index) => times[index] === oldest);
};

const oneOf = (questions: readonly Question[], chance: PickInput['chance']): Question => {
  const [first] = EN_QUESTIONS;
  return questions[chance(questions.length)] ?? questions[0] ?? first;
};

/** One not asked within 30 days; when all were, the one asked longest ago. */
export const pickQuestion = ({ asked, theme, now, chance }: PickInput): Question => {
  const last = lastAsked(asked);
  const fitting = EN_QUESTIONS.filter((question) => theme === undefined || question.theme === theme);
  const fresh = fitting.filter(({ id }) => {
    const at = last.get(id);
    return at === undefined || now - at >= NO_REPEAT_WITHIN;
  });
  return oneOf(fresh.length > 0 ? fresh : leastRecent(fitting, last), chance);
};
