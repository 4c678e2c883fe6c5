import { type Calibration, softmax } from '../../src/domain/reading/calibration.ts';
import { evidenceOf, type Outputs } from '../../src/domain/reading/evidence.ts';
import { HEADS } from '../../src/domain/reading/network.ts';
import { fitLogistic } from './fit-logistic.ts';
import type { Targets } from './head-gradients.ts';

const TEMPERATURES = Array.from({ length: 40 }, (_, at) => 0.5 + at * 0.05);

/** Fits temperatures and blends on `rows`' outputs, which must come from networks that had not seen those rows. */
export const fitCalibration = (
  outputs: readonly Outputs[],
  targets: Targets,
  rows: Int32Array,
): Calibration => {
  const evidence = outputs.map(evidenceOf);
  return {
    labelTemperature: bestTemperature(outputs, HEADS.label, targets.label, rows),
    dangerTemperature: bestTemperature(outputs, HEADS.danger, targets.danger, rows),
    attack: fitLogistic(evidence, (row) => targets.attack[row] === 1, rows),
    danger: fitLogistic(evidence, (row) => targets.danger[row] !== 0, rows),
  };
};

const bestTemperature = (
  outputs: readonly Outputs[],
  [from, to]: readonly [number, number],
  gold: Int32Array,
  rows: Int32Array,
): number => {
  const lossAt = (temperature: number): number => {
    let loss = 0;
    for (const row of rows) {
      const right = gold[row] ?? 0;
      const whole = outputs[row]?.whole;
      if (right < 0 || whole === undefined) continue;
      loss -= Math.log(Math.max(1e-12, softmax(whole.subarray(from, to), temperature)[right] ?? 0));
    }
    return loss;
  };
  const losses = TEMPERATURES.map(lossAt);
  return TEMPERATURES[losses.indexOf(Math.min(...losses))] ?? 1;
};
