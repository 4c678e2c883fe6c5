import type { Label } from '../../src/domain/reading/reading.ts';
import { attackRanking, type Prediction } from './measure.ts';
import { averagePrecision, chanceLevel, cutAtPrecision, type Ranked } from './metrics.ts';

/** How well one question is answered on lines of which `chance` are a yes. */
export type Mix = {
  readonly name: string;
  /** The average precision of a coin: figures of mixes with other chance levels cannot be compared. */
  readonly chance: number;
  readonly averagePrecision: number;
  /** The most that is found while 95 % of what is said to be a yes is one. */
  readonly recallAt95: number;
};

/**
 * The chance level that the first issue measured its own figures at: lists of sentiment words, which know nothing of
 * attacks, came to 0.38 there.
 */
const ISSUE_CHANCE = 0.38;

const HURTS_OR_ENDANGERS: ReadonlySet<Label> = new Set<Label>([
  'criticism',
  'contempt',
  'defensiveness',
  'stonewalling',
  'danger',
]);

/**
 * The same predictions as three mixes: the corpus as it is, its negatives weighed as if attacks were as common as in the
 * first issue, and the question whether a line is of the five labels that hurt or endanger. The first is the one to go by.
 */
export const mixesOf = (predictions: readonly Prediction[]): readonly Mix[] => {
  const attacks = attackRanking(predictions);
  const own = chanceLevel(attacks);
  const others = (own / (1 - own)) * ((1 - ISSUE_CHANCE) / ISSUE_CHANCE);
  return [
    mixOf('criticism or contempt', attacks),
    {
      ...mixOf('the same, negatives weighed to the first issue', attacks, others),
      chance: ISSUE_CHANCE,
    },
    mixOf('hurts or endangers (five labels)', hurtRanking(predictions)),
  ];
};

const mixOf = (name: string, ranked: readonly Ranked[], others = 1): Mix => ({
  name,
  chance: chanceLevel(ranked),
  averagePrecision: averagePrecision(ranked, others),
  recallAt95: cutAtPrecision(ranked, 0.95, others).recall,
});

const hurtRanking = (predictions: readonly Prediction[]): readonly Ranked[] =>
  predictions.map(({ scores, example }) => ({
    score: [...HURTS_OR_ENDANGERS].reduce((sum, label) => sum + scores[label], 0),
    positive: HURTS_OR_ENDANGERS.has(example.label),
  }));
