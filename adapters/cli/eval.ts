import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createGrammar } from '../grammar/index.ts';
import { loadToneReader } from '../load-tone-model.ts';
import { CommandLineError } from './command-line-error.ts';
import { runEval } from './eval/run-eval.ts';
import { evalSafety, measureQuality } from './eval-safety/eval-safety.ts';
import type { AskHead } from './eval-safety/measure-safety.ts';
import { readStoredDanger } from './eval-safety/stored-danger.ts';
import { answerer, evalValidations } from './eval-validations/eval-validations.ts';
import { validationSheet } from './eval-validations/validation-sheet.ts';
import { answerWords } from './eval-words/answer-words.ts';
import { evalWords } from './eval-words/eval-words.ts';
import { readingSheet } from './eval-words/reading-sheet.ts';
import { projectRoot } from './project-root.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const progress = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const USAGE =
  'Usage: attune eval [reading [--file PATH]… | words [--generated N | --sheet N] [--seed N] | validations [--sheet N] [--seed N] | safety [--everyday PATH] [--write]]';

/** The values of every `name value` pair among the arguments. */
const valuesOf = (args: readonly string[], name: string): readonly string[] => {
  const values = args.filter((_arg, at) => args[at - 1] === name);
  if (args.filter((arg) => arg === name).length !== values.length) throw new CommandLineError(USAGE);
  return values;
};

const reading = async (root: string, args: readonly string[]): Promise<void> =>
  await runEval({ root, files: valuesOf(args, '--file'), print, progress });

const numberOf = (args: readonly string[], name: string, otherwise: number): number => {
  const [value] = valuesOf(args, name);
  if (value === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(value)) throw new CommandLineError(USAGE);
  return Number(value);
};

const words = async (root: string, args: readonly string[]): Promise<void> => {
  const { readMessage } = await loadToneReader(root);
  const corpus = join(root, 'corpus');
  const how = { read: readMessage, grammar: createGrammar() };
  const seed = numberOf(args, '--seed', 1);
  const count = numberOf(args, '--sheet', 0);
  if (count > 0) print(readingSheet({ corpus, answerTo: answerWords(how), count, seed }));
  else print(await evalWords({ corpus, generated: numberOf(args, '--generated', 0), seed, ...how }));
};

const validations = async (root: string, args: readonly string[]): Promise<void> => {
  const { readMessage } = await loadToneReader(root);
  const how = { corpus: join(root, 'corpus'), read: readMessage, grammar: createGrammar() };
  const count = numberOf(args, '--sheet', 0);
  if (count === 0) print(evalValidations(how));
  else print(validationSheet({ ...how, answer: answerer(how), count, seed: numberOf(args, '--seed', 1) }));
};

const safety = async (root: string, args: readonly string[]): Promise<void> => {
  const corpus = join(root, 'corpus');
  const outOfFold = readStoredDanger(corpus);
  const head = await askHead(root);
  const [file] = valuesOf(args, '--everyday');
  print(evalSafety({ corpus, outOfFold, head, ...(file === undefined ? {} : { everyday: { file, head } }) }));
  if (args.includes('--write'))
    await writeFile(join(root, 'docs/safety-quality.md'), measureQuality({ corpus, outOfFold, head }));
};

const askHead = async (root: string): Promise<AskHead> => {
  const { readMessage, dangerThreshold } = await loadToneReader(root);
  return { danger: (text, context) => readMessage(text, context).danger, threshold: dangerThreshold };
};

const PARTS = new Map([
  ['reading', reading],
  ['words', words],
  ['validations', validations],
  ['safety', safety],
]);

/** Measures one part of the engine; without a name, the reading. */
export const evaluate = async ([first, ...rest]: readonly string[]): Promise<number> => {
  const named = first === undefined || first.startsWith('--') ? 'reading' : first;
  const part = PARTS.get(named);
  if (part === undefined) throw new CommandLineError(USAGE);
  await part(projectRoot(), named === first ? rest : first === undefined ? [] : [first, ...rest]);
  return 0;
};
