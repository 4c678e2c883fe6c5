import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../../../corpus/train/read-corpus.ts';
import { evalFile } from './eval-file.ts';
import { evalLines } from './eval-lines.ts';
import { EvaluationError } from './evaluation-error.ts';
import { measureCorpus } from './measure-corpus.ts';
import { speedLine } from './speed-line.ts';

export type EvalRequest = {
  /** The checkout; its corpus/ holds the messages and the model. */
  readonly root: string;
  /** JSON-lines files of outside messages, `{text, prev?, label?}`: read by the committed model; the corpus is left alone. */
  readonly files: readonly string[];
  /** Where the figures go, a line at a time. */
  readonly print: (line: string) => void;
  /** Where "still working" goes. */
  readonly progress: (line: string) => void;
};

/**
 * How well messages are read. Without files: five grouped folds of our corpus, each read by a reader trained on the rest,
 * never the committed model on its own lessons. Throws EvaluationError with a stable `code` when something is missing.
 */
export const runEval = async ({ root, files, print, progress }: EvalRequest): Promise<void> => {
  const modelPath = join(root, 'corpus/model/tone-model.bin');
  if (!existsSync(modelPath))
    throw new EvaluationError('no-model', 'There is no model. Run `npm run train`.');
  const model = readFileSync(modelPath);
  if (files.length > 0) {
    for (const path of files) evalFile({ model, path, print });
    return;
  }
  const corpus = join(root, 'corpus');
  if (!existsSync(join(corpus, 'messages.jsonl')))
    throw new EvaluationError(
      'no-corpus',
      'The corpus is not here. `attune eval` needs a checkout; or name a file with --file.',
    );
  const started = performance.now();
  const measured = await measureCorpus(root, progress);
  for (const line of evalLines(measured)) print(line);
  print(speedLine(model, readCorpus(corpus)));
  progress(`took ${((performance.now() - started) / 1000).toFixed(0)} s`);
};
