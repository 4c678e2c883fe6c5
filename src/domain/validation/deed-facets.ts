import type { Grammar, TaggedWord } from '../language/grammar.ts';
import { gerundOf, isPast } from '../language/verb-shapes.ts';
import type { Facet } from './facet.ts';
import { settlesNothing } from './settles-nothing.ts';
import { turnRound } from './turn-round.ts';

/** A second verb of the same doer, an adverb before it or not. */
const COORDINATED =
  /((?:\b(?:and then|and|then|but)|,)(?: (?:just|still|also|even|never|[a-z]+ly))?) ([a-z]+)(?= |$|[,.])/gu;

/** "saw and said nothing" → "seeing and saying nothing". */
const evened = (rest: string, grammar: Grammar): string =>
  rest
    .replace(/\band didn't ([a-z]+)/gu, (_, base: string) => `and not ${grammar.inflect(base, 'gerund')}`)
    .replace(COORDINATED, (whole, joiner: string, verb: string) => {
      const gerund = isPast(verb, grammar) ? gerundOf(verb, grammar) : undefined;
      return gerund === undefined ? whole : `${joiner} ${gerund}`;
    });

const opensClause = (words: readonly TaggedWord[], at: number): boolean => {
  const after = words.slice(at + 1, at + 5);
  const named = after.findIndex(
    ({ part, text }) =>
      part === 'noun' ||
      part === 'name' ||
      part === 'pronoun' ||
      /^(?:every|no|some)(?:thing|body|one)$/u.test(text),
  );
  const next = after[named + 1];
  return (
    named !== -1 &&
    after
      .slice(0, named)
      .every(({ part }) => part === 'determiner' || part === 'adjective' || part === 'pronoun') &&
    next !== undefined &&
    (next.form === 'past' || next.form === 'third' || /^'(?:s|re)$/u.test(next.text))
  );
};

/** "fetching Noor at three and school rang you": what somebody else did is not part of the deed. */
export const ownDeed = (rest: string, grammar: Grammar): string => {
  if (!rest.includes(' and ')) return rest;
  const words = grammar.tag(rest);
  const cut = words.find(({ text }, at) => text === 'and' && opensClause(words, at));
  return cut === undefined || cut.start === 0 ? rest : rest.slice(0, cut.start).trim();
};

export const joined = (first: string, rest: string): string => (rest === '' ? first : `${first} ${rest}`);

export type Deed = {
  /** The clause it stands in. */
  readonly clause: string;
  /** What was done: "not calling". */
  readonly gerund: string;
  /** What follows the verb. */
  readonly rest: string;
};

export const event = (deed: Deed, grammar: Grammar): Facet =>
  settlesNothing(joined(deed.gerund, deed.rest))
    ? seems(turnRound(deed.clause, grammar), true)
    : done(deed, grammar);

const done = ({ clause, gerund, rest }: Deed, grammar: Grammar): Facet => ({
  kind: 'event',
  finite: turnRound(clause, grammar),
  ...(/^start/u.test(gerund) && /^[a-z]+ing\b/u.test(rest)
    ? {}
    : { nominal: joined(gerund, turnRound(evened(ownDeed(rest, grammar), grammar), grammar)) }),
  past: true,
});

export const seems = (finite: string, past = false): Facet => ({ kind: 'seems', finite, past });

export type Promised = { readonly gerund: string; readonly verb: string; readonly rest: string };

export const promised = ({ gerund, verb, rest: all }: Promised, grammar: Grammar): Facet => {
  const rest = ownDeed(all, grammar);
  return {
    kind: 'promise',
    finite: joined(`I'd said I would ${verb}`, turnRound(rest, grammar)),
    nominal: joined(`me ${gerund}`, turnRound(rest, grammar)),
    past: true,
  };
};
