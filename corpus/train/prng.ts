export type Chance = {
  /** Below 2 ** 32; whole. */
  readonly word: () => number;
  /** 0 <= number < 1 */
  readonly random: () => number;
};

/** mulberry32: the trainer's only source of chance, so that the same corpus gives the same bytes. */
export const createChance = (seed: number): Chance => {
  let state = seed >>> 0;
  const word = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return { word, random: () => word() / 4294967296 };
};

export const createPrng = (seed: number): (() => number) => createChance(seed).random;

export const shuffle = (items: Int32Array, random: () => number): void => {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const kept = items[at] ?? 0;
    items[at] = items[other] ?? 0;
    items[other] = kept;
  }
};
