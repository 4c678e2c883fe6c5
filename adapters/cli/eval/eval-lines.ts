import { labelFigures, nudgeFigures, type Prediction } from '../../../corpus/train/measure.ts';
import { mixesOf } from '../../../corpus/train/mixes.ts';
import type { OutOfFold } from '../../../corpus/train/out-of-fold.ts';
import { dangerFigures } from '../../../corpus/train/report-of.ts';

const WORST = 20;

type Measured = Pick<OutOfFold, 'predictions' | 'thresholds'>;

/** The report, line by line: labels, nudges, danger, the worst mistakes. */
export const evalLines = (measured: Measured): readonly string[] => [
  `${measured.predictions.length} messages, each read by a reader that saw neither it nor its relatives`,
  '',
  ...labelLines(measured),
  '',
  ...nudgeLines(measured),
  '',
  ...mixLines(measured),
  '',
  dangerLine(measured),
  '',
  ...worstLines(measured),
  '',
];

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(7);

const labelLines = ({ predictions }: Measured): readonly string[] => [
  `${'label'.padEnd(16)}precision   recall       F1   lines`,
  ...[...labelFigures(predictions)].map(
    ([label, { precision, recall, f1, count }]) =>
      `${label.padEnd(16)}  ${percent(precision)}  ${percent(recall)}  ${percent(f1)}  ${String(count).padStart(6)}`,
  ),
];

const nudgeLines = ({ predictions, thresholds }: Measured): readonly string[] => {
  const figures = nudgeFigures(predictions, thresholds);
  const steps = ['gentle', 'balanced', 'open'] as const;
  return [
    'nudge (criticism or contempt, against everything else)',
    `calibration error ${figures.calibrationError.toFixed(3)}`,
    ...steps.map((step) => {
      const { precision, recall, threshold } = figures[step];
      return `${step.padEnd(9)} threshold ${threshold.toFixed(3)} · precision ${percent(precision)} · recall ${percent(recall)}`;
    }),
  ];
};

const mixLines = ({ predictions }: Measured): readonly string[] => [
  `${'found, against chance'.padEnd(48)} chance  average precision  recall at 95 % precision`,
  ...mixesOf(predictions).map(
    ({ name, chance, averagePrecision, recallAt95 }) =>
      `${name.padEnd(48)}${percent(chance)}  ${averagePrecision.toFixed(3).padStart(17)}  ${percent(recallAt95).padStart(24)}`,
  ),
];

const dangerLine = ({ predictions, thresholds }: Measured): string => {
  const { recall, alarmsOnLookAlikes, alarmsOnHarmless } = dangerFigures(predictions, thresholds.danger);
  return `danger by the model alone: threshold ${thresholds.danger.toFixed(3)} · recall ${percent(recall)} · false alarms ${percent(alarmsOnLookAlikes)} on look-alikes, ${percent(alarmsOnHarmless)} on all harmless lines`;
};

const worstLines = ({ predictions }: Measured): readonly string[] => [
  `the ${WORST} worst mistakes`,
  ...[...predictions]
    .sort((a, b) => miss(b) - miss(a))
    .slice(0, WORST)
    .map(
      ({ example, attack, label }) =>
        `${attack.toFixed(3)} ${label} instead of ${example.label} (${example.id}): ${example.text.replaceAll('\n', ' ')}`,
    ),
];

/** How sure the reader was of the wrong side. */
const miss = ({ example, attack }: Prediction): number =>
  example.label === 'criticism' || example.label === 'contempt' ? 1 - attack : attack;
