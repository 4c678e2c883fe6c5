/** Raw outputs to probabilities; fitted on predictions for messages the network had not seen. */
export type Calibration = {
  readonly labelTemperature: number;
  readonly dangerTemperature: number;
  /** Logistic weights over the evidence, for "an attack" and for "dangerous". */
  readonly attack: Float64Array;
  readonly danger: Float64Array;
};

export const softmax = (scores: Float32Array, temperature: number): Float64Array => {
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at++) highest = Math.max(highest, scores[at] ?? 0);
  const shares = new Float64Array(scores.length);
  let total = 0;
  for (let at = 0; at < scores.length; at++) {
    const grown = Math.exp(((scores[at] ?? 0) - highest) / temperature);
    shares[at] = grown;
    total += grown;
  }
  for (let at = 0; at < scores.length; at++) shares[at] = (shares[at] ?? 0) / total;
  return shares;
};

export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

export const blend = (weights: Float64Array, evidence: Float64Array): number => {
  let sum = 0;
  for (let at = 0; at < evidence.length; at++) sum += (evidence[at] ?? 0) * (weights[at] ?? 0);
  return sigmoid(sum);
};

/** Log-odds, kept finite. */
export const logOdds = (probability: number): number => {
  const kept = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(kept / (1 - kept));
};
