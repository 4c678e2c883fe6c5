import type { Span } from '../../src/index.ts';
import { shorten, shortenStart } from '../platform/index.ts';

/** Text in three: the stretch that matters and what stands around it. Without a mark, all of it is `after`. */
export type Marked = { readonly before: string; readonly marked: string; readonly after: string };

const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/gu;
/** Overrides show what is not written. */
const CONTROLS = /(?![\n\t])[\p{Cc}\u202d\u202e]/gu;
/** Half a character is none; what stands for it is as long, so that the mark stays where it is. */
const HALVES = /\p{Cs}/gu;
const withoutControls = (text: string): string => text.replace(LINE_BREAKS, '\n').replace(CONTROLS, '');

const isBlank = (parts: readonly string[]): boolean => parts.join('').trim() === '';

/** No blank edges, whichever of the three they lie in. */
const trimmed = (parts: readonly string[]): readonly string[] =>
  parts
    .map((part, at) => (isBlank(parts.slice(0, at)) ? part.trimStart() : part))
    .map((part, at) => (isBlank(parts.slice(at + 1)) ? part.trimEnd() : part));

/** One kind of line break, no control characters, no blank edges. */
export const marked = (given: string, [start, end]: Span = [0, 0]): Marked => {
  const text = given.replace(HALVES, '\ufffd');
  const parts = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(withoutControls);
  const [before = '', within = '', after = ''] = trimmed(parts);
  return { before, marked: within, after };
};

export const lengthOf = ({ before, marked, after }: Marked): number =>
  before.length + marked.length + after.length;

export const flat = ({ before, marked, after }: Marked): string => before + marked + after;

/** Within `length`. What is marked is kept in view, and as much of what stands around it as there is room for. */
export const cut = (whole: Marked, length: number): Marked => {
  if (lengthOf(whole) <= length) return whole;
  const within = shorten(whole.marked, length);
  const room = length - within.length;
  const lead = shortenStart(whole.before, Math.max(room - whole.after.length, Math.floor(room / 2)));
  const rest = room - lead.length;
  return { before: lead, marked: within, after: rest < 1 ? '' : shorten(whole.after, rest) };
};
