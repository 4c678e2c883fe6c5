const ELLIPSIS = '…';
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The longest start of a longer text within `length`, with no letter, accent or emoji cut in half. */
const wholeStart = (text: string, length: number): string =>
  text.slice(0, graphemes.segment(text).containing(length)?.index ?? length);

/** Back to the end of a word, unless that would cost more than half: some languages and addresses have no spaces. */
const backToWord = (start: string, next: string): string => {
  if (/^\s/u.test(next)) return start;
  const lastSpace = start.search(/\s\S*$/u);
  return lastSpace * 2 > start.length ? start.slice(0, lastSpace) : start;
};

/** At most `length` (≥ 1) UTF-16 code units. A longer text ends at a word, with "…". */
export const shorten = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const start = wholeStart(text, length - ELLIPSIS.length);
  return backToWord(start, text.slice(start.length)).trimEnd() + ELLIPSIS;
};

/** As shorten, from the other side: a longer text begins at a word, after "… "; with room for no word, it is gone. */
export const shortenStart = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const end = text.slice(Math.max(text.length - length + ELLIPSIS.length, 0));
  const space = end.search(/\s\S/u);
  return space < 0 ? '' : ELLIPSIS + end.slice(space);
};
