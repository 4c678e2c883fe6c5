import type { Grammar, TaggedWord } from '../language/grammar.ts';

/** A plain statement taken apart: who, does or did not, what. */
export type ParsedClause = {
  /** Lower case: "you", "I", "half the shelf". */
  readonly subject: string;
  readonly negated: boolean;
  readonly past: boolean;
  /** Present, and of one other: "gets". */
  readonly third: boolean;
  /** The first verb is "be", "have", "do" or a modal. */
  readonly auxiliary: boolean;
  /** The verb that says what is done, as a base: "leave". */
  readonly lemma: string;
  /** What follows that verb. */
  readonly rest: string;
};

const MODALS: ReadonlySet<string> = new Set(
  'can could will would shall should may might must ca wo'.split(' '),
);
/** Longer subjects are rarely subjects. */
const MOST_BEFORE = 7;

const holdsTense = ({ part, form, lemma }: TaggedWord): boolean =>
  (part === 'verb' || part === 'auxiliary') &&
  (form === 'past' || form === 'third' || form === 'plain' || MODALS.has(lemma));

const isSubject = (words: readonly TaggedWord[]): boolean =>
  words.some(({ part }) => part === 'noun' || part === 'name' || part === 'pronoun' || part === 'number') &&
  words.every(({ part }) => part !== 'mark' && part !== 'verb' && part !== 'auxiliary');

const isBetween = ({ part, lemma }: TaggedWord): boolean =>
  part === 'adverb' || part === 'auxiliary' || part === 'particle' || lemma === 'not';

const isNot = ({ lemma }: TaggedWord): boolean => lemma === 'not' || lemma === 'never';

/** Takes a statement apart at its first verb; undefined when that is not where a statement has one. */
export const parseClause = (clause: string, grammar: Grammar): ParsedClause | undefined => {
  const words = grammar.tag(clause);
  const at = words.findIndex(holdsTense);
  const first = words[at];
  if (first === undefined || at === 0 || at > MOST_BEFORE) return undefined;
  const before = words.slice(0, at).filter(({ part }) => part !== 'adverb');
  if (!isSubject(before)) return undefined;
  const mainAt = words.findIndex((word, index) => index >= at && word.part === 'verb');
  const group = words.slice(at, mainAt === -1 ? at + 1 : mainAt);
  const main = mainAt !== -1 && group.every(isBetween) ? words[mainAt] : first;
  if (main === undefined) return undefined;
  return {
    subject: clause.slice(before[0]?.start ?? 0, before.at(-1)?.end ?? 0),
    negated: words.slice(Math.max(0, at - 2), words.indexOf(main) + 2).some(isNot),
    past: first.form === 'past',
    third: first.form === 'third' || MODALS.has(first.lemma),
    auxiliary: first.part === 'auxiliary' || MODALS.has(first.lemma),
    lemma: main.lemma,
    rest: clause.slice(main.end).trim(),
  };
};
