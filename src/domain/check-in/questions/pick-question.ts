import { DAY, type Instant } from '../../shared/instant.ts';
import { EN_QUESTIONS } from './en-questions.ts';
import type { Question, Theme } from './question.ts';

export type AskedQuestion = { readonly questionId: string; readonly at: Instant };

export type PickInput = {
  /** What this couple was asked before, in any order. */
  readonly asked: readonly AskedQuestion[];
  /** Keeps the choice within one theme, for as long as the theme has a question left. */
  readonly theme?: Theme | undefined;
  readonly now: Instant;
  /** Shuffles the catalogue: each couple goes through it in an order of its own, and a retry picks the same again. */
  readonly seed: string;
};

/** A question may come back after this long. */
export const NO_REPEAT_WITHIN = 30 * DAY;

const lastAsked = (asked: readonly AskedQuestion[]): ReadonlyMap<string, number> => {
  const last = new Map<string, number>();
  for (const { questionId, at } of asked) last.set(questionId, Math.max(at, last.get(questionId) ?? at));
  return last;
};

/** FNV-1a with a last mix, so that ids which differ in one digit land far apart. */
const placeOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
};

type Ranked = { readonly question: Question; readonly at: number | undefined; readonly place: number };

/** Never asked comes before asked long ago; among equals the couple's own order decides. */
const before = (one: Ranked, other: Ranked): boolean =>
  one.at === other.at ? one.place < other.place : (one.at ?? 0) < (other.at ?? 0);

const first = (ranked: readonly Ranked[]): Question | undefined => {
  let best: Ranked | undefined;
  for (const one of ranked) if (best === undefined || before(one, best)) best = one;
  return best?.question;
};

/**
 * One not asked within 30 days, of the theme while it has any: a theme asked every day runs out, and then the others
 * join in. When all were asked, the one asked longest ago.
 */
export const pickQuestion = ({ asked, theme, now, seed }: PickInput): Question => {
  const last = lastAsked(asked);
  const ranked = EN_QUESTIONS.map((question) => ({
    question,
    at: last.get(question.id),
    place: placeOf(`${seed} ${question.id}`),
  }));
  const fresh = ranked.filter(({ at }) => at === undefined || now - at >= NO_REPEAT_WITHIN);
  const fitting = fresh.filter(({ question }) => theme === undefined || question.theme === theme);
  return first(fitting) ?? first(fresh) ?? first(ranked) ?? EN_QUESTIONS[0];
};
