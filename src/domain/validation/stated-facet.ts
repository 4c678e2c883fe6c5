import type { Grammar } from '../language/grammar.ts';
import { event, seems } from './deed-facets.ts';
import type { Facet } from './facet.ts';
import { type ParsedClause, parseClause } from './parse-clause.ts';
import { turnRound } from './turn-round.ts';

/** No deed, or a verdict in a deed's place; what is known of them is decided elsewhere. */
const NO_DEED =
  /^(?:be|have|do|know|mean|see|guess|wish|think|want|suck|stink|disgust|lack|exist|deserve|smell|bore|can|ca|could|will|wo|would|shall|should|may|might|must)$/u;

const REST = /^(?:\S+ ){0,11}\S+$/u;

type Stated = { readonly clause: string; readonly parsed: ParsedClause };

/** What stands right after "you" is read elsewhere; here, what an adverb parts from it. */
const BEYOND_PATTERNS = /^you (?:\S+ly|then|also|sort of|kind of) [a-z]/u;

const ofListener = ({ clause, parsed }: Stated, grammar: Grammar): Facet | undefined => {
  const { lemma, negated, past, auxiliary, rest } = parsed;
  if (
    NO_DEED.test(lemma) ||
    !BEYOND_PATTERNS.test(clause) ||
    rest === '' ||
    /\b(?:always|never)\b/u.test(rest)
  )
    return undefined;
  if (past && (!auxiliary || negated))
    return event(
      { clause, gerund: `${negated ? 'not ' : ''}${grammar.inflect(lemma, 'gerund')}`, rest },
      grammar,
    );
  const plain = clause.replace(/^you never (?=[a-z]+)/u, "you don't ").replace(/^you always /u, 'you ');
  return auxiliary && !negated ? undefined : seems(turnRound(plain, grammar));
};

const POINTS_BACK =
  /^(?:this|that|these|those|it|what|which|who|there|here|nothing|everything|something|some|all|whatever|he|she|they)\b/iu;
/** "it takes you an hour to …" says something by itself. */
const IT_TAKES = /^it (?:takes|took|costs) (?:you|me|us) .{3,30} to /u;
const OF_US = /\b(?:you|your|I|me|my|we|us|our)\b/u;

/** Anybody else's statement that has the two in it. */
const ofWorld = (
  { clause, parsed: { subject, past, third } }: Stated,
  grammar: Grammar,
): Facet | undefined => {
  if (/\b(?:who|which|that)\b/u.test(subject)) return undefined;
  if (!past && !third && !/^(?:we|they|people)$|s$/iu.test(subject)) return undefined;
  if (!OF_US.test(clause) || (POINTS_BACK.test(subject) && !IT_TAKES.test(clause))) return undefined;
  const claims = !past && /\b(?:you|your)\b/u.test(clause);
  return { kind: claims ? 'seems' : 'world', finite: turnRound(clause, grammar), past };
};

/**
 * What a clause says that no pattern of ours knows, read by its grammar alone; undefined when it is no plain statement.
 */
export const statedFacet = (clause: string, grammar: Grammar): Facet | undefined => {
  if (!REST.test(clause)) return undefined;
  const parsed = parseClause(clause, grammar);
  if (parsed === undefined) return undefined;
  if (parsed.subject === 'you') return ofListener({ clause, parsed }, grammar);
  return /^I\b/u.test(clause) ? undefined : ofWorld({ clause, parsed }, grammar);
};
