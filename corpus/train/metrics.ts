export type Ranked = { readonly score: number; readonly positive: boolean };

/** Area under precision over recall, ties in stored order. Each negative counts as `others` lines. */
export const averagePrecision = (ranked: readonly Ranked[], others = 1): number => {
  let found = 0;
  let missed = 0;
  let sum = 0;
  for (const { positive } of byScore(ranked)) {
    if (!positive) {
      missed += others;
      continue;
    }
    found += 1;
    sum += found / (found + missed);
  }
  return found === 0 ? 0 : sum / found;
};

/** What a ranking by chance reaches as its average precision: the share of positives. */
export const chanceLevel = (ranked: readonly Ranked[]): number =>
  ranked.filter(({ positive }) => positive).length / Math.max(1, ranked.length);

export type Cut = { readonly threshold: number; readonly precision: number; readonly recall: number };

/**
 * The lowest cut whose precision is still `least`; recall 0 and a threshold nothing reaches when there is none. Each
 * negative counts as `others` lines.
 */
export const cutAtPrecision = (ranked: readonly Ranked[], least: number, others = 1): Cut => {
  const positives = ranked.filter(({ positive }) => positive).length;
  let found = 0;
  let missed = 0;
  let best: Cut = { threshold: 1, precision: 1, recall: 0 };
  for (const { score, positive } of byScore(ranked)) {
    if (positive) found += 1;
    else missed += others;
    const precision = found / (found + missed);
    if (precision >= least) best = { threshold: score, precision, recall: found / positives };
  }
  return best;
};

export const cutAt = (ranked: readonly Ranked[], threshold: number): Cut => {
  const fired = ranked.filter(({ score }) => score >= threshold);
  const found = fired.filter(({ positive }) => positive).length;
  const positives = ranked.filter(({ positive }) => positive).length;
  return {
    threshold,
    precision: fired.length === 0 ? 1 : found / fired.length,
    recall: positives === 0 ? 0 : found / positives,
  };
};

/** Expected calibration error over ten equal-width bins. */
export const calibrationError = (ranked: readonly Ranked[]): number => {
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inside = ranked.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === bin);
    const said = inside.reduce((sum, { score }) => sum + score, 0);
    const were = inside.filter(({ positive }) => positive).length;
    error += Math.abs(said - were);
  }
  return error / Math.max(1, ranked.length);
};

const byScore = (ranked: readonly Ranked[]): readonly Ranked[] =>
  [...ranked].sort((a, b) => b.score - a.score);
