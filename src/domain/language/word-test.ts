/** A whole-word, case-insensitive test for any of a catalogue's alternatives. Linear: alternatives hold no quantifier. */
export const anyOf = (alternatives: string): RegExp =>
  new RegExp(`(?<![a-zà-ž'])(?:${alternatives})(?![a-zà-ž])`, 'iu');
/** For alternatives that carry a quantifier or are to be cut off; a plain test is `startsWithOneOf`. */
export const startsWithAnyOf = (alternatives: string): RegExp =>
  new RegExp(`^(?:${alternatives})(?![a-zà-ž'])`, 'iu');

const FIRST_WORD = /^[a-zà-ž'-]+/;
const firstWord = (text: string): string => FIRST_WORD.exec(text)?.[0] ?? '';
const TIED_ON = /[a-zà-ž']/;

/** True when the text begins with one of these plain phrases, whatever its case. Looks its first word up. */
export const startsWithOneOf = (phrases: string): ((text: string) => boolean) => {
  const byFirst = new Map<string, readonly string[]>();
  for (const phrase of phrases.split('|')) {
    const first = firstWord(phrase);
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return (text) => {
    const lower = text.toLowerCase();
    const begins = (phrase: string): boolean =>
      lower.startsWith(phrase) && !TIED_ON.test(lower.charAt(phrase.length));
    return (byFirst.get(firstWord(lower)) ?? []).some(begins);
  };
};
export const endsWithAnyOf = (alternatives: string): RegExp =>
  new RegExp(`(?<![a-zà-ž'])(?:${alternatives})$`, 'iu');
