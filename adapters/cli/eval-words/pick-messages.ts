import { readCorpus } from '../../../corpus/train/read-corpus.ts';
import type { Label } from '../../../src/domain/reading/reading.ts';
import { seeded } from './seeded.ts';

export type Picked = { readonly label: Label; readonly text: string; readonly prev: string | undefined };

/** How many of each label; the order is the order they are shown in. */
export type Share = Readonly<Partial<Record<Label, number>>>;

export const SAMPLES: Share = {
  criticism: 20,
  contempt: 9,
  complaint: 13,
  i_statement: 6,
  defensiveness: 6,
  stonewalling: 3,
  appreciation: 3,
};
export const SAMPLES_SEED = 7;

type Picking = {
  /** The corpus folder. */
  readonly corpus: string;
  readonly share: Share;
  readonly seed: number;
  /** Texts that may not be picked. */
  readonly except?: ReadonlySet<string>;
};

/** The same messages of the corpus for the same seed; each once. */
export const pickMessages = ({ corpus, share, seed, except }: Picking): readonly Picked[] => {
  const chance = seeded(seed);
  const messages = readCorpus(corpus).filter(({ text }) => except?.has(text) !== true);
  return Object.entries(share).flatMap(([label, count]) => {
    const left = messages.filter((message) => message.label === label);
    const picked: Picked[] = [];
    while (picked.length < count && left.length > 0) {
      const [message] = left.splice(Math.floor(chance() * left.length), 1);
      if (message !== undefined)
        picked.push({ label: message.label, text: message.text, prev: message.previous });
    }
    return picked;
  });
};
