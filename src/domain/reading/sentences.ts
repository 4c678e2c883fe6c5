const MOST = 24;
const SENTENCE = /[^.?!\n]+[.?!]*/g;
const TWO_WORDS = /\p{L}\P{L}+\p{L}/u;

/** The sentences of a message that has several; none for a message of one, and single words do not count. */
export const sentencesOf = (text: string): readonly string[] => {
  const found = (text.match(SENTENCE) ?? [])
    .map((part) => part.trim())
    .filter((part) => TWO_WORDS.test(part));
  return found.length > 1 ? found.slice(0, MOST) : [];
};
