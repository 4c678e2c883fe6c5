import { join } from 'node:path';
import { seeded } from '../../../adapters/cli/eval-words/seeded.ts';
import { jsonLines, readCorpus, readMoreMessages } from '../../../corpus/train/read-corpus.ts';

export type Turn = { readonly speaker: 'A' | 'B'; readonly text: string };
export type Conversation = readonly Turn[];

type Written = { readonly turns: Conversation };

/** A line with what was said just before it, as the shortest conversation there is. */
const short = (previous: string, text: string): Conversation => [
  { speaker: 'B', text: previous },
  { speaker: 'A', text },
];

const shuffled = <Item>(items: readonly Item[], seed: number): readonly Item[] => {
  const random = seeded(seed);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
};

/** The corpus's whole conversations first, then lines with what came before them; the same for the same seed. */
export const conversations = (root: string, count: number, seed: number): readonly Conversation[] => {
  const folder = join(root, 'corpus');
  const whole = jsonLines<Written>(join(folder, 'conversations.jsonl')).map(({ turns }) => turns);
  const pairs = [...readCorpus(folder), ...readMoreMessages(folder)].flatMap(({ previous, text }) =>
    previous === undefined ? [] : [short(previous, text)],
  );
  return [...shuffled(whole, seed), ...shuffled(pairs, seed)].slice(0, count);
};
