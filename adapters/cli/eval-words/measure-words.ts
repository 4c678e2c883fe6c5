/** One pair of the corpus: a message and what its author hand-wrote as the event, null where there is none. */
export type WordsPair = {
  readonly text: string;
  readonly prev: string | null;
  readonly event: string | null;
};

/** What the composer answered, in plain strings. */
export type WordsAnswer = {
  readonly offers: readonly string[];
  readonly event: string | undefined;
  readonly template: boolean;
  /** Rule ids every offer breaks; must be empty. */
  readonly violations: readonly string[];
};

export type WordsFigures = {
  readonly pairs: number;
  /** Pairs whose gold names an event. */
  readonly withEvent: number;
  /** Share of those answered with the blank template. */
  readonly blankWhereEvent: number;
  /** Share of pairs without a gold event that were answered with the template. */
  readonly blankWhereNone: number;
  /** Mean share of the gold event's content words that the found event holds, over found events with gold. */
  readonly recall: number;
  /** Mean share of the found event's content words that the message itself holds. */
  readonly faithful: number;
  /** As `recall`, over gold events whose content words are mostly the message's own (not paraphrased by their writer). */
  readonly recallLiteral: number;
  readonly violations: number;
  readonly meanLength: number;
  /** Mean share of words the second offer does not have in common, in the same place, with the first. */
  readonly distinct: number;
};

const SMALL = new Set(
  'a an the i me my you your we our us it its is are was were be been am do does did have has had to of in on at for and or but with that this there when while as so not no don t didn doesn s re ve m ll d'.split(
    ' ',
  ),
);

const stem = (word: string): string => word.replace(/(?:ing|ed|es|s)$/u, '');

export const contentWords = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL.has(word)).map(stem);

const share = (wanted: readonly string[], held: readonly string[]): number => {
  if (wanted.length === 0) return 1;
  const set = new Set(held);
  return wanted.filter((word) => set.has(word)).length / wanted.length;
};

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

const difference = (first: string, second: string): number => {
  const a = first.toLowerCase().split(/\s+/);
  const b = second.toLowerCase().split(/\s+/);
  const longest = Math.max(a.length, b.length);
  return (
    Array.from({ length: longest }, (_, i): number => (a[i] === b[i] ? 0 : 1)).reduce(
      (sum, each) => sum + each,
      0,
    ) / longest
  );
};

/** Measures a composer against the corpus. Prints nothing; `wordsReport` does. */
export const measureWords = (
  pairs: readonly WordsPair[],
  answerTo: (pair: WordsPair) => WordsAnswer,
): WordsFigures => {
  const rows = pairs.map((pair) => ({ pair, answer: answerTo(pair) }));
  const named = rows.flatMap(({ pair, answer }) =>
    pair.event === null ? [] : [{ text: pair.text, gold: pair.event, answer }],
  );
  const none = rows.filter(({ pair }) => pair.event === null);
  const found = named.flatMap(({ text, gold, answer }) =>
    answer.event === undefined ? [] : [{ text, gold, event: answer.event }],
  );
  const literal = found.filter(({ text, gold }) => share(contentWords(gold), contentWords(text)) >= 0.75);
  const recallOf = ({ gold, event }: { readonly gold: string; readonly event: string }): number =>
    share(contentWords(gold), contentWords(event));
  const offers = rows.flatMap(({ answer }) => answer.offers);
  return {
    pairs: rows.length,
    withEvent: named.length,
    blankWhereEvent: mean(named.map(({ answer }) => (answer.template ? 1 : 0))),
    blankWhereNone: mean(none.map(({ answer }) => (answer.template ? 1 : 0))),
    recall: mean(found.map(recallOf)),
    faithful: mean(found.map(({ text, event }) => share(contentWords(event), contentWords(text)))),
    recallLiteral: mean(literal.map(recallOf)),
    violations: rows.reduce((sum, { answer }) => sum + answer.violations.length, 0),
    meanLength: mean(offers.map((offer) => offer.length)),
    distinct: mean(
      rows.flatMap(
        ({
          answer: {
            offers: [first, second],
          },
        }) => (first === undefined || second === undefined ? [] : [difference(first, second)]),
      ),
    ),
  };
};

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

export const wordsReport = (figures: WordsFigures): string =>
  [
    `pairs                                   ${figures.pairs} (${figures.withEvent} name an event)`,
    `blank template where gold has an event  ${percent(figures.blankWhereEvent)}`,
    `blank template where gold has none      ${percent(figures.blankWhereNone)}`,
    `gold event words found                  ${percent(figures.recall)}`,
    `  where gold keeps the message's words  ${percent(figures.recallLiteral)}`,
    `event words that are the message's own  ${percent(figures.faithful)}`,
    `rule violations                         ${figures.violations}`,
    `mean length of an offer                 ${figures.meanLength.toFixed(0)} characters`,
    `difference of the two offers            ${percent(figures.distinct)}`,
  ].join('\n');
