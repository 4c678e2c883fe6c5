import { logOdds, sigmoid, softmax } from './calibration.ts';
import { featuresOf, previousFeatures, type ReadableText, readable } from './features.ts';
import { HEADS, hiddenOf, outputsOf } from './network.ts';
import { LABELS, type ReadingContext } from './reading.ts';
import type { ToneModel } from './tone-model.ts';

export type Scored = {
  /** Per label in LABELS' order; sums to 1, and criticism and contempt together make `attack`. */
  readonly labels: Float64Array;
  readonly attack: number;
  /** Per danger class, `none` first. */
  readonly danger: Float64Array;
  /** The hidden layer, for asking which words mattered. */
  readonly hidden: Float32Array;
};

export const scoreMessage = (model: ToneModel, message: ReadableText, context: ReadingContext): Scored => {
  const before = partnersLine(context);
  const vectors = [
    featuresOf(message),
    ...(before === undefined ? [] : [previousFeatures(readable(before))]),
  ];
  const hidden = hiddenOf(model.network, vectors);
  return { ...scoresOf(model.calibration, outputsOf(model.network, hidden)), hidden };
};

/** From the network's raw outputs to calibrated probabilities. */
export const scoresOf = (
  calibration: ToneModel['calibration'],
  outputs: Float32Array,
): Omit<Scored, 'hidden'> => {
  const plain = softmax(outputs.subarray(...HEADS.label), calibration.labelTemperature);
  const fromLabels = (plain[CRITICISM] ?? 0) + (plain[CONTEMPT] ?? 0);
  const { bias, label, own } = calibration.attack;
  const attack = sigmoid(bias + label * logOdds(fromLabels) + own * (outputs[HEADS.attack[0]] ?? 0));
  const labels = plain.map((value, at) =>
    at === CRITICISM || at === CONTEMPT
      ? (value / Math.max(fromLabels, 1e-12)) * attack
      : (value / Math.max(1 - fromLabels, 1e-12)) * (1 - attack),
  );
  const danger = softmax(outputs.subarray(...HEADS.danger), calibration.dangerTemperature);
  return { labels, attack, danger };
};

export const CRITICISM = LABELS.indexOf('criticism');
export const CONTEMPT = LABELS.indexOf('contempt');

/** The line just before, if the other one wrote it. */
const partnersLine = (context: ReadingContext): string | undefined => {
  const before = context.at(-1);
  return before?.from === 'partner' ? before.text.reveal() : undefined;
};
