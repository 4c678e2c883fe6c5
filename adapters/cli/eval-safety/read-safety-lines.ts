import { readFileSync } from 'node:fs';

/** One labelled message of our corpus, as far as the screen is concerned. */
export type SafetyLine = {
  readonly id: string;
  readonly label: string;
  readonly kind: string | undefined;
  readonly prev: string | undefined;
  readonly text: string;
};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const parseLine = (line: string): SafetyLine => {
  const row: Readonly<Record<string, unknown>> = JSON.parse(line);
  return {
    id: textOf(row['id']) ?? '',
    label: textOf(row['label']) ?? textOf(row['emotion']) ?? '',
    kind: textOf(row['kind']),
    prev: textOf(row['prev']),
    text: textOf(row['text']) ?? '',
  };
};

/** Reads labelled messages, one JSON object a line. */
export const readSafetyLines = (path: string | URL): readonly SafetyLine[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseLine);
