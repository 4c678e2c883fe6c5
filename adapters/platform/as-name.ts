/** Letters and symbols by name that show as nothing. */
const BLANKS = /[\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/gu;

/** Turns round what stands after it, up to the end of the line: our own words as well. */
const TURNS_ROUND = /[\u202a-\u202e\u2066-\u2069]/gu;

/** A name is whatever its owner likes, but it is no more than a name; undefined when there is nothing of it to see. */
export const asName = (given: string): string | undefined => {
  const name = given
    .replace(TURNS_ROUND, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(name.replace(BLANKS, '')) ? name : undefined;
};
