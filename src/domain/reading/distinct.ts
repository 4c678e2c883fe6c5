/** Whole numbers that have come up since it was last cleared. Kept from message to message, so that none has to be made. */
export type Distinct = {
  /** False when the number was there already. */
  readonly add: (number: number) => boolean;
  readonly clear: () => void;
};

const ROOM_BITS = 11;
const SPREAD = 0x9e3779b1;

export const createDistinct = (): Distinct => {
  let bits = ROOM_BITS;
  let numbers = new Int32Array(2 ** bits);
  /** A place is taken when it bears the present round's number: clearing is counting on. */
  let rounds = new Int32Array(2 ** bits);
  let [round, size] = [1, 0];

  const placeOf = (number: number): number => {
    let at = Math.imul(number, SPREAD) >>> (32 - bits);
    while (rounds[at] === round && numbers[at] !== number) at = (at + 1) & (numbers.length - 1);
    return at;
  };

  const put = (number: number): boolean => {
    const at = placeOf(number);
    if (rounds[at] === round) return false;
    numbers[at] = number;
    rounds[at] = round;
    return true;
  };

  const makeRoom = (): void => {
    const known = numbers.filter((_, at) => rounds[at] === round);
    bits += 1;
    numbers = new Int32Array(2 ** bits);
    rounds = new Int32Array(2 ** bits);
    for (const number of known) put(number);
  };

  return {
    add: (number) => {
      if (!put(number)) return false;
      size += 1;
      if (size * 2 > numbers.length) makeRoom();
      return true;
    },
    clear: () => {
      round = (round + 1) | 0;
      size = 0;
    },
  };
};
