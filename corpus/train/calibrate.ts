import { type Calibration, logOdds, softmax } from '../../src/domain/reading/calibration.ts';
import { HEADS } from '../../src/domain/reading/network.ts';
import { CONTEMPT, CRITICISM } from '../../src/domain/reading/score-message.ts';
import type { Targets } from './train-network.ts';

const TEMPERATURES = Array.from({ length: 60 }, (_, at) => 0.5 + at * 0.05);
const NEWTON_STEPS = 30;

/** Fits temperatures and the attack's logistic blend on outputs for messages the network had not seen. */
export const fitCalibration = (outputs: readonly Float32Array[], targets: Targets): Calibration => {
  const labelTemperature = bestTemperature(outputs, HEADS.label, targets.label);
  const blends = outputs.map((output) => {
    const labels = softmax(output.subarray(...HEADS.label), labelTemperature);
    return [
      1,
      logOdds((labels[CRITICISM] ?? 0) + (labels[CONTEMPT] ?? 0)),
      output[HEADS.attack[0]] ?? 0,
    ] as const;
  });
  const [bias, label, own] = logisticRegression(blends, targets.attack);
  return {
    labelTemperature,
    dangerTemperature: bestTemperature(outputs, HEADS.danger, targets.danger),
    attack: { bias, label, own },
  };
};

const bestTemperature = (
  outputs: readonly Float32Array[],
  [from, to]: readonly [number, number],
  gold: Int32Array,
): number => {
  const lossAt = (temperature: number): number => {
    let loss = 0;
    for (const [at, output] of outputs.entries()) {
      const right = gold[at] ?? 0;
      if (right >= 0)
        loss -= Math.log(Math.max(1e-12, softmax(output.subarray(from, to), temperature)[right] ?? 0));
    }
    return loss;
  };
  const losses = TEMPERATURES.map(lossAt);
  return TEMPERATURES[losses.indexOf(Math.min(...losses))] ?? 1;
};

type Triple = readonly [number, number, number];

/** Newton's method with a touch of ridge; three unknowns. */
const logisticRegression = (rows: readonly Triple[], gold: Uint8Array): Triple => {
  let weights: Triple = [0, 0.5, 0.5];
  for (let round = 0; round < NEWTON_STEPS; round++) {
    const slope = [0, 0, 0];
    const curve = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (const [at, row] of rows.entries()) {
      const probability = 1 / (1 + Math.exp(-dot(row, weights)));
      const miss = (gold[at] ?? 0) - probability;
      const spread = probability * (1 - probability);
      for (const [i, x] of row.entries()) {
        slope[i] = (slope[i] ?? 0) + miss * x;
        for (const [j, other] of row.entries())
          curve[3 * i + j] = (curve[3 * i + j] ?? 0) + spread * x * other;
      }
    }
    for (const i of [0, 4, 8]) curve[i] = (curve[i] ?? 0) + 1e-6 * rows.length;
    const change = solve(curve, slope);
    weights = [weights[0] + change[0], weights[1] + change[1], weights[2] + change[2]];
  }
  return weights;
};

const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Cramer's rule for three equations. */
const solve = (matrix: readonly number[], right: readonly number[]): Triple => {
  const whole = determinant(matrix);
  const column = (at: number): number =>
    determinant(
      matrix.map((value, index) => (index % 3 === at ? (right[Math.floor(index / 3)] ?? 0) : value)),
    ) / whole;
  return [column(0), column(1), column(2)];
};

const determinant = ([
  a = 0,
  b = 0,
  c = 0,
  d = 0,
  e = 0,
  f = 0,
  g = 0,
  h = 0,
  i = 0,
]: readonly number[]): number => a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
