import type { Calibration } from '../../src/domain/reading/calibration.ts';
import type { Outputs } from '../../src/domain/reading/evidence.ts';
import { OUTPUTS } from '../../src/domain/reading/network.ts';
import { likeliest, scoresByLabel } from '../../src/domain/reading/read-message.ts';
import { LABELS, type Label } from '../../src/domain/reading/reading.ts';
import { scoresOf } from '../../src/domain/reading/score-message.ts';
import {
  averagePrecision,
  type Cut,
  calibrationError,
  cutAt,
  cutAtPrecision,
  type Ranked,
} from './metrics.ts';
import type { Example } from './read-corpus.ts';

export type Prediction = {
  readonly example: Example;
  readonly label: Label;
  readonly confidence: number;
  readonly scores: Readonly<Record<Label, number>>;
  readonly attack: number;
  /** 1 - P(no danger). */
  readonly danger: number;
};

export const predictionsOf = (
  examples: readonly Example[],
  outputs: readonly Outputs[],
  calibrationOf: (row: number) => Calibration,
): readonly Prediction[] =>
  examples.map((example, at) => {
    const { labels, attack, danger } = scoresOf(calibrationOf(at), outputs[at] ?? SILENT);
    const best = likeliest(labels, attack);
    return {
      example,
      label: LABELS[best] ?? 'neutral',
      confidence: labels[best] ?? 0,
      scores: scoresByLabel(labels),
      attack,
      danger: 1 - (danger[0] ?? 1),
    };
  });

const SILENT: Outputs = { whole: new Float32Array(OUTPUTS), sentences: [] };

export const attackRanking = (predictions: readonly Prediction[]): readonly Ranked[] =>
  predictions.map(({ attack, example }) => ({
    score: attack,
    positive: example.label === 'criticism' || example.label === 'contempt',
  }));

export const dangerRanking = (predictions: readonly Prediction[]): readonly Ranked[] =>
  predictions.map(({ danger, example }) => ({ score: danger, positive: example.label === 'danger' }));

export type Thresholds = {
  readonly gentle: number;
  readonly balanced: number;
  readonly open: number;
  readonly danger: number;
};

const LOOK_ALIKE_ALARMS = 0.005;
const ORDINARY_ALARMS = 0.003;

/**
 * Precision first: 0.98, 0.95 and 0.90 on unseen messages, and by default no more than three notes in a thousand ordinary
 * messages, because life holds far fewer attacks than the corpus; danger at 1 % of alarms on look-alikes.
 */
export const chooseThresholds = (predictions: readonly Prediction[]): Thresholds => {
  const attacks = attackRanking(predictions);
  return {
    gentle: cutAtPrecision(attacks, 0.98).threshold,
    balanced: Math.max(cutAtPrecision(attacks, 0.95).threshold, ordinaryCut(predictions)),
    open: cutAtPrecision(attacks, 0.9).threshold,
    danger: dangerCut(predictions),
  };
};

const ordinaryCut = (predictions: readonly Prediction[]): number => {
  const ordinary = predictions.filter(
    ({ example }) =>
      (example.source === 'everyday' || example.source === 'conversations') &&
      example.label !== 'criticism' &&
      example.label !== 'contempt',
  );
  return alarmCut(
    ordinary.map(({ attack }) => attack),
    ORDINARY_ALARMS,
  );
};

/** Strict enough for both: the corpus' look-alikes, and its harmless messages altogether. */
const dangerCut = (predictions: readonly Prediction[]): number => {
  const harmless = predictions.filter(({ example }) => example.label !== 'danger');
  const lookAlikes = harmless.filter(({ example }) => example.source === 'safety');
  return Math.max(
    ...[harmless, lookAlikes].map((lines) =>
      alarmCut(
        lines.map(({ danger }) => danger),
        LOOK_ALIKE_ALARMS,
      ),
    ),
  );
};

/** Just above the score that this share of the lines reach. */
const alarmCut = (scores: readonly number[], share: number): number => {
  const sorted = [...scores].sort((a, b) => b - a);
  return (sorted[Math.floor(sorted.length * share)] ?? 0) + 1e-6;
};

export type LabelFigures = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly count: number;
};

export const labelFigures = (predictions: readonly Prediction[]): ReadonlyMap<Label, LabelFigures> =>
  new Map(
    LABELS.map((label) => {
      const said = predictions.filter((prediction) => prediction.label === label);
      const right = said.filter(({ example }) => example.label === label).length;
      const count = predictions.filter(({ example }) => example.label === label).length;
      const precision = said.length === 0 ? 0 : right / said.length;
      const recall = count === 0 ? 0 : right / count;
      return [label, { precision, recall, f1: (2 * right) / Math.max(1, said.length + count), count }];
    }),
  );

export type NudgeFigures = {
  readonly averagePrecision: number;
  readonly calibrationError: number;
  readonly gentle: Cut;
  readonly balanced: Cut;
  readonly open: Cut;
};

export const nudgeFigures = (predictions: readonly Prediction[], thresholds: Thresholds): NudgeFigures => {
  const ranking = attackRanking(predictions);
  return {
    averagePrecision: averagePrecision(ranking),
    calibrationError: calibrationError(ranking),
    gentle: cutAt(ranking, thresholds.gentle),
    balanced: cutAt(ranking, thresholds.balanced),
    open: cutAt(ranking, thresholds.open),
  };
};
