import type { OutOfFold as Measured } from '../../../corpus/train/out-of-fold.ts';
import type { OutOfFold } from './measure-safety.ts';

/** What the trained head says of each line, asked only about lines whose group it never saw. */
export const outOfFoldDanger = ({ predictions, thresholds }: Measured): OutOfFold => ({
  danger: new Map(predictions.map(({ example, danger }) => [example.id, danger])),
  threshold: thresholds.danger,
});
