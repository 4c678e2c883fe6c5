import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { createEngine, type PrivateText, privateText } from '../../src/index.ts';
import { createGrammar } from '../grammar/index.ts';
import { loadToneReader } from '../load-tone-model.ts';
import { CommandLineError } from './command-line-error.ts';
import { projectRoot } from './project-root.ts';

const MESSAGES = 3000;
const LINE = z.object({ text: z.string() });

const TARGET_P99_MS = 5;

type Texts = {
  readonly timed: readonly PrivateText[];
  /** As many other messages, answered first and not timed: a bot that has just started is not what is measured. */
  readonly before: readonly PrivateText[];
};

const corpusTexts = async (root: string): Promise<Texts> => {
  const file = join(root, 'corpus/messages.jsonl');
  const lines = await readFile(file, 'utf8').catch((cause: unknown) => {
    const message = `${file} is not there: bench needs a checkout, not an installed package.`;
    throw Object.assign(new CommandLineError(message), { cause });
  });
  const all = lines.trimEnd().split('\n');
  const step = Math.max(2, Math.floor(all.length / MESSAGES));
  const every = (from: number): readonly PrivateText[] =>
    all
      .filter((_line, index) => index % step === from)
      .map((line) => privateText(LINE.parse(JSON.parse(line)).text));
  return { timed: every(0), before: every(1) };
};

type Timing = { readonly perSecond: number; readonly p50: number; readonly p99: number };

const time = ({ timed, before }: Texts, work: (text: PrivateText) => unknown): Timing => {
  for (const text of before) work(text);
  const each = timed.map((text) => {
    const start = performance.now();
    work(text);
    return performance.now() - start;
  });
  const total = each.reduce((sum, ms) => sum + ms, 0);
  const sorted = each.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.floor(sorted.length * part)] ?? 0;
  return { perSecond: (timed.length / total) * 1000, p50: at(0.5), p99: at(0.99) };
};

const told = (name: string, { perSecond, p50, p99 }: Timing): string =>
  `${name.padEnd(9)} ${Math.round(perSecond).toLocaleString('en')} messages/s, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms: ${p99 < TARGET_P99_MS ? 'met' : 'missed'}\n`;

/**
 * Messages a second and the percentiles of one message, per capability, on this machine, and whether the target is met:
 * p99 under 5 ms on a machine that does nothing else. Each capability answers each message once.
 */
export const bench = async (): Promise<number> => {
  const root = projectRoot();
  const texts = await corpusTexts(root);
  const engine = createEngine({ reader: await loadToneReader(root), grammar: createGrammar() });
  const works: readonly (readonly [string, (text: PrivateText) => unknown])[] = [
    ['analyze', (text) => engine.analyze(text, [])],
    ['reframe', (text) => engine.reframe(text, [])],
    ['validate', (text) => engine.validate(text, [])],
  ];
  const { timed, before } = texts;
  process.stdout.write(
    `${timed.length} messages, each once, after ${before.length} others that are not timed; target: p99 under ${TARGET_P99_MS} ms\n`,
  );
  for (const [name, work] of works) process.stdout.write(told(name, time(texts, work)));
  return 0;
};
