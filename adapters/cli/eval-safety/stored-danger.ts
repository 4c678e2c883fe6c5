import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { OutOfFold } from './measure-safety.ts';
import { readSafetyLines } from './read-safety-lines.ts';

export class StaleMeasurementError extends Error {
  override readonly name = 'StaleMeasurementError';
  readonly code = 'measurement-stale';
}

const STORED = z.object({
  model: z.string(),
  threshold: z.number(),
  /** One per line of the corpus, in the order they are read. */
  thousandths: z.array(z.number().int().min(0).max(1000)),
});
const REPORT = z.object({ model: z.string() });

const fileIn = (corpus: string): string => join(corpus, 'model/danger-out-of-fold.json');

const modelOf = (corpus: string): string =>
  REPORT.parse(JSON.parse(readFileSync(join(corpus, 'model/report.json'), 'utf8'))).model;

/**
 * What the trained head said of every line it had not seen, kept beside the model by `npm run train` so that measuring the
 * screen takes seconds. Throws when it was measured for another model.
 */
export const readStoredDanger = (corpus: string): OutOfFold => {
  const { model, threshold, thousandths } = STORED.parse(JSON.parse(readFileSync(fileIn(corpus), 'utf8')));
  const lines = readSafetyLines(corpus);
  if (model !== modelOf(corpus) || lines.length !== thousandths.length)
    throw new StaleMeasurementError('The model or the corpus has changed. Run "npm run train" first.');
  return { threshold, danger: new Map(lines.map(({ id }, at) => [id, (thousandths[at] ?? 0) / 1000])) };
};
