/** A word with what apostrophes and hyphens tie to it: "mummy's", "self-absorbed". */
const WORD = /\p{L}+(?:['’-]\p{L}+)*/gu;

type WordLists = {
  readonly beginnings: readonly string[];
  readonly words: readonly string[];
  readonly phrases: readonly string[];
};

export const listed = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== '');

const KEY_LENGTH = 3;

const byKey = (beginnings: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map<string, string[]>();
  for (const beginning of beginnings) {
    const key = beginning.slice(0, KEY_LENGTH);
    groups.set(key, [...(groups.get(key) ?? []), beginning]);
  }
  return groups;
};

/**
 * A test for any of the lists' words in a text, whatever its case. Looks words up instead of trying every one of them,
 * so it stays cheap from the first call on. Linear.
 */
export const wordMatcher = ({ beginnings, words, phrases }: WordLists): ((text: string) => boolean) => {
  const whole: ReadonlySet<string> = new Set(words);
  const starts = byKey(beginnings);
  const found = (word: string): boolean =>
    whole.has(word) ||
    (starts.get(word.slice(0, KEY_LENGTH)) ?? []).some((beginning) => word.startsWith(beginning));
  return (text) => {
    const said = text.toLowerCase().match(WORD) ?? [];
    if (said.some((word) => found(word) || (/['’-]/.test(word) && word.split(/['’-]/).some(found))))
      return true;
    const spaced = ` ${said.join(' ')} `;
    return phrases.some((phrase) => spaced.includes(` ${phrase} `));
  };
};
