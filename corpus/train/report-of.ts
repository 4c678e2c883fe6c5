import { dangerRanking, labelFigures, nudgeFigures, type Prediction, type Thresholds } from './measure.ts';
import { cutAt } from './metrics.ts';

export type Reported = {
  readonly predictions: readonly Prediction[];
  readonly thresholds: Thresholds;
  readonly version: string;
};

/** Figures on messages the predicting network had not seen, as stored beside the model. No text. */
export const reportOf = ({ predictions, thresholds, version }: Reported) => {
  const lookAlikes = predictions.filter(
    ({ example }) => example.source === 'safety' && example.label !== 'danger',
  );
  const harmless = predictions.filter(({ example }) => example.label !== 'danger');
  const alarms = (lines: readonly Prediction[]): number =>
    round(lines.filter(({ danger }) => danger >= thresholds.danger).length / Math.max(1, lines.length));
  return rounded({
    model: version,
    messages: predictions.length,
    thresholds,
    nudge: nudgeFigures(predictions, thresholds),
    nudgeBySource: Object.fromEntries(
      [...new Set(predictions.map(({ example }) => example.source))].map((source) => [
        source,
        nudgeFigures(
          predictions.filter(({ example }) => example.source === source),
          thresholds,
        ).balanced,
      ]),
    ),
    labels: Object.fromEntries(labelFigures(predictions)),
    danger: {
      recall: cutAt(dangerRanking(predictions), thresholds.danger).recall,
      alarmsOnLookAlikes: alarms(lookAlikes),
      alarmsOnHarmless: alarms(harmless),
    },
  });
};

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Four decimals everywhere, so that the file reads well. */
const rounded = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value, (_, part) => (typeof part === 'number' ? round(part) : part)));
