import { calmed, spelledOut } from '../language/spell-out.ts';

const SMALL = /\p{Ll}/u;
const OPENING_CAPITAL = /(?:^|[.!?\n][^\S\n]*)\p{Lu}/u;
const STRETCHED = /(\p{L})\1\1+/gu;
const BETWEEN_WORDS = /([^\p{L}\p{N}'&£$€%]+)/u;

const capitalsIn = (text: string): number => (text.match(/\p{Lu}/gu) ?? []).length;
const smallIn = (text: string): number => (text.match(/\p{Ll}/gu) ?? []).length;

/** True when the whole message is in capitals. */
export const isShouted = (text: string): boolean =>
  capitalsIn(text) >= 8 && capitalsIn(text) > smallIn(text) * 2;
/** True when the author writes without capitals, apart from names and "I". */
export const isLowerCase = (text: string): boolean => SMALL.test(text) && !OPENING_CAPITAL.test(text.trim());

/**
 * Straight quotes, chat spellings written out, shouting calmed, stretched letters shortened. Keeps line breaks and
 * marks, so that sentences are found as before. Linear.
 */
export const writeOut = (text: string): string => {
  const straight = text
    .replace(/[‘’‛´`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[\u200B-\u200F\u2060-\u2064\uFEFF]|\uFE0F/g, '')
    .replace(STRETCHED, '$1')
    .replace(/[^\S\n]+/g, ' ');
  const shouted = isShouted(straight);
  const parts = straight.split(BETWEEN_WORDS);
  return parts
    .map((part, i) => {
      if (i % 2 === 1) return part;
      const separator = parts[i + 1] ?? '';
      const next = /^\s$/.test(separator) ? (parts[i + 2] ?? '') : '';
      return spelledOut(calmed(part, shouted), next);
    })
    .join('');
};
