import { type Example, readMoreMessages } from '../../../corpus/train/read-corpus.ts';
import type { Label } from '../../../src/domain/reading/reading.ts';
import { code, table } from '../docs/markdown.ts';
import { seeded } from '../eval-words/seeded.ts';
import type { Answered, Answerer } from './measure-validations.ts';

type Sheet = {
  /** The corpus folder. */
  readonly corpus: string;
  readonly answer: Answerer;
  /** How many messages to read. */
  readonly count: number;
  readonly seed: number;
};

/** What somebody may want help to answer, in hundredths of the sheet. */
const SHARES: readonly (readonly [label: Label, hundredths: number])[] = [
  ['complaint', 24],
  ['criticism', 24],
  ['contempt', 14],
  ['i_statement', 16],
  ['defensiveness', 8],
  ['self_criticism', 7],
];

type Row = { readonly text: string; readonly answered: Answered };

type Picking = Pick<Sheet, 'answer'> & {
  readonly from: readonly Example[];
  readonly count: number;
  readonly chance: () => number;
  readonly fits: (answered: Answered) => boolean;
};

/** Of these messages, as many as are wanted, by chance. */
const picked = ({ from, answer, count, chance, fits }: Picking): readonly Row[] => {
  const left = [...from];
  const rows: Row[] = [];
  while (rows.length < count && left.length > 0) {
    const [one] = left.splice(Math.floor(chance() * left.length), 1);
    if (one === undefined) break;
    const answered = answer({ group: one.label, label: one.label, text: one.text });
    if (answered !== undefined && fits(answered)) rows.push({ text: one.text, answered });
  }
  return rows;
};

const CALM: ReadonlySet<Label> = new Set(['neutral', 'third_party']);

/**
 * A table for a careful reader: messages the composer was never measured on, by chance, with the three prompts and empty
 * columns. What is left of the shares is good news, as the product takes it.
 */
export const validationSheet = ({ corpus, answer, count, seed }: Sheet): string => {
  const messages = readMoreMessages(corpus);
  const chance = seeded(seed);
  const read = SHARES.flatMap(([label, hundredths]) =>
    picked({
      from: messages.filter((message) => message.label === label),
      answer,
      count: Math.round((count * hundredths) / 100),
      chance,
      fits: () => true,
    }),
  );
  const glad = picked({
    from: messages.filter(({ label }) => CALM.has(label)),
    answer,
    count: count - read.length,
    chance,
    fits: ({ goodNews }) => goodNews,
  });
  const rows = [...read, ...glad].map(({ text, answered }, at) => [
    String(at + 1),
    code(text),
    answered.prompts.map((prompt) => code(prompt.text)).join('<br>'),
    '',
    '',
    '',
  ]);
  return table(['', 'Message', 'Prompts', 'Grammatical', 'Faithful', 'I would send one of them'], rows);
};
