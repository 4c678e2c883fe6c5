const STEPS = 15;
const RIDGE = 1;

/** Logistic regression by Newton's method; ridge on every weight but the last, which belongs to the constant 1. */
export const fitLogistic = (
  evidence: readonly Float64Array[],
  isPositive: (row: number) => boolean,
  rows: Int32Array,
): Float64Array => {
  const size = evidence[0]?.length ?? 0;
  const weights = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    const slope = new Float64Array(size);
    const curve = Array.from({ length: size }, () => new Float64Array(size));
    for (const row of rows)
      addRow(evidence[row] ?? new Float64Array(size), isPositive(row), weights, slope, curve);
    for (let at = 0; at < size; at++) {
      const ridge = at === size - 1 ? 1e-6 : RIDGE;
      slope[at] = (slope[at] ?? 0) - ridge * (weights[at] ?? 0);
      const line = curve[at];
      if (line) line[at] = (line[at] ?? 0) + ridge;
    }
    const change = solve(curve, slope);
    for (let at = 0; at < size; at++) weights[at] = (weights[at] ?? 0) + (change[at] ?? 0);
  }
  return weights;
};

const addRow = (
  features: Float64Array,
  positive: boolean,
  weights: Float64Array,
  slope: Float64Array,
  curve: readonly Float64Array[],
): void => {
  let score = 0;
  for (let at = 0; at < features.length; at++) score += (features[at] ?? 0) * (weights[at] ?? 0);
  const probability = 1 / (1 + Math.exp(-score));
  const miss = Number(positive) - probability;
  const spread = Math.max(1e-6, probability * (1 - probability));
  for (const [at, line] of curve.entries()) {
    const value = features[at] ?? 0;
    slope[at] = (slope[at] ?? 0) + miss * value;
    for (let other = 0; other < features.length; other++)
      line[other] = (line[other] ?? 0) + spread * value * (features[other] ?? 0);
  }
};

/** Gaussian elimination with partial pivoting. */
const solve = (matrix: readonly Float64Array[], right: Float64Array): Float64Array => {
  const lines = matrix.map((line, at) => Float64Array.from([...line, right[at] ?? 0]));
  const size = lines.length;
  for (let column = 0; column < size; column++) {
    const below = lines.slice(column);
    const pivot = below.reduce((best, line) =>
      Math.abs(line[column] ?? 0) > Math.abs(best[column] ?? 0) ? line : best,
    );
    lines.splice(lines.indexOf(pivot), 1);
    lines.splice(column, 0, pivot);
    for (const [at, line] of lines.entries()) {
      if (at === column) continue;
      const factor = (line[column] ?? 0) / (pivot[column] ?? 1);
      for (let other = column; other <= size; other++)
        line[other] = (line[other] ?? 0) - factor * (pivot[other] ?? 0);
    }
  }
  return Float64Array.from(lines, (line, at) => (line[size] ?? 0) / (line[at] ?? 1));
};
