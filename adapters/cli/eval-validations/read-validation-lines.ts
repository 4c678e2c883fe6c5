import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LABELS, type Label } from '../../../src/domain/reading/reading.ts';

/** One message somebody may want to answer, and which part of the corpus it stands for. */
export type ValidationLine = { readonly group: string; readonly label: Label; readonly text: string };

export type Row = Readonly<Record<string, unknown>>;

export const rowsOf = (path: string): readonly Row[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Row => JSON.parse(line));

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const labelOf = (value: unknown): Label => LABELS.find((label) => label === value) ?? 'neutral';

/** The prompts' corpus knows kinds, not labels: worries are about the world, good news reads as neutral. */
const LABEL_OF_KIND: Readonly<Record<string, Label>> = { goodnews: 'neutral', worry: 'third_party' };

const prompted = (row: Row): ValidationLine => {
  const kind = textOf(row.kind);
  return {
    group: kind === 'goodnews' ? 'good news' : 'validations',
    label: LABEL_OF_KIND[kind] ?? 'complaint',
    text: textOf(row.partner_message),
  };
};

const labelled = (row: Row): ValidationLine => {
  const label = labelOf(row.label);
  return { group: label, label, text: textOf(row.text) };
};

/** What a partner is likely to ask help with; the rest of the corpus is measured for rules only. */
export const GROUPS = [
  'validations',
  'good news',
  'complaint',
  'i_statement',
  'criticism',
  'contempt',
] as const;

/** Every message of the corpus folder, danger excepted: those are never answered with prompts (V7). */
export const readValidationLines = (corpus: string): readonly ValidationLine[] => [
  ...['validations.jsonl', 'validations2.jsonl'].flatMap((name) => rowsOf(join(corpus, name)).map(prompted)),
  ...rowsOf(join(corpus, 'messages.jsonl'))
    .map(labelled)
    .filter(({ label }) => label !== 'danger'),
];
