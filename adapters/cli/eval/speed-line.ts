import type { Example } from '../../../corpus/train/read-corpus.ts';
import { createReader } from '../../../src/domain/reading/read-message.ts';
import { parseToneModel } from '../../../src/domain/reading/tone-model.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';

const MESSAGES = 2000;

export const speedLine = (model: Uint8Array, examples: readonly Example[]): string => {
  const read = createReader(parseToneModel(model));
  const texts = examples.slice(0, MESSAGES).map(({ text }) => privateText(text));
  for (const text of texts.slice(0, MESSAGES / 4)) read(text, []);
  const started = performance.now();
  for (const text of texts) read(text, []);
  const seconds = (performance.now() - started) / 1000;
  return `speed: ${Math.round(texts.length / seconds)} messages/s on one core, whole readings with spans`;
};
