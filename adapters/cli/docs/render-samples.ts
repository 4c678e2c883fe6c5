import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createEngine,
  createToneReader,
  type Engine,
  privateText,
  type ReadingContext,
} from '../../../src/index.ts';
import { createGrammar } from '../../grammar/index.ts';
import { type Picked, pickMessages, SAMPLES, SAMPLES_SEED } from '../eval-words/pick-messages.ts';
import { page } from './markdown.ts';

const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_<>#|~[\]]/g, '\\$&')
    .trim();
const lines = (texts: readonly string[]): string => texts.map((text) => `- ${plain(text)}`).join('\n');

const contextOf = ({ prev }: Picked): ReadingContext =>
  prev === undefined ? [] : [{ from: 'partner', text: privateText(prev) }];

const otherWords = (engine: Engine, picked: Picked): string => {
  const answer = engine.reframe(privateText(picked.text), contextOf(picked));
  if (answer.kind === 'refused') return '- none: a sign of danger comes first';
  const { offers, question } = answer.reframes;
  return lines([...offers.map((offer) => offer.reveal()), ...(question === undefined ? [] : [question])]);
};

const answers = (engine: Engine, picked: Picked): string => {
  const answer = engine.validate(privateText(picked.text), contextOf(picked));
  if (answer.kind === 'refused') return '- none: a sign of danger comes first';
  if (answer.prompts.length === 0) return '- none';
  return answer.prompts.map(({ level, text }) => `- *${level}*: ${plain(text.reveal())}`).join('\n');
};

const sample = (engine: Engine, picked: Picked, at: number): string =>
  [
    `## ${at + 1}`,
    `> ${plain(picked.text)}`,
    ...(picked.prev === undefined ? [] : [`after “${plain(picked.prev)}”`]),
    `For its author:\n\n${otherWords(engine, picked)}`,
    `For whoever it was said to:\n\n${answers(engine, picked)}`,
  ].join('\n\n');

/** docs/samples.md: what a person would read, for messages of the corpus picked by a fixed seed. */
export const renderSamples = (top: string): string => {
  const corpus = join(top, 'corpus');
  const reader = createToneReader(readFileSync(join(corpus, 'model/tone-model.bin')));
  const engine = createEngine({ reader, grammar: createGrammar() });
  const picked = pickMessages({ corpus, share: SAMPLES, seed: SAMPLES_SEED });
  return page(
    'Samples',
    `${picked.length} messages of the corpus, picked by chance and not for their answers: attacks, complaints, I-statements, defences, silences and thanks. The people are made up. Read it through; whatever you would not say to someone you love is a fault.`,
    ...picked.map((each, at) => sample(engine, each, at)),
  );
};
