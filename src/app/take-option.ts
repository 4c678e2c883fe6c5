import { parseTime } from '../domain/check-in/parse-time.ts';
import { parseDays } from '../domain/check-in/weekday.ts';
import type { OptionSpec } from './command-table.ts';

export type TakenOption = { readonly value: string; readonly rest: string };

/** Splits the first words from the rest, which stays as it was written; both trimmed. */
const firstWords = (line: string, count: number): readonly [string, string] => {
  const trimmed = line.trim();
  const words = [...trimmed.matchAll(/\S+/gu)].slice(0, count);
  const last = words.at(-1);
  const end = last === undefined ? 0 : last.index + last[0].length;
  return [trimmed.slice(0, end), trimmed.slice(end).trim()];
};

export const firstWord = (line: string): readonly [string, string] => {
  const trimmed = line.trim();
  const end = trimmed.search(/\s/u);
  return end < 0 ? [trimmed, ''] : [trimmed.slice(0, end), trimmed.slice(end).trim()];
};

/** `mon, wed and fri` are five words. */
const MOST_WORDS = 16;

/** As many words from the start as make sense together. */
const longest = (line: string, isFitting: (words: string) => boolean): TakenOption | undefined => {
  for (let count = MOST_WORDS; count > 0; count -= 1) {
    const [value, rest] = firstWords(line, count);
    if (isFitting(value)) return { value: value.toLowerCase(), rest };
  }
  return undefined;
};

const oneWord = (line: string): TakenOption | undefined => {
  const [value, rest] = firstWord(line);
  return value === '' ? undefined : { value, rest };
};

/** What of `line` belongs to this option; undefined when nothing at its start fits. */
export const takeOption = (spec: OptionSpec, line: string): TakenOption | undefined => {
  const word = oneWord(line);
  if (word === undefined) return undefined;
  const value = word.value.toLowerCase();
  switch (spec.type) {
    case 'text':
      return { value: line.trim(), rest: '' };
    case 'days':
      return longest(line, (words) => parseDays(words) !== undefined);
    case 'time':
      return longest(line, (words) => parseTime(words) !== undefined);
    case 'zone':
      return word;
    case 'minutes':
      return /^\d{1,9}(?:m|min)?$/u.test(value) ? { ...word, value } : undefined;
    case 'person':
      // An account's id tells apart what a reader of words would not.
      return word;
    case 'choice':
      return spec.choices === undefined || spec.choices.includes(value) ? { ...word, value } : undefined;
  }
};
