import { neededLiterals, SHORTEST_NEED } from './needed-literals.ts';

/** For each pattern, in order: 1 when it may match this text, 0 when it surely does not. Linear in the text. */
export type PatternIndex = (text: string) => Uint8Array;

/**
 * Tells from the letters of a text which of many patterns are worth trying: one pass over the text instead of one per
 * pattern. Each is found by a few letters that stand in all it matches; one without any is always worth it.
 */
export const createPatternIndex = (patterns: readonly RegExp[]): PatternIndex => {
  const needed = patterns.map(neededLiterals);
  const always = Uint8Array.from(needed, (literals) => (literals === undefined ? 1 : 0));
  const byPiece = PIECES.map((length, at) => {
    const fitting = (text: string): boolean =>
      text.length >= length && text.length < (PIECES[at - 1] ?? Number.POSITIVE_INFINITY);
    return {
      length,
      patternsOf: patternsByPiece(
        needed.map((literals = []) => literals.filter(fitting)),
        length,
      ),
    };
  });
  return (text) => {
    const worth = always.slice();
    for (const pieces of byPiece) markFound(worth, pieces, text);
    return worth;
  };
};

/** Long ones tell more; a literal that is too short for them is found by its first letters. */
const PIECES = [5, SHORTEST_NEED] as const;

type Pieces = { readonly length: number; readonly patternsOf: ReadonlyMap<number, readonly number[]> };

/** Of each literal that piece counts which the fewest literals have: "you" is in many, "strangl" in few. */
const patternsByPiece = (needed: readonly (readonly string[])[], length: number): Pieces['patternsOf'] => {
  const keysPerPattern = needed.map((literals) => literals.map((literal) => keysOf(literal, length)));
  const uses = new Map<number, number>();
  for (const literals of keysPerPattern)
    for (const keys of literals) for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1);
  const rarest = (keys: Int32Array): number =>
    keys.reduce((best, next) => ((uses.get(next) ?? 0) < (uses.get(best) ?? 0) ? next : best), keys[0] ?? 0);
  const patternsOf = new Map<number, number[]>();
  for (const [number, literals] of keysPerPattern.entries())
    for (const key of new Set(literals.map(rarest))) {
      const known = patternsOf.get(key);
      if (known === undefined) patternsOf.set(key, [number]);
      else known.push(number);
    }
  return patternsOf;
};

const markFound = (worth: Uint8Array, { length, patternsOf }: Pieces, text: string): void => {
  for (const key of keysOf(text, length)) for (const number of patternsOf.get(key) ?? NONE) worth[number] = 1;
};

const NONE: readonly number[] = [];

/** Folded text is made of letters, and the few other signs may pass for some: that costs a try and nothing else. */
const LETTER_BITS = 5;
const LETTER = 2 ** LETTER_BITS - 1;

/** One number for each piece of this length, in order; `length` times LETTER_BITS must fit a whole number of 31 bits. */
const keysOf = (text: string, length: number): Int32Array => {
  const keys = new Int32Array(Math.max(0, text.length - length + 1));
  const kept = 2 ** (LETTER_BITS * length) - 1;
  let key = 0;
  for (let at = 0; at < text.length; at++) {
    key = ((key << LETTER_BITS) | (text.charCodeAt(at) & LETTER)) & kept;
    if (at >= length - 1) keys[at - length + 1] = key;
  }
  return keys;
};
