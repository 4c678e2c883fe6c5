import type { Facet } from './facet.ts';

/** A facet, and where in the message it stood. */
export type Placed = {
  readonly facet: Facet;
  readonly sentence: number;
  readonly index: number;
  readonly conceded: boolean;
};

const MAX_FULL_WORDS = 20;

const joinable = (placed: Placed | undefined): boolean =>
  placed !== undefined &&
  /^(?:event|self|world)$/u.test(placed.facet.kind) &&
  placed.facet.finite.split(' ').length >=
    (placed.facet.kind === 'event' || placed.facet.finite.startsWith("it's") ? 2 : 3);

/** "You're late. The food is cold.": scraps that stand side by side are one thing said. */
const isScrap = ({ facet }: Placed): boolean =>
  facet.finite.split(' ').length <= 4 && /^(?:event|world)$/u.test(facet.kind);

const together = (one: Placed, other: Placed): boolean =>
  Math.abs(other.index - one.index) <= 1 &&
  (other.sentence === one.sentence ||
    (/^I (?:said|told)\b/u.test(one.facet.finite) &&
      (other.index > one.index || /^it's\b/u.test(other.facet.finite)) &&
      other.facet.finite.split(' ').length <= 8) ||
    (isScrap(one) && isScrap(other)) ||
    /^that was\b/u.test(other.facet.finite) ||
    /^that was\b/u.test(one.facet.finite));

/** How somebody is stands by itself. */
const STATE = /^you(?:'re|'ve| are| have| feel)\b/u;

/** "I do the cooking and you sit there": how it is shared out is how it looks from there. */
const contrasted = (placed: Placed, all: readonly Placed[]): Facet => {
  const next = all.find(
    (other) =>
      other.sentence === placed.sentence &&
      other.index - placed.index === 1 &&
      !other.facet.past &&
      new Set([other.facet.kind, placed.facet.kind, 'seems']).size === 2 &&
      /^(?:self|seems|world)$/u.test(other.facet.kind),
  );
  if (next === undefined || placed.facet.past || !/^(?:self|seems|world)$/u.test(placed.facet.kind))
    return placed.facet;
  if (next.facet.kind === placed.facet.kind && placed.facet.kind === 'self') return placed.facet;
  if (next.facet.finite.startsWith(placed.facet.finite)) return placed.facet;
  if (STATE.test(placed.facet.finite) || STATE.test(next.facet.finite)) return placed.facet;
  const full = `${placed.facet.finite}, and ${next.facet.finite}`;
  return full.split(' ').length <= MAX_FULL_WORDS ? { ...placed.facet, kind: 'seems', full } : placed.facet;
};

/** "my mum criticised your cooking" and "I said nothing" belong together when they were said together. */
export const completed = (placed: Placed, all: readonly Placed[]): Facet => {
  if (!joinable(placed)) return contrasted(placed, all);
  const near = all.filter((other) => together(placed, other) && joinable(other));
  const at = near.indexOf(placed);
  const neighbours = near.length > 2 ? near.slice(Math.max(0, Math.min(at, near.length - 2)), at + 2) : near;
  const full = neighbours.map(({ facet }) => facet.finite).join(', and ');
  return neighbours.length === 2 && full.split(' ').length <= MAX_FULL_WORDS
    ? { ...placed.facet, full }
    : contrasted(placed, all);
};
