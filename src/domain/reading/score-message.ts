import { blend, softmax } from './calibration.ts';
import { CONTEMPT, CRITICISM, evidenceOf, type Outputs } from './evidence.ts';
import { blocksOf, previousBlocks, type ReadableText, readable } from './features.ts';
import { HEADS, type Network, outputsOf } from './network.ts';
import type { ReadingContext } from './reading.ts';
import { createRowSums } from './row-sums.ts';
import { sentencesOf } from './sentences.ts';
import type { ToneModel } from './tone-model.ts';

export type Scored = {
  /** Per label in LABELS' order; sums to 1, and criticism and contempt together make `attack`. */
  readonly labels: Float64Array;
  readonly attack: number;
  /** Per danger class, `none` first; sums to 1. */
  readonly danger: Float64Array;
  /** The hidden layer, for asking which words mattered. */
  readonly hidden: Float32Array;
};

export type ScoreMessage = (message: ReadableText, context: ReadingContext) => Scored;

export const createScorer = ({ network, calibration }: ToneModel): ScoreMessage => {
  const sumRows = createRowSums(network);
  return (message, context) => {
    const before = partnersLine(context);
    const previous = before === undefined ? undefined : sumRows(previousBlocks(readable(before)));
    const hiddenFor = (text: ReadableText): Float32Array =>
      hiddenLayer(network, sumRows(blocksOf(text)), previous);
    const hidden = hiddenFor(message);
    const whole = outputsOf(network, hidden);
    const sentences = sentencesOf(message.original).map((sentence) =>
      outputsOf(network, hiddenFor(readable(sentence))),
    );
    return { ...scoresOf(calibration, { whole, sentences }), hidden };
  };
};

const hiddenLayer = (
  { hidden, hiddenBias }: Network,
  own: Float64Array,
  previous: Float64Array | undefined,
): Float32Array => {
  const layer = new Float32Array(hidden);
  for (let unit = 0; unit < hidden; unit++)
    layer[unit] = (hiddenBias[unit] ?? 0) + (own[unit] ?? 0) + (previous?.[unit] ?? 0);
  return layer;
};

/** From the network's raw outputs to calibrated probabilities. */
export const scoresOf = (calibration: ToneModel['calibration'], outputs: Outputs): Omit<Scored, 'hidden'> => {
  const evidence = evidenceOf(outputs);
  const labels = softmax(outputs.whole.subarray(...HEADS.label), calibration.labelTemperature);
  const danger = softmax(outputs.whole.subarray(...HEADS.danger), calibration.dangerTemperature);
  const attack = blend(calibration.attack, evidence);
  return {
    labels: shared(labels, (at) => at === CRITICISM || at === CONTEMPT, attack),
    attack,
    danger: shared(danger, (at) => at > 0, blend(calibration.danger, evidence)),
  };
};

/** The same proportions within and without a group of classes, with the group summing to `probability`. */
const shared = (
  classes: Float64Array,
  inGroup: (at: number) => boolean,
  probability: number,
): Float64Array => {
  const within = classes.reduce((sum, value, at) => sum + (inGroup(at) ? value : 0), 0);
  const tiny = 1e-12;
  return classes.map((value, at) =>
    inGroup(at)
      ? (value / Math.max(within, tiny)) * probability
      : (value / Math.max(1 - within, tiny)) * (1 - probability),
  );
};

/** The line just before, if the other one wrote it. */
const partnersLine = (context: ReadingContext): string | undefined => {
  const before = context.at(-1);
  return before?.from === 'partner' ? before.text.reveal() : undefined;
};
