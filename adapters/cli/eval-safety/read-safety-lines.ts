import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One labelled message, as far as the screen is concerned. */
export type SafetyLine = {
  readonly id: string;
  readonly label: string;
  /** What the corpus calls it: a safety kind, `safe` for a look-alike, undefined where nobody said. */
  readonly kind: string | undefined;
  readonly prev: string | undefined;
  readonly text: string;
  /**
   * seen: the cues were written with it in view · unseen: nobody looked at it while writing them; keep it so, the
   * honest figure depends on it · conversations: turns of the corpus' conversations, unseen too · held out: the half of
   * the later lines (messages2, messages3) and of the fresh ones (messages4) that nobody looked at while writing the
   * families; the other half is seen.
   */
  readonly part: 'seen' | 'unseen' | 'conversations' | 'held out';
};

type Row = {
  readonly id: string;
  readonly source?: string;
  readonly label: string;
  readonly kind?: string;
  readonly prev: string | null;
  readonly text: string;
};
type Turn = { readonly speaker: string; readonly label: string; readonly text: string };
type Conversation = { readonly id: string; readonly turns: readonly Turn[] };

const jsonLines = <T>(path: string): readonly T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): T => JSON.parse(line));

const numberIn = (id: string): number => Number(/(\d+)\D*$/.exec(id)?.[1] ?? 1);

/** Every fourth message of the corpus was kept from whoever wrote the cues. */
const partOf = (id: string): SafetyLine['part'] => (numberIn(id) % 4 === 0 ? 'unseen' : 'seen');

/** Of the later lines every second twenty: a look-alike stays with the danger it follows. */
const GROUP = 20;
const halfOf = (id: string): SafetyLine['part'] =>
  Math.floor(numberIn(id) / GROUP) % 2 === 0 ? 'seen' : 'held out';

const fromRow = (
  { id, label, kind, prev, text }: Row,
  part: (id: string) => SafetyLine['part'],
): SafetyLine => ({
  id,
  label,
  kind: kind === 'thirdparty_disclosure' ? 'disclosure' : kind,
  prev: prev ?? undefined,
  text,
  part: part(id),
});

const fromConversation = ({ id, turns }: Conversation): readonly SafetyLine[] =>
  turns.map(({ speaker, label, text }, at) => {
    const before = turns[at - 1];
    const prev = before !== undefined && before.speaker !== speaker ? before.text : undefined;
    return { id: `${id}-${at}`, label, kind: undefined, prev, text, part: 'conversations' };
  });

/** The labelled messages and turns of the corpus folder. */
export const readSafetyLines = (corpus: string): readonly SafetyLine[] => [
  ...jsonLines<Row>(join(corpus, 'messages.jsonl')).map((row) => fromRow(row, partOf)),
  ...jsonLines<Conversation>(join(corpus, 'conversations.jsonl')).flatMap(fromConversation),
];

/** The later lines about danger and their look-alikes: half of them were open to whoever wrote the families. */
export const readLaterLines = (corpus: string): readonly SafetyLine[] =>
  ['messages2.jsonl', 'messages3.jsonl']
    .flatMap((name) => jsonLines<Row>(join(corpus, name)))
    .filter(({ kind }) => kind !== undefined)
    .map((row) => fromRow(row, halfOf));

/**
 * What is said outright, and what shares its words, written before the signals for it were looked at. Of each two neighbours
 * one was open while signals were widened; nobody looks at the other, and nothing has learned from either.
 */
export const readFreshLines = (corpus: string): readonly SafetyLine[] =>
  jsonLines<Row>(join(corpus, 'messages4.jsonl')).map((row) =>
    fromRow(row, (id) => (numberIn(id) % 2 === 1 ? 'seen' : 'held out')),
  );

/**
 * The same, written later in more kinds of English: `safety8` before signals were widened with it, `safety9` afterwards, and
 * nothing was widened since.
 */
export const readLaterFreshLines = (corpus: string): readonly SafetyLine[] =>
  jsonLines<Row>(join(corpus, 'messages6.jsonl')).map((row) =>
    fromRow(row, () => (row.source === 'safety8' ? 'seen' : 'held out')),
  );

/** A measuring stick of ordinary talk: nothing in it is known to be danger. */
export const readEverydayLines = (path: string): readonly SafetyLine[] =>
  jsonLines<Omit<Row, 'label'>>(path).map(({ id, prev, text }) => ({
    id,
    label: 'everyday',
    kind: undefined,
    prev: prev?.replace(/^[AB]: /, ''),
    text,
    part: 'unseen',
  }));
