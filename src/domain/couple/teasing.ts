import type { PartnerId } from '../shared/ids.ts';
import type { PrivateText } from '../shared/private-text.ts';
import type { Couple, TeasingWord } from './couple.ts';

export const MAX_TEASING_WORDS = 20;
export const MAX_TEASING_WORD_LENGTH = 40;

const folded = (word: string): string => word.normalize('NFKC').trim().toLowerCase();

/** A comma-separated wish list as typed; empty and doubled words go. */
export const parseTeasingWords = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(',')
      .map(folded)
      .filter((word) => word !== ''),
  ),
];

/** Replaces what this partner allows; what the other one allows stays as it is. */
export const allowTeasing = (couple: Couple, by: PartnerId, words: readonly string[]): Couple => {
  const others = couple.teasingWords
    .map((entry) => ({ ...entry, allowedBy: entry.allowedBy.filter((id) => id !== by) }))
    .filter((entry) => entry.allowedBy.length > 0);
  const merged = new Map<string, TeasingWord>(others.map((entry) => [entry.word, entry]));
  for (const word of words) {
    merged.set(word, { word, allowedBy: [...(merged.get(word)?.allowedBy ?? []), by] });
  }
  return { ...couple, teasingWords: [...merged.values()] };
};

export const teasingAllowedBy = (couple: Couple, id: PartnerId): readonly string[] =>
  couple.teasingWords.filter((entry) => entry.allowedBy.includes(id)).map((entry) => entry.word);

/** Words both have allowed. */
export const sharedTeasing = (couple: Couple): readonly string[] =>
  couple.teasingWords.filter((entry) => entry.allowedBy.length === 2).map((entry) => entry.word);

/** Whether the message holds a word both have allowed. */
export const teases = (couple: Couple, text: PrivateText): boolean => {
  const said = folded(text.reveal());
  return sharedTeasing(couple).some((word) => said.includes(word));
};
