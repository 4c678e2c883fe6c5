import type { Grammar } from '../language/grammar.ts';
import { deedBehind } from './deed-behind.ts';
import { disguisedDeed } from './disguised-deed.ts';
import type { Facet } from './facet.ts';
import { fragmentFacet } from './fragment-facet.ts';
import { holdsHarshWords } from './harsh-words.ts';
import { completed, type Placed } from './join-facets.ts';
import { calmClause, prepareClause } from './prepare-clause.ts';
import { questionFacet } from './question-facets.ts';
import { rescuedClause } from './rescued-clause.ts';
import { selfFacet } from './self-facets.ts';
import { type Statement, splitStatements } from './split-statements.ts';
import { statedFacet } from './stated-facet.ts';
import { turnRound } from './turn-round.ts';
import { isSweeping, isUnfitClause } from './unfit-clause.ts';
import { absence, wishedOtherwise } from './unsaid-facets.ts';
import { wishFacet, worldFacet } from './world-facets.ts';
import { worthSaying } from './worth-saying.ts';
import { youFacet } from './you-facets.ts';

const TOGETHER = /^(?:can|could) we (?:please |just |both |all )*((?!not\b|even\b)[a-z]+ .+)$/iu;

const PROPOSED =
  /^(?:I (?:really |just )?(?:think|feel like|feel) )?we (?:really |probably |just )*(?:should|need to|have to|ought to) ((?:talk|sit down|sort|go|do|plan|find|look|decide|agree|spend|make) .+)$/iu;

/** "cheers for leaving me with the bill": the deed is meant, the thanks are not. */
const thanksForNothing = (clause: string, grammar: Grammar): Facet | undefined => {
  const [, deed = '', rest = ''] =
    /^(?:thanks|thank you|cheers)(?: a lot| so much)? for (leaving|forgetting|waking|telling|letting|turning|eating) (.+)$/iu.exec(
      clause,
    ) ?? [];
  const base = grammar.verb(deed.toLowerCase())?.lemma;
  return base === undefined ? undefined : youFacet(`you ${grammar.inflect(base, 'past')} ${rest}`, grammar);
};

/** "I bet you haven't even looked": no bet, and no fact either. What was enjoyed or thought is only guessed at. */
const BETS =
  /^(?:I bet|I'd bet|bet|I suppose|I take it|I assume)(?: you a \w+)? (?:that )?(you(?:'ve|'re)? ?(?:haven't|didn't|don't|never|won't|weren't|aren't|forgot)\b.*)$/u;

const asClaim = (facet: Facet | undefined): Facet | undefined =>
  facet === undefined ? undefined : { kind: 'seems', finite: facet.finite, past: facet.past };

type Asked = { readonly clause: string; readonly question: boolean };

const read = ({ clause, question }: Asked, grammar: Grammar): Facet | undefined => {
  if (/^(?:can|could|will|would) you\b/iu.test(clause)) return wishFacet(clause, grammar);
  const otherwise = wishedOtherwise(clause, grammar) ?? absence(clause, grammar);
  if (otherwise !== undefined) return otherwise;
  const supposed = BETS.exec(clause)?.[1];
  if (supposed !== undefined) return asClaim(youFacet(supposed, grammar));
  const shared = TOGETHER.exec(clause)?.[1] ?? PROPOSED.exec(clause)?.[1];
  if (shared !== undefined)
    return { kind: 'wish', finite: `you'd like us to ${turnRound(shared, grammar)}`, past: false };
  const thanked = thanksForNothing(clause, grammar);
  if (thanked !== undefined) return thanked;
  const asks =
    (question && !/^(?:you|I|my|your|the|we)\b/u.test(clause)) ||
    /^(?:why|how come|do you (?:ever|even|actually|really|still)|does it (?:even |ever )?bother|did you|don't you ever|how many times|how often do I|when (?:was|is) the last|when did you last|is it (?:too much|so|that|really)|would it (?:kill|hurt|be|have|even|really)|did it (?:even|not|ever|once|cross|occur)|how hard (?:is|can|would)|how long (?:were|are) you|when were you|have you even|do you (?:even )?(?:know|realise|realize|have any idea) (?:what it's like|what it is like|how it feels|how (?:hard|lonely|tiring|boring|exhausting) it is)|who [a-z]+s|are you (?:ever|actually|even) going|must you|are you even|when are you)\b/iu.test(
      clause,
    );
  if (asks) return questionFacet(clause, grammar);
  if (/^you\b/u.test(clause)) return youFacet(clause, grammar);
  if (/^I\b/u.test(clause)) return selfFacet(clause, grammar);
  return worldFacet(clause, grammar) ?? wishFacet(clause, grammar);
};

