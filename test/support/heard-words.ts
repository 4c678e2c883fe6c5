import { PrivateText } from '../../src/index.ts';

/** What people wrote and what was made of it, to be looked for where none of it may be. */
export type HeardWords = {
  readonly hear: (text: string) => void;
  /** Every private text in it, however deep. */
  readonly hearAllIn: (value: unknown) => void;
  /** May be kept: docs/inventory.md says what. */
  readonly mayBeHeld: (text: string) => void;
  /** Throws with the first words of theirs that stand there. */
  readonly expectNoneIn: (places: Readonly<Record<string, string | Buffer>>) => void;
  readonly count: () => number;
};

/** So many words in a row are somebody's own; fewer are anybody's. */
const IN_A_ROW = 3;
const SHORTEST = 10;
/** Words that stand nowhere but where a test has written them. */
const PLANTED = /^(?:canary|quokka)/u;
/** Without digits, which ids and times are made of. */
const WORD = /(?:canary|quokka)[\p{L}\p{N}]*|\p{L}+(?:[’']\p{L}+)*/gu;

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? [];

/** Runs of words, and planted words by themselves. */
function* piecesOf(text: string): Generator<string> {
  const words = wordsIn(text);
  for (const [at, word] of words.entries()) {
    if (PLANTED.test(word)) yield word;
    const run = words.slice(at, at + IN_A_ROW).join(' ');
    if (words.length - at >= IN_A_ROW && run.length >= SHORTEST) yield run;
  }
}

export const createHeardWords = (): HeardWords => {
  const pieces = new Set<string>();
  const held = new Set<string>();
  const seen = new Set<string>();

  const hear = (text: string): void => {
    if (seen.has(text)) return;
    seen.add(text);
    for (const piece of piecesOf(text)) pieces.add(piece);
  };

  const hearAllIn = (value: unknown): void => {
    if (value instanceof PrivateText) hear(value.reveal());
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(hearAllIn);
  };

  return {
    hear,
    hearAllIn,
    mayBeHeld: (text) => {
      for (const piece of piecesOf(text)) held.add(piece);
    },
    expectNoneIn: (places) => {
      for (const [place, content] of Object.entries(places))
        for (const piece of piecesOf(content.toString('utf8')))
          if (pieces.has(piece) && !held.has(piece))
            throw new Error(`“${piece}”, which somebody wrote, stands in ${place}`);
    },
    count: () => pieces.size,
  };
};
