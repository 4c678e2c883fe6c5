import { gerundOf, gerundOfBase, isPast } from '../language/verb-forms.ts';
import type { Facet } from './facet.ts';
import { settlesNothing } from './settles-nothing.ts';
import { turnRound } from './turn-round.ts';

/** "saw and said nothing" → "seeing and saying nothing". */
const evened = (rest: string): string =>
  rest
    .replace(/\band didn't ([a-z]+)/gu, (_, base: string) => `and not ${gerundOfBase(base)}`)
    .replace(/\b(and|then) ([a-z]+)(?= |$)/gu, (whole, joiner: string, verb: string) => {
      const gerund = isPast(verb) ? gerundOf(verb) : undefined;
      return gerund === undefined ? whole : `${joiner} ${gerund}`;
    });

export const joined = (first: string, rest: string): string => (rest === '' ? first : `${first} ${rest}`);

export const event = (clause: string, gerund: string, rest: string): Facet =>
  settlesNothing(joined(gerund, rest)) ? seems(turnRound(clause), true) : done(clause, gerund, rest);

const done = (clause: string, gerund: string, rest: string): Facet => ({
  kind: 'event',
  finite: turnRound(clause),
  ...(/^start/u.test(gerund) && /^[a-z]+ing\b/u.test(rest)
    ? {}
    : { nominal: joined(gerund, turnRound(evened(rest))) }),
  past: true,
});

export const seems = (finite: string, past = false): Facet => ({ kind: 'seems', finite, past });

export const promised = (gerund: string, verb: string, rest: string): Facet => ({
  kind: 'promise',
  finite: joined(`I'd said I would ${verb}`, turnRound(rest)),
  nominal: joined(`me ${gerund}`, turnRound(rest)),
  past: true,
});