const facetOf = (
  { text, question }: Pick<Statement, 'text' | 'question'>,
  grammar: Grammar,
): Facet | undefined => {
  const clause = prepareClause(text, grammar);
  if (isUnfitClause(clause))
    return (
      disguisedDeed(calmClause(text), grammar) ??
      deedBehind(clause, grammar) ??
      fragmentFacet(/, ([^,]+)$/u.exec(clause)?.[1] ?? '', grammar)
    );
  const facet =
    disguisedDeed(clause, grammar) ??
    read({ clause, question }, grammar) ??
    (question ? undefined : (statedFacet(clause, grammar) ?? fragmentFacet(clause, grammar)));
  if (facet === undefined || isSweeping(facet) || holdsHarshWords(facet.finite)) return undefined;
  return facet;
};

/** Where nothing may be handed back as it stands, the event that a reframe would tell. */
const rescued = (plain: string, grammar: Grammar): readonly Facet[] => {
  const clause = rescuedClause(plain, grammar);
  if (
    clause === undefined ||
    holdsHarshWords(clause) ||
    /^you\b.*\bthey(?:'re)?\b|^I heard ['"]|^I (?:have|need) to\b/u.test(clause)
  )
    return [];
  const facet = facetOf({ text: clause, question: false }, grammar);
  if (facet !== undefined) return [facet];
  const claim = /^(?:you|I)\b/u.test(clause) && !/^(?:you|I) [a-z']+$/u.test(clause);
  const kind = /^I\b/u.test(clause) ? 'self' : 'seems';
  return claim ? [{ kind, finite: turnRound(clause, grammar), past: false }] : [];
};

const placedIn = (plain: string, grammar: Grammar): readonly Placed[] => {
  const placed = splitStatements(plain, grammar)
    .filter(({ text }) => text.includes(' '))
    .slice(0, 24)
    .flatMap((clause, index): readonly Placed[] => {
      const facet = facetOf(clause, grammar);
      return facet === undefined
        ? []
        : [{ facet, sentence: clause.sentence, index, conceded: clause.conceded }];
    });
  return placed.filter(
    ({ facet, conceded, index }, at) =>
      placed.findIndex((other) => other.facet.finite === facet.finite) === at &&
      // What was granted says the opposite without its "but".
      (!conceded || placed[at + 1]?.index === index + 1),
  );
};

const mostTellingFirst = (distinct: readonly Placed[]): readonly Facet[] =>
  distinct
    .map((one) => completed(one, distinct))
    .filter((facet) => worthSaying(facet) > 1 || facet.full !== undefined)
    .map((facet, index) => ({ facet, index }))
    .sort((a, b) => worthSaying(b.facet) - worthSaying(a.facet) || a.index - b.index)
    .map(({ facet }) => facet);

/** What the message says that may be handed back, most telling first; none when nothing may (V2, V7). */
export const findFacets = (plain: string, grammar: Grammar): readonly Facet[] => {
  const found = mostTellingFirst(placedIn(plain, grammar));
  return found.length > 0 ? found : rescued(plain, grammar);
};
