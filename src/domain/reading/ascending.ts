const DIGIT_BITS = 9;
const DIGITS = 2 ** DIGIT_BITS;

/** The numbers in ascending order. For whole numbers from 0 to below 2 ** `bits`, digit by digit: linear, unlike comparing. */
export const ascending = (numbers: readonly number[], bits: number): Int32Array => {
  let sorted = Int32Array.from(numbers);
  let spare = new Int32Array(numbers.length);
  for (let shift = 0; shift < bits; shift += DIGIT_BITS) {
    sortByDigit(sorted, spare, shift);
    [sorted, spare] = [spare, sorted];
  }
  return sorted;
};

const sortByDigit = (from: Int32Array, into: Int32Array, shift: number): void => {
  const placeOf = placesOf(from, shift);
  for (let at = 0; at < from.length; at++) {
    const digit = ((from[at] ?? 0) >>> shift) & (DIGITS - 1);
    const place = placeOf[digit] ?? 0;
    into[place] = from[at] ?? 0;
    placeOf[digit] = place + 1;
  }
};

/** Where the first number with each digit goes. */
const placesOf = (numbers: Int32Array, shift: number): Int32Array => {
  const places = new Int32Array(DIGITS + 1);
  for (let at = 0; at < numbers.length; at++) {
    const next = (((numbers[at] ?? 0) >>> shift) & (DIGITS - 1)) + 1;
    places[next] = (places[next] ?? 0) + 1;
  }
  for (let digit = 1; digit < DIGITS; digit++)
    places[digit] = (places[digit] ?? 0) + (places[digit - 1] ?? 0);
  return places;
};
