import { LOOK_ALIKES, PAIRS, SPELLINGS } from './spellings-catalogue.ts';

const INVISIBLE = /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const MARKS = /[\u0300-\u036f]|[\ufe00-\ufe0f]/g;
const APOSTROPHES = /[\u0027\u2018\u2019\u201b\u02b9\u02bc\u0060\u00b4\u2032]/g;
const QUOTES = /[\u201c-\u201f\u00ab\u00bb\u2033]/g;
const OTHER_LETTERS = /[\u0080-\uffff]/g;
/** A digit or sign that stands for a letter: only with letters on both sides. */
const INNER_SIGN = /(?<=[a-z])[013@$](?=[a-z])/g;
const DOTTED_WORD = /\b[a-z](?:[.*_-][a-z]){2,}\b/g;
const STRETCHED = /([a-z])\1{2,}/g;
const UNIT = /(\d)([a-z])/g;
const SENTENCE_END = /[.!?\n\r\u2026]+/g;
const NOT_A_WORD = /[^a-z0-9."]+/g;

const unstretch = (_run: string, letter: string): string =>
  letter === 'l' || letter === 's' ? letter + letter : letter;

const pairAt = (words: readonly string[], at: number): string | undefined =>
  PAIRS.get(`${words[at]} ${words[at + 1] ?? ''}`);

/** In "I will not" it is "will not" that belongs together. */
const negatedNext = (words: readonly string[], at: number): boolean =>
  words[at + 2] === 'not' && pairAt(words, at + 1) !== undefined;

const joinPairs = (words: readonly string[]): string => {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const pair = negatedNext(words, at) ? undefined : pairAt(words, at);
    joined.push(pair ?? words[at] ?? '');
    if (pair !== undefined) at += 1;
  }
  return joined.join(' ');
};

/**
 * One spelling for the screen: lower case, no apostrophes, look-alike letters and invisible characters undone, short
 * forms joined, every sentence end a ` . `; starts and ends with one. Double quotes stay as words of their own.
 */
export const foldText = (text: string): string => {
  const plain = text
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(MARKS, '')
    .replace(QUOTES, '"')
    .replace(OTHER_LETTERS, (letter) => LOOK_ALIKES.get(letter) ?? ' ')
    .replace(INNER_SIGN, (sign) => LOOK_ALIKES.get(sign) ?? sign)
    .replace(DOTTED_WORD, (word) => word.replace(/[.*_-]/g, ''))
    .replace(STRETCHED, unstretch)
    .replace(UNIT, '$1 $2')
    .replace(SENTENCE_END, ' . ')
    .replace(/"/g, ' " ')
    .replace(NOT_A_WORD, ' ');
  const words = plain.split(' ').filter((word) => word !== '');
  const spelled = words.flatMap((word) => (SPELLINGS.get(word) ?? word).split(' '));
  return ` . ${joinPairs(spelled)} . `;
};
