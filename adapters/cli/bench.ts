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

const corpusTexts = async (root: string): Promise<readonly PrivateText[]> => {
  const file = join(root, 'corpus/messages.jsonl');
  const lines = await readFile(file, 'utf8').catch((cause: unknown) => {
    const message = `${file} is not there: bench needs a checkout, not an installed package.`;
    throw Object.assign(new CommandLineError(message), { cause });
  });
  const all = lines.trimEnd().split('\n');
  const step = Math.max(1, Math.floor(all.length / MESSAGES));
  return all
    .filter((_line, index) => index % step === 0)
    .map((line) => privateText(LINE.parse(JSON.parse(line)).text));
};

type Timing = { readonly perSecond: number; readonly p99: number };

const time = (texts: readonly PrivateText[], work: (text: PrivateText) => unknown): Timing => {
  for (const text of texts.slice(0, 200)) work(text);
  const each = texts.map((text) => {
    const start = performance.now();
    work(text);
    return performance.now() - start;
  });
  const total = each.reduce((sum, ms) => sum + ms, 0);
  return {
    perSecond: (texts.length / total) * 1000,
    p99: each.toSorted((a, b) => a - b)[Math.floor(each.length * 0.99)] ?? 0,
  };
};

/** Messages a second and the 99th percentile of one message, per capability, on this machine. */
export const bench = async (): Promise<number> => {
  const root = projectRoot();
  const texts = await corpusTexts(root);
  const engine = createEngine({ reader: await loadToneReader(root), grammar: createGrammar() });
  const works: readonly (readonly [string, (text: PrivateText) => unknown])[] = [
    ['analyze', (text) => engine.analyze(text, [])],
    ['reframe', (text) => engine.reframe(text, [])],
    ['validate', (text) => engine.validate(text, [])],
  ];
  for (const [name, work] of works) {
    const { perSecond, p99 } = time(texts, work);
    process.stdout.write(
      `${name.padEnd(9)} ${Math.round(perSecond).toLocaleString('en')} messages/s, p99 ${p99.toFixed(2)} ms (${texts.length} messages)\n`,
    );
  }
  return 0;
};
