import type { AnswerWords, WordsAnswer } from './answer-words.ts';
import { sameFamily } from './feeling-families.ts';
import type { WordsPair } from './read-words-pairs.ts';

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
  /** Clinical rules broken by an offer, and slips of grammar or form in one. */
  readonly violations: number;
  readonly grammarFlags: number;
  readonly meanLength: number;
  readonly longest: number;
  /** Mean share of words the second offer does not have in common, in the same place, with the first. */
  readonly distinct: number;
  /** Share of pairs whose default feeling is one of the gold's, and one of the gold's or its family. */
  readonly feelingSame: number;
  readonly feelingFamily: number;
  /** Share of pairs where one of the feelings to choose from is one of the gold's. */
  readonly feelingOffered: number;
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
const portion = (answers: readonly boolean[]): number => mean(answers.map((yes) => (yes ? 1 : 0)));

const difference = (first: string, second: string): number => {
  const a = first.toLowerCase().split(/\s+/);
  const b = second.toLowerCase().split(/\s+/);
  const places = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => a[i] !== b[i]);
  return portion(places);
};

type Row = { readonly pair: WordsPair; readonly answer: WordsAnswer };

const eventFigures = (rows: readonly Row[]) => {
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
  return {
    withEvent: named.length,
    blankWhereEvent: portion(named.map(({ answer }) => answer.template)),
    blankWhereNone: portion(none.map(({ answer }) => answer.template)),
    recall: mean(found.map(recallOf)),
    faithful: mean(found.map(({ text, event }) => share(contentWords(event), contentWords(text)))),
    recallLiteral: mean(literal.map(recallOf)),
  };
};

const feelingFigures = (rows: readonly Row[]) => {
  const told = rows.filter(({ pair }) => pair.feelings.length > 0);
  const byDefault = ({ pair, answer }: Row, isLike: (one: string, other: string) => boolean): boolean =>
    pair.feelings.some((gold) => isLike(answer.feelings[0] ?? '', gold));
  return {
    feelingSame: portion(told.map((row) => byDefault(row, (one, other) => one === other))),
    feelingFamily: portion(told.map((row) => byDefault(row, sameFamily))),
    feelingOffered: portion(
      told.map(({ pair, answer }) => pair.feelings.some((gold) => answer.feelings.includes(gold))),
    ),
  };
};

const twoOf = ({ answer }: Row): readonly number[] => {
  const [first, second] = answer.offers;
  return first === undefined || second === undefined ? [] : [difference(first, second)];
};

export const isGrammar = (rule: string): boolean => rule === 'grammar' || rule === 'form';

/** Measures a composer against the corpus. Prints nothing; `wordsReport` does. */
export const measureWords = (pairs: readonly WordsPair[], answerTo: AnswerWords): WordsFigures => {
  const rows = pairs.map((pair) => ({ pair, answer: answerTo(pair) }));
  const broken = rows.flatMap(({ answer }) => answer.broken);
  const lengths = rows.flatMap(({ answer }) => answer.offers.map((offer) => offer.length));
  return {
    pairs: rows.length,
    ...eventFigures(rows),
    ...feelingFigures(rows),
    violations: broken.filter((rule) => !isGrammar(rule)).length,
    grammarFlags: broken.filter(isGrammar).length,
    meanLength: mean(lengths),
    longest: Math.max(0, ...lengths),
    distinct: mean(rows.flatMap(twoOf)),
  };
};
