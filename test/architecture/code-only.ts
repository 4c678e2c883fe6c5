const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*/;
const STRING = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/;
const TEMPLATE = /`(?:[^`\\]|\\[\s\S])*`/;
// A slash opens a pattern only where a value may begin; elsewhere it divides.
const PATTERN = /(?<=[=(,:[!&|?{};\n]\s*)\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*/;
const TEXTS = new RegExp(
  [COMMENT, STRING, TEMPLATE, PATTERN].map((pattern) => `(?:${pattern.source})`).join('|'),
  'g',
);

const placeholders = (template: string): string => (template.match(/\$\{[^}]*\}/g) ?? []).join(' ');

const emptied = (text: string): string => {
  if (text.startsWith('//') || text.startsWith('/*')) return ' ';
  if (text.startsWith('`')) return `\`${placeholders(text)}\``;
  return text.startsWith('/') ? '/-/' : "''";
};

/** The code without its comments and without what its strings and patterns say: rules about code look at this. */
export const codeOnly = (source: string): string => source.replace(TEXTS, emptied);

/** What the strings and templates of the code say, comments and patterns left out: rules about copy look at this. */
export const stringsOf = (source: string): readonly string[] =>
  [...source.matchAll(TEXTS)].map(([text]) => text).filter((text) => /^['"`]/.test(text));
