import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createToneReader } from '../../src/app/create-tone-reader.ts';
import { understand } from '../../src/app/understand.ts';
import type { ReadingContext } from '../../src/domain/reading/reading.ts';
import { screenMessage } from '../../src/domain/safety/screen-message.ts';
import { privateText } from '../../src/domain/shared/private-text.ts';

type Line = { readonly label: string; readonly text: string; readonly prev?: string | null };

const reader = createToneReader(readFileSync('corpus/model/tone-model.bin'));
const linesOf = (file: string): readonly Line[] =>
  readFileSync(`corpus/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const contextOf = (prev: string | null = null): ReadingContext =>
  prev === null ? [] : [{ from: 'partner', text: privateText(prev) }];

/** By the head that knows kinds, without asking the label. */
const heardByTheHead = ({ text, prev }: Line): boolean => {
  const [said, context] = [privateText(text), contextOf(prev)];
  const { danger } = reader.readMessage(said, context);
  const { dangerThreshold } = reader;
  return screenMessage({ text: said, context, danger, dangerThreshold })?.cue === 'model';
};
const isHeard = ({ text, prev }: Line): boolean =>
  understand(reader, privateText(text), contextOf(prev)).safety !== undefined;

it.each(['messages.jsonl', 'messages2.jsonl', 'messages3.jsonl', 'messages4.jsonl', 'messages5.jsonl'])(
  'S8: of the danger in %s that the head hears alone, none is lost by asking the label as well',
  (file) => {
    const heard = linesOf(file).filter((line) => line.label === 'danger' && heardByTheHead(line));
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.filter((line) => !isHeard(line)).length).toBe(0);
  },
  120_000,
);

it.each(['k', 'ok', 'yes please', 'sure thing'])('C7: love and teasing after "%s" stay love', (prev) => {
  expect(isHeard({ label: 'playful', text: 'love you, you absolute menace 😂', prev })).toBe(false);
});
