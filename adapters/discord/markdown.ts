import type { Span } from '../../src/index.ts';

/** Characters that open markup anywhere in a line. */
const MARKUP = [
  '[\\\\*_~|`[]',
  // Mentions, custom emoji, times and bracketed links all close; a heart (<3) and "a < b" do not.
  '<(?=[^\\n]*>)',
  '@(?=everyone|here)',
  // The colon of an address, and of an emoji's name; the time of day 10:30:45 has none.
  '(?<=\\w):(?=//)',
  ':(?=[\\w+-]*[a-z_][\\w+-]*:|[+-]1:)',
  '(?<!\\d):(?=\\d+:)',
  // Invitations are found without an address in front.
  '(?<=discord(?:app)?)\\.(?=(?:gg|gift|new|com)/)',
];

/** Headings, quotes, lists and small print open at the start of a line only. */
const LINE_START = ['(?<=^[^\\S\\n]*)[#>+-]', '(?<=^[^\\S\\n]*\\d+)\\.(?=\\s)'];

const OPENS = new RegExp([...MARKUP, ...LINE_START].join('|'), 'gimu');

/** Text with the stretch that matters marked, by UTF-16 offsets. */
export type Marked = { readonly text: string; readonly mark: Span | undefined };

/** Half a character is none: Discord refuses the whole message for it. Overrides show what is not written. */
const withoutControls = (text: string): string =>
  text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n').replace(/(?![\n\t])[\p{Cc}\p{Cs}\u202d\u202e]/gu, '');

/** One kind of line break, no control characters, no blank edges; the mark moves along. */
export const tidy = ({ text, mark }: Marked): Marked => {
  const [start, end] = mark ?? [0, 0];
  const parts = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(withoutControls);
  const whole = parts.join('');
  const lead = whole.length - whole.trimStart().length;
  const trimmed = whole.trim();
  const at = (offset: number): number => Math.min(Math.max(offset - lead, 0), trimmed.length);
  const before = parts[0]?.length ?? 0;
  const moved: Span = [at(before), at(before + (parts[1]?.length ?? 0))];
  return { text: trimmed, mark: moved[0] < moved[1] ? moved : undefined };
};

/** What a person sees is exactly the text: nothing in it becomes markup, a mention, a link, an emoji or a time. */
export const escapeMarkdown = (text: string): string => text.replace(OPENS, '\\$&');

const wrapped = (text: string, wrap: string): string => {
  const [, lead = '', core = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
  return core === '' ? text : `${lead}${wrap}${core}${[...wrap].reverse().join('')}${trail}`;
};

/** Bold and underlined, line by line: markup may not reach over a line break. */
const emphasised = (text: string): string =>
  text
    .split('\n')
    .map((line) => wrapped(line, '**__'))
    .join('\n');

export const bold = (text: string): string => wrapped(escapeMarkdown(text), '**');

/** Escaped as a whole, so that what opens only at the start of a line is judged in its place. */
export const toMarkdown = ({ text, mark }: Marked): string => {
  if (mark === undefined) return escapeMarkdown(text);
  const [start, end] = mark;
  // Escaping only adds before a character, so a part's length is told by what it became.
  const before = escapedUpTo(text, start);
  const upTo = escapedUpTo(text, end);
  const whole = escapeMarkdown(text);
  return whole.slice(0, before) + emphasised(whole.slice(before, upTo)) + whole.slice(upTo);
};

/** Where the character at `offset`, with its backslash, begins in the escaped text. */
const escapedUpTo = (text: string, offset: number): number => {
  const backslashes = [...text.matchAll(OPENS)].filter((match) => match.index < offset).length;
  return offset + backslashes;
};
