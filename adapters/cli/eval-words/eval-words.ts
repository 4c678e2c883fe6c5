import { readCorpus, readMoreMessages } from '../../../corpus/train/read-corpus.ts';
import type { Label } from '../../../src/domain/reading/reading.ts';
import { type Asked, answerWords, type Composing } from './answer-words.ts';
import { type Broken, countBroken } from './count-broken.ts';
import { generateMessages } from './generate-messages.ts';
import { measureWords } from './measure-words.ts';
import { readWordsPairs } from './read-words-pairs.ts';
import { brokenReport, wordsReport } from './words-report.ts';

export type EvalWords = Composing & {
  /** The corpus folder. */
  readonly corpus: string;
  /** How many generated messages to compose for; none by default, for they take a while. */
  readonly generated: number;
  /** The same seed makes the same messages. */
  readonly seed: number;
};

const GRIEVANCES: ReadonlySet<Label> = new Set<Label>(['criticism', 'contempt', 'complaint']);

const grievancesOf = (corpus: string): readonly Asked[] =>
  [...readCorpus(corpus), ...readMoreMessages(corpus)]
    .filter(({ label }) => GRIEVANCES.has(label))
    .map(({ text, previous }) => ({ text, prev: previous ?? null }));

const asked = (text: string): Asked => ({ text, prev: null });

/** Measures the reframes: on our pairs, on every grievance of the corpus, on messages nobody wrote. Prints nothing. */
export const evalWords = async ({ corpus, generated, seed, ...how }: EvalWords): Promise<string> => {
  const answerTo = answerWords(how);
  const grievances = grievancesOf(corpus);
  const pairs = measureWords(await readWordsPairs(corpus), answerTo);
  const all: Broken = countBroken(grievances, answerTo);
  const lines = grievances.map(({ text }) => text);
  const made = generated === 0 ? [] : [...generateMessages({ count: generated, seed, lines })];
  return [
    wordsReport(pairs),
    brokenReport('every criticism, contempt and complaint of the corpus', all),
    ...(made.length === 0
      ? []
      : [brokenReport(`generated messages, seed ${seed}`, countBroken(made.map(asked), answerTo))]),
  ].join('\n\n');
};
