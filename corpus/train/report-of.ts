import {
  attackRanking,
  dangerRanking,
  labelFigures,
  nudgeFigures,
  type Prediction,
  type Thresholds,
} from './measure.ts';
import { cutAt } from './metrics.ts';
import { mixesOf } from './mixes.ts';

export type Reported = {
  readonly predictions: readonly Prediction[];
  readonly thresholds: Thresholds;
  readonly version: string;
};

/** Figures on messages the predicting network had not seen, as stored beside the model. No text. */
export const reportOf = ({ predictions, thresholds, version }: Reported) => {
  return rounded({
    model: version,
    messages: predictions.length,
    thresholds,
    nudge: nudgeFigures(predictions, thresholds),
    mixes: mixesOf(predictions),
    nudgeBySource: Object.fromEntries(
      [...new Set(predictions.map(({ example }) => example.source))].map((source) => [
        source,
        sourceFigures(
          predictions.filter(({ example }) => example.source === source),
          thresholds,
        ),
      ]),
    ),
    labels: Object.fromEntries(labelFigures(predictions)),
    danger: dangerFigures(predictions, thresholds.danger),
  });
};

/** At the balanced sensitivity; `falseAlarms` is the share of calm lines that would be nudged. */
const sourceFigures = (predictions: readonly Prediction[], { balanced }: Thresholds) => {
  const ranking = attackRanking(predictions);
  const calm = ranking.filter(({ positive }) => !positive);
  const nudged = calm.filter(({ score }) => score >= balanced).length;
  return { ...cutAt(ranking, balanced), falseAlarms: nudged / Math.max(1, calm.length) };
};

export type DangerFigures = {
  readonly recall: number;
  readonly alarmsOnLookAlikes: number;
  readonly alarmsOnHarmless: number;
};

/** What the model alone, without the screen's rules, would call dangerous. */
export const dangerFigures = (predictions: readonly Prediction[], threshold: number): DangerFigures => {
  const harmless = predictions.filter(({ example }) => example.label !== 'danger');
  const share = (lines: readonly Prediction[]): number =>
    lines.filter(({ danger }) => danger >= threshold).length / Math.max(1, lines.length);
  return {
    recall: cutAt(dangerRanking(predictions), threshold).recall,
    alarmsOnLookAlikes: share(harmless.filter(({ example }) => example.source === 'safety')),
    alarmsOnHarmless: share(harmless),
  };
};

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Four decimals everywhere, so that the file reads well. */
const rounded = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value, (_, part) => (typeof part === 'number' ? round(part) : part)));
