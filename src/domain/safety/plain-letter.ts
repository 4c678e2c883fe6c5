const ALPHABET = Array.from('abcdefghijklmnopqrstuvwxyz');
const LATIN = /^\p{Script=Latin}$/u;
const { compare } = new Intl.Collator('en', { sensitivity: 'base' });

const known = new Map<string, string | undefined>();

/**
 * The plain letter under which Unicode sorts a Latin one: "\u0142" and "\u026b" under l, "\u0280" under r. Undefined for any other
 * sign. Strokes, hooks and small capitals have no other link to the letter that they are read as.
 */
export const plainLetter = (letter: string): string | undefined => {
  if (known.has(letter)) return known.get(letter);
  if (!LATIN.test(letter)) return undefined;
  const plain = ALPHABET.findLast((base) => compare(base, letter) <= 0);
  known.set(letter, plain);
  return plain;
};
