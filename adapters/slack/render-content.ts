import type { types } from '@slack/bolt';
import { shorten } from '../platform/index.ts';
import { plain } from './render-actions.ts';
import { RenderError } from './render-error.ts';
import { cut, flat, lengthOf, type Marked } from './render-marked.ts';

/** One text of a message, in UTF-16 code units: what Slack allows a section, kept for every text. */
export const MAX_TEXT = 3000;
const TITLE = 150;
/** Of a picture's words. */
const ALT = 2000;
const SHORTENED = 'Some of this was too long for one Slack message and is shortened here.';

type Fact = { readonly name: string; readonly value: Marked };

/** One block of a card, its words laid open. `small` is fixed copy, `small-words` somebody's. */
export type Piece =
  | { readonly as: 'title'; readonly text: string }
  | { readonly as: 'text' | 'small' | 'small-words' | 'code'; readonly text: Marked }
  | { readonly as: 'quote'; readonly text: Marked; readonly caption: string }
  | { readonly as: 'picture'; readonly url: string; readonly alt: string }
  | { readonly as: 'list'; readonly items: readonly Marked[] }
  | { readonly as: 'facts'; readonly facts: readonly Fact[] };

type Style = NonNullable<types.RichTextText['style']>;

/** Slack refuses an element with no text in it. */
const element = (text: string, style?: Style): readonly types.RichTextText[] =>
  text === '' ? [] : [{ type: 'text', text, ...(style === undefined ? {} : { style }) }];

/** In rich text nothing is read as markup: a mention, link, date or emoji would be an element of its own kind. */
const elementsOf = ({ before, marked, after }: Marked, style?: Style): types.RichTextText[] => [
  ...element(before, style),
  ...element(marked, { ...style, bold: true, underline: true }),
  ...element(after, style),
];

const section = (elements: types.RichTextText[]): types.RichTextSection => ({
  type: 'rich_text_section',
  elements,
});
const richText = (...elements: types.RichTextBlock['elements']): types.RichTextBlock => ({
  type: 'rich_text',
  elements,
});
const bold = (text: string): types.RichTextText[] => [...element(text, { bold: true })];
const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, ' ').trim();

const titleOf = (text: string): types.KnownBlock =>
  text.length > TITLE ? richText(section(bold(text))) : { type: 'header', text: plain(text) };

const quoteOf = (caption: string, words: types.RichTextText[]): types.KnownBlock =>
  richText(
    ...(caption === '' ? [] : [section(bold(caption))]),
    ...(words.length === 0 ? [] : [{ type: 'rich_text_quote' as const, elements: words }]),
  );

const listOf = (items: readonly types.RichTextText[][]): types.KnownBlock =>
  richText({ type: 'rich_text_list', style: 'bullet', elements: items.map(section) });

const factsOf = (facts: readonly Fact[], length: number): types.KnownBlock =>
  richText(
    section(
      facts.flatMap(({ name, value }, at) => [
        ...bold(`${at === 0 ? '' : '\n'}${name}`),
        ...element(` ${oneLine(flat(cut(value, length)))}`),
      ]),
    ),
  );

/** A file's text is no paragraph: of it, only the message's size is the limit. */
const blockOf = (piece: Piece, room: number): types.KnownBlock => {
  const length = Math.min(room, MAX_TEXT);
  switch (piece.as) {
    case 'title':
      return titleOf(shorten(oneLine(piece.text), length));
    case 'text':
      return richText(section(elementsOf(cut(piece.text, length))));
    case 'small':
      return { type: 'context', elements: [plain(flat(cut(piece.text, length)))] };
    case 'small-words':
      return richText(section(elementsOf(cut(piece.text, length), { italic: true })));
    case 'code':
      return richText({ type: 'rich_text_preformatted', elements: elementsOf(cut(piece.text, room)) });
    case 'picture':
      return { type: 'image', image_url: piece.url, alt_text: shorten(piece.alt, ALT) };
    case 'quote':
      return quoteOf(shorten(oneLine(piece.caption), length), elementsOf(cut(piece.text, length)));
    case 'list':
      return listOf(piece.items.map((item) => elementsOf(cut(item, length))));
    case 'facts':
      return factsOf(piece.facts, length);
  }
};

const isThere = (text: Marked): boolean => lengthOf(text) > 0;

/** What is blank is not shown; everything else is. */
const withWords = (piece: Piece): readonly Piece[] => {
  switch (piece.as) {
    case 'title':
      return piece.text.trim() === '' ? [] : [piece];
    case 'picture':
      return [piece];
    case 'quote':
      return isThere(piece.text) || piece.caption !== '' ? [piece] : [];
    case 'list': {
      const items = piece.items.filter(isThere);
      return items.length === 0 ? [] : [{ ...piece, items }];
    }
    case 'facts':
      return piece.facts.length === 0 ? [] : [piece];
    default:
      return isThere(piece.text) ? [piece] : [];
  }
};

const longestOf = (piece: Piece): number => {
  switch (piece.as) {
    case 'title':
      return piece.text.length;
    case 'list':
      return Math.max(...piece.items.map(lengthOf));
    case 'facts':
      return Math.max(...piece.facts.map(({ value }) => lengthOf(value)));
    case 'quote':
      return Math.max(lengthOf(piece.text), piece.caption.length);
    case 'code':
    case 'picture':
      return 0;
    default:
      return lengthOf(piece.text);
  }
};

/** In bytes, as they travel. */
export const sizeOf = (blocks: readonly types.KnownBlock[]): number =>
  new TextEncoder().encode(JSON.stringify(blocks)).length;

const laidOut = (pieces: readonly Piece[], length = Number.POSITIVE_INFINITY): types.KnownBlock[] =>
  pieces.map((piece) => blockOf(piece, length));

const shortened = (pieces: readonly Piece[], length: number): types.KnownBlock[] => [
  ...laidOut(pieces, length),
  { type: 'context', elements: [plain(SHORTENED)] },
];

/** The greatest length to which texts may run so that all fit: only those longer than it are shortened. */
const greatestLength = (pieces: readonly Piece[], room: number): number => {
  let [fits, tooLong] = [0, room];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (sizeOf(shortened(pieces, middle)) <= room) fits = middle;
    else tooLong = middle;
  }
  return fits;
};

/**
 * Pieces as blocks, within `room` bytes. When they would be longer, the longest texts end in "…" at a word and a last line
 * says so; no text is left out. Throws `does-not-fit` when there are more texts than there is room for.
 */
export const renderContent = (all: readonly Piece[], room: number): types.KnownBlock[] => {
  const pieces = all.flatMap(withWords);
  const isShort = pieces.every((piece) => longestOf(piece) <= MAX_TEXT);
  const whole = laidOut(pieces);
  if (isShort && sizeOf(whole) <= room) return whole;
  const length = greatestLength(pieces, room);
  if (length === 0) throw new RenderError('does-not-fit', 'This card has too many texts for one message.');
  return shortened(pieces, length);
};
