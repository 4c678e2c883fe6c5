import { RECASTS } from './recast-catalogue.ts';
import { STAND_IN_RECASTS } from './stand-in-recasts-catalogue.ts';
import { withoutOpener } from './tidy.ts';

const ALL = [...RECASTS, ...STAND_IN_RECASTS];
const LONGEST = 260;
const END = /[\s.!?…]+$/u;

const byRule = (words: string): string | undefined => {
  for (const { pattern, make } of ALL) {
    const match = pattern.exec(words);
    const plain = match === null ? undefined : make([...match]);
    if (plain !== undefined) return plain;
  }
  return undefined;
};

/** The sentence said plainly where its grammar hides the event ("if you cared you would have come"), else undefined. */
export const recast = (sentence: string): string | undefined => {
  if (sentence.length > LONGEST) return undefined;
  const words = withoutOpener(sentence)
    .replace(END, '')
    .replace(/ (?:again|anyway|though|at all)$/i, '');
  const comma = words.indexOf(', ');
  return byRule(words) ?? (comma > 12 ? byRule(words.slice(0, comma)) : undefined);
};
