import { parse } from 'dotenv';
import type { ConfigProblem } from './config-problem.ts';
import { CONFIG_VARIABLES } from './config-variables.ts';

export type Dotenv = {
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly ConfigProblem[];
};

/**
 * dotenv skips what it does not understand; here every such line is named by its number. It gets one assignment at a
 * time, because on a whole file its pattern takes time by the square of the length.
 */
export const readDotenv = (text: string): Dotenv => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const values: Record<string, string> = {};
  const problems: ConfigProblem[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const entry = readEntry(lines, index);
    Object.assign(values, entry.values);
    problems.push(...entry.wrong.map((what) => ({ where: `.env line ${index + 1}`, what })));
    index = entry.lastLine;
  }
  return { values, problems };
};

type Entry = {
  readonly values: Readonly<Record<string, string>>;
  readonly wrong: readonly string[];
  readonly lastLine: number;
};

const ASSIGNMENT = /^(?:export\s+)?([\w.-]+)\s*=\s*(.*)$/;

const readEntry = (lines: readonly string[], index: number): Entry => {
  const line = (lines[index] ?? '').trim();
  if (line === '' || line.startsWith('#')) return { values: {}, wrong: [], lastLine: index };
  const [, name, value] = ASSIGNMENT.exec(line) ?? [];
  if (name === undefined || value === undefined) {
    return { values: {}, wrong: ['must be NAME=value, or a comment that starts with #'], lastLine: index };
  }
  const end = endOfValue(lines, index, value);
  return {
    values: parse(lines.slice(index, (end ?? index) + 1).join('\n')),
    wrong: [
      ...(isMisspelt(name) ? [`sets ${name}, which Attune does not know`] : []),
      ...(end === undefined ? ['opens a quote that is never closed'] : []),
    ],
    lastLine: end ?? index,
  };
};

const KNOWN: readonly string[] = CONFIG_VARIABLES.map(({ name }) => name);

/** Other programs may share the file; our own prefix is ours. */
const isMisspelt = (name: string): boolean => name.startsWith('ATTUNE_') && !KNOWN.includes(name);

/** The line on which a value ends: a quoted one may span several. undefined when its quote is never closed. */
const endOfValue = (lines: readonly string[], start: number, value: string): number | undefined => {
  const quote = value.charAt(0);
  if (!['"', "'", '`'].includes(quote) || closes(value.slice(1), quote)) return start;
  const end = lines.findIndex((line, index) => index > start && closes(line, quote));
  return end === -1 ? undefined : end;
};

const closes = (text: string, quote: string): boolean => text.replaceAll(`\\${quote}`, '').includes(quote);
