import type { Span } from '../../src/index.ts';
import { shorten } from '../platform/index.ts';
import { bold, type Marked, tidy, toMarkdown } from './markdown.ts';
import { RenderError } from './render-error.ts';

/** In UTF-16 code units, of which Discord counts at most as many as it allows characters. */
export const MAX_CONTENT = 2000;
const SHORTENED = '-# Some of this was too long for one Discord message and is shortened here.';
const CUT_BEFORE = '… ';

/** One text of a card in Discord's words: how its lines begin, and what stands before it. */
export type Piece = {
  readonly text: string;
  readonly mark?: Span;
  readonly as: 'title' | 'text' | 'note' | 'quote' | 'item' | 'fact';
  /** A caption above a quote, the name in front of a fact. */
  readonly caption?: string;
};

const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, ' ');
const eachLine = (text: string, prefix: string): string => text.replace(/^/gmu, prefix);

const written = (as: Piece['as'], text: string, caption: string): string => {
  switch (as) {
    case 'title':
    case 'text':
      return text;
    case 'note':
      return eachLine(text.replace(/\n+/gu, '\n'), '-# ');
    case 'quote':
      return caption === '' ? eachLine(text, '> ') : `${caption}\n${eachLine(text, '> ')}`;
    case 'item':
      return `- ${text.replace(/\n+/gu, '\n  ')}`;
    case 'fact':
      return `${caption} ${oneLine(text)}`;
  }
};

/** Where to begin so that the words from `from` on are in view: at a word, and no earlier than there is room for. */
const beginningFor = (text: string, from: number, length: number): number => {
  const earliest = Math.min(from, Math.max(text.length - length, 0));
  const space = text.slice(earliest, from).search(/\s/u);
  return space < 0 ? from : earliest + space + 1;
};

/** A long text keeps the words that matter: it is cut in front of them as well when they stand far in. */
const cut = ({ text, mark }: Marked, length: number): Marked => {
  if (mark === undefined) return { text: shorten(text, length), mark };
  const [from, to] = mark;
  if (to < length) return { text: shorten(text, length), mark };
  const start = beginningFor(text, from, length - CUT_BEFORE.length);
  const lead = start === 0 ? '' : CUT_BEFORE;
  const rest = shorten(text.slice(start), Math.max(length - lead.length, 1));
  const at = (offset: number): number => Math.min(offset - start, rest.length) + lead.length;
  return { text: lead + rest, mark: [at(from), at(to)] };
};

const shownAt = ({ text, mark }: Piece, length: number): Marked => {
  const whole = tidy({ text, mark });
  return whole.text.length <= length ? whole : cut(whole, length);
};

const layOut = (piece: Piece, length: number): string => {
  const { as, caption } = piece;
  const shown = shownAt(piece, length);
  const name = caption === undefined ? '' : bold(shorten(oneLine(caption.trim()), length));
  return written(as, as === 'title' ? bold(oneLine(shown.text)) : toMarkdown(shown), name);
};

/** Two quotes side by side would be read as one. */
const between = (before: Piece | undefined, piece: Piece): string => {
  if (before === undefined) return '';
  return before.as === 'quote' && piece.as === 'quote' ? '\n\n' : '\n';
};

const joined = (pieces: readonly Piece[], length: number): string =>
  pieces.map((piece, at) => between(pieces[at - 1], piece) + layOut(piece, length)).join('');

const shortened = (pieces: readonly Piece[], length: number): string =>
  `${joined(pieces, length)}\n${SHORTENED}`;

/** The greatest length to which texts may run so that all fit: only those longer than it are shortened. */
const greatestLength = (pieces: readonly Piece[]): number => {
  let [fits, tooLong] = [0, MAX_CONTENT];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (shortened(pieces, middle).length <= MAX_CONTENT) fits = middle;
    else tooLong = middle;
  }
  return fits;
};

/**
 * The content of one message, at most 2000 long. When it would be longer, the longest texts end in "…" at a word and a
 * last line says so; no text is left out. Throws `does-not-fit` when a card has more texts than one message has room for.
 */
export const renderContent = (all: readonly Piece[]): string => {
  const pieces = all.filter(({ text, caption }) => text.trim() !== '' || caption !== undefined);
  const whole = joined(pieces, Number.POSITIVE_INFINITY);
  if (whole.length <= MAX_CONTENT) return whole;
  const length = greatestLength(pieces);
  if (length === 0) throw new RenderError('does-not-fit', 'This card has too many texts for one message.');
  return shortened(pieces, length);
};
