import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WordsPair } from './measure-words.ts';

const FILES = ['reframes.jsonl', 'reframes2.jsonl'];

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

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
