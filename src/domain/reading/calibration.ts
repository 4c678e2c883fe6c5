/** Raw outputs to probabilities; fitted on predictions for messages the network had not seen. */
export type Calibration = {
  readonly labelTemperature: number;
  readonly dangerTemperature: number;
  /** Logistic weights over the evidence, for "an attack" and for "dangerous". */
  readonly attack: Float64Array;
  readonly danger: Float64Array;
};

export const softmax = (scores: Float32Array, temperature: number): Float64Array => {
  const highest = scores.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY);
  const grown = Float64Array.from(scores, (score) => Math.exp((score - highest) / temperature));
  const total = grown.reduce((sum, value) => sum + value, 0);
  return grown.map((value) => value / total);
};

export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

export const blend = (weights: Float64Array, evidence: Float64Array): number =>
  sigmoid(evidence.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0));

/** Log-odds, kept finite. */
export const logOdds = (probability: number): number => {
  const kept = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(kept / (1 - kept));
};
