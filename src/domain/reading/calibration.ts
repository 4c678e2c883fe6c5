/** Raw scores to probabilities; fitted on predictions for messages the network had not seen. */
export type Calibration = {
  readonly labelTemperature: number;
  readonly dangerTemperature: number;
  /** attack = sigmoid(bias + label × (log-odds from the label head) + own × (the attack head's score)). */
  readonly attack: { readonly bias: number; readonly label: number; readonly own: number };
};

export const softmax = (scores: Float32Array, temperature: number): Float64Array => {
  const highest = scores.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY);
  const grown = Float64Array.from(scores, (score) => Math.exp((score - highest) / temperature));
  const total = grown.reduce((sum, value) => sum + value, 0);
  return grown.map((value) => value / total);
};

export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

/** Log-odds, kept finite. */
export const logOdds = (probability: number): number => {
  const kept = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(kept / (1 - kept));
};
