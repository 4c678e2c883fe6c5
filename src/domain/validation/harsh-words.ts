import { HARSH_BEGINNINGS, HARSH_PHRASES, HARSH_WORDS } from './harsh-words-catalogue.ts';

const WHOLE: ReadonlySet<string> = new Set(HARSH_WORDS);
/** Beginnings by their first three letters, so that a long message stays cheap. */
const BY_START: ReadonlyMap<string, readonly string[]> = (() => {
  const groups = new Map<string, string[]>();
  for (const beginning of HARSH_BEGINNINGS) {
    const key = beginning.slice(0, 3);
    groups.set(key, [...(groups.get(key) ?? []), beginning]);
  }
  return groups;
})();

const WORD = /[\p{L}]+(?:['’-][\p{L}]+)*/gu;

const isHarsh = (word: string): boolean =>
  WHOLE.has(word) || (BY_START.get(word.slice(0, 3)) ?? []).some((beginning) => word.startsWith(beginning));

/** True when handing these words back would repeat an insult or a verdict. */
export const holdsHarshWords = (text: string): boolean => {
  const lower = text.toLowerCase();
  if (HARSH_PHRASES.some((phrase) => lower.includes(phrase))) return true;
  return [...lower.matchAll(WORD)].some(([word]) => isHarsh(word));
};
