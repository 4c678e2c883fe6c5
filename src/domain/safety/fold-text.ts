import { plainLetter } from './plain-letter.ts';
import { LOOK_ALIKES, PAIRS, SPELLINGS } from './spellings-catalogue.ts';
import { PICTURE_MARK, undoDisguise } from './undo-disguise.ts';

/** No platform shows them; those that end a line or stand for a space do part words. */
const CONTROLS = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu;
/** What Unicode calls ignorable, formatting or a mark on another character; and the empty Braille cell. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}\u2800]/gu;
/** Emoji with all that belongs to them, but not letters in boxes; a flag only where it stands among letters. */
const PICTURES =
  /(?![\u24c2\u{1f170}-\u{1f189}])(?=\p{Extended_Pictographic})(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\u200d|\ufe0f)+|(?<=[a-z]|[a-z] )\p{RI}{2}(?= ?[a-z])/gu;
/** Letters in boxes and bubbles, and those that flags are made of: each alphabet by the place of its A. */
const BOXED = /\ud83c([\udd50-\udd69\udd70-\udd89\udde6-\uddff])/g;
const BOXED_AS = [0xdde6, 0xdd70, 0xdd50];
/** Letters in brackets are spelled out so by Unicode. */
const BRACKETED = /\(([a-z])\)/g;
const APOSTROPHES = /[\u0027\u2018\u2019\u201b\u02b9\u02bc\u0060\u00b4\u2032\uff07]/g;
const QUOTES = /[\u201c-\u201f\u00ab\u00bb\u2033]/g;
const OTHER_LETTERS = /[^\0-\x7f\ue000]/gu;
/** What hides or marks a part of a word. */
const INNER_STARS = /(?<=[a-z])[*#]{1,3}(?=[a-z])/g;
const DOTTED_WORD = /\b[a-z](?:[.*_/,|~+=^:;&#%>-][a-z]){2,}\b/g;
/** A line of a word or two goes on in the next. */
const SHORT_LINE = /(?<=(?:^|\n)[^\n.!?]{1,12})\n(?=[^\n])/g;
const STRETCHED = /([a-z])\1{2,}|([aiu])\2/g;
const UNIT = /(\d)([a-z])/g;
const SENTENCE_END = /[.!?\n\r\u2026]+/g;
const NOT_A_WORD = /[^a-z0-9."]+/g;
/** "Your" or "ur" where "you're" is meant: nothing that one has follows. */
const YOU_ARE =
  / your (?=(?:not|so|going to|never|always|lucky|scaring|hurting|frightening|making|staying|lying|cheating|nothing|allowed|scared|afraid|crazy|my (?:wife|husband|property|woman)|a (?:dead|liar|whore|slut)|dead (?:\.|if|when|meat|man|to)|fucking dead|mine|getting|mad|sick|being (?:followed|watched)) )/g;

/** A number that is read aloud as a word. */
const FOR_OR_TO = / ([24]) (?=(?:my|me|you|your|her|him|us|ever|be|do|get|see|kill|hurt|hit|die) )/g;

const forOrTo = (_number: string, digit: string): string => (digit === '4' ? ' for ' : ' to ');
const unstretch = (run: string): string => {
  const letter = run.charAt(0);
  return letter === 'l' || letter === 's' ? letter + letter : letter;
};
const letterAt = (place: number): string => String.fromCharCode(97 + place);
const boxedLetter = (_whole: string, half: string): string => {
  const code = half.charCodeAt(0);
  return letterAt(code - (BOXED_AS.find((first) => code >= first) ?? code));
};

/** By its looks, or by the letter under which Unicode sorts it. */
const latinOf = (letter: string): string => LOOK_ALIKES.get(letter) ?? plainLetter(letter) ?? ' ';

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
  const shown = text
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(BRACKETED, '$1')
    .replace(CONTROLS, '')
    .replace(PICTURES, PICTURE_MARK)
    .replace(UNSEEN, '')
    .replace(QUOTES, '"')
    .replace(SHORT_LINE, ' ')
    .replace(BOXED, boxedLetter)
    .replace(OTHER_LETTERS, latinOf)
    .replace(DOTTED_WORD, (word) => word.replace(/[^a-z]/g, ''));
  const words = undoDisguise(shown)
    .replace(INNER_STARS, '')
    .replace(STRETCHED, unstretch)
    .replace(UNIT, '$1 $2')
    .replace(SENTENCE_END, ' . ')
    .replace(/"/g, ' " ')
    .replace(NOT_A_WORD, ' ')
    .split(' ')
    .filter((word) => word !== '');
  const spelled = words.flatMap((word) => (SPELLINGS.get(word) ?? word).split(' '));
  return ` . ${joinPairs(spelled)} . `.replace(YOU_ARE, ' youre ').replace(FOR_OR_TO, forOrTo);
};
