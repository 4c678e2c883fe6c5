import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One pair of the corpus: a message, and what its author hand-wrote about it. */
export type WordsPair = {
  readonly text: string;
  readonly prev: string | null;
  /** Null where the message names none. */
  readonly event: string | null;
  /** Most telling first. */
  readonly feelings: readonly string[];
};

const FILES = ['reframes.jsonl', 'reframes2.jsonl'];

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

const pairOf = (line: string): readonly WordsPair[] => {
  const row: unknown = JSON.parse(line);
  if (typeof row !== 'object' || row === null || !('text' in row)) return [];
  const text = textOf(row.text);
  if (text === null) return [];
  return [
    {
      text,
      prev: 'prev' in row ? textOf(row.prev) : null,
      event: 'event' in row ? textOf(row.event) : null,
      feelings: 'feelings' in row ? textsOf(row.feelings) : [],
    },
  ];
};

/** The corpus's pairs of message and hand-written event. Rejects when a file is missing or a line is not JSON. */
export const readWordsPairs = async (corpusFolder: string): Promise<readonly WordsPair[]> => {
  const files = await Promise.all(FILES.map((file) => readFile(join(corpusFolder, file), 'utf8')));
  return files.flatMap((file) =>
    file
      .split('\n')
      .filter((line) => line.trim() !== '')
      .flatMap(pairOf),
  );
};
