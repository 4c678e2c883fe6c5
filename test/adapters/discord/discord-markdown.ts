/**
 * What Discord's clients would make of a text, written down anew from their published rules, so that escaping is judged
 * by something that does not know how it escapes. Errs towards seeing markup.
 */
const ESCAPE = /^\\([^0-9A-Za-z\s])/u;
const INLINE: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['code', /^(`+)[\s\S]*?[^`]\1(?!`)/u],
  ['bold', /^\*\*(?:\\[\s\S]|[^\\])+?\*\*(?!\*)/u],
  ['underline', /^__(?:\\[\s\S]|[^\\])+?__(?!_)/u],
  ['italic', /^\*(?=\S)(?:\\[\s\S]|[^\\*])+?\*(?!\*)/u],
  ['italic', /^_(?:\\[\s\S]|[^\\_])+?_(?!_)/u],
  ['strike', /^~~(?:\\[\s\S]|[^\\])+?~~/u],
  ['spoiler', /^\|\|(?:\\[\s\S]|[^\\])+?\|\|/u],
  ['link', /^\[[^\]]*\]\([^)]*\)/u],
  ['mention', /^@(?:everyone|here)/iu],
  ['bracketed', /^<[^\s<>][^<>\n]*>/u],
  ['emoji', /^:(?:[\w+-]*[a-z_][\w+-]*|[+-]1|100|1234):/iu],
];
const ADDRESS = /(?:https?|steam|discord):\/\/[^\s<]/giu;
const INVITATION = /discord(?:app)?\.(?:gg|com|gift|new)\//giu;
const AT_LINE_START: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['heading', /^\s*#{1,3}\s/u],
  ['small', /^-# /u],
  ['list', /^\s*(?:[*+-]|\d+\.)\s/u],
  ['quote', /^>(?:>>)? /u],
];

export type Seen = { readonly found: readonly string[]; readonly visible: string };

const readInline = (line: string, found: string[]): string => {
  let visible = '';
  for (let rest = line; rest !== ''; ) {
    const escaped = ESCAPE.exec(rest);
    if (escaped !== null) {
      visible += escaped[1] ?? '';
      rest = rest.slice(escaped[0].length);
      continue;
    }
    const here = INLINE.find(([, pattern]) => pattern.test(rest));
    if (here !== undefined) found.push(here[0]);
    // A pair of characters may open again inside; what encloses has been noted and is read on.
    const step = here?.[0] === 'bold' || here?.[0] === 'underline' ? 2 : 1;
    visible += rest.slice(0, step);
    rest = rest.slice(step);
  }
  return visible;
};

/** Quotes and lists hold lines of their own, in which headings and lists begin anew. */
const readLine = (line: string, found: string[]): string => {
  const block = AT_LINE_START.find(([, pattern]) => pattern.test(line));
  if (block === undefined) return readInline(line, found);
  found.push(block[0]);
  const opening = block[1].exec(line)?.[0] ?? '';
  return opening + readLine(line.slice(opening.length), found);
};

export const readMarkdown = (content: string): Seen => {
  const found: string[] = [];
  for (const [name, pattern] of [
    ['address', ADDRESS],
    ['invitation', INVITATION],
  ] as const) {
    found.push(...[...content.matchAll(pattern)].map(() => name));
  }
  const visible = content
    .split('\n')
    .map((line) => readLine(line, found))
    .join('\n');
  return { found, visible };
};
