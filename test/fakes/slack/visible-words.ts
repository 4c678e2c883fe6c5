export type HiddenOrVisible = { readonly text: string; readonly hidden: boolean };

/** Strings a client draws. Whatever else a payload carries reaches the client all the same, unseen. */
const DRAWN = new Set(['text', 'alt_text', 'initial_value', 'title', 'name', 'username']);
const STRUCTURE = new Set(['type', 'style', 'emoji', 'verbatim', 'image_url', 'ts']);

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** What stands there once Slack's client has drawn it. */
export const unescaped = (text: string): string =>
  text.replace(/&lt;|&gt;|&amp;/g, (entity) => ENTITIES[entity] ?? entity);

/** How a client sends what was typed. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const walk = (node: unknown, key: string, found: HiddenOrVisible[]): void => {
  if (typeof node === 'string') {
    if (node === '' || STRUCTURE.has(key)) return;
    found.push({ text: node, hidden: !DRAWN.has(key) });
  } else if (Array.isArray(node)) {
    for (const item of node) walk(item, key, found);
  } else if (typeof node === 'object' && node !== null) {
    for (const [name, value] of Object.entries(node)) walk(value, name, found);
  }
};

/** Every string within text, blocks or a view, and whether the client draws it or only carries it. */
export const wordsWithin = (content: unknown): readonly HiddenOrVisible[] => {
  const found: HiddenOrVisible[] = [];
  walk(content, 'text', found);
  return found;
};

/** What a person reads, in order. */
export const drawnWords = (content: unknown): readonly string[] =>
  wordsWithin(content)
    .filter(({ hidden }) => !hidden)
    .map(({ text }) => unescaped(text));
