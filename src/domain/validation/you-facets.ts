import type { Grammar } from '../language/grammar.ts';
import { actsAsVerb, gerundOf, isParticiple, isPast, isPlainVerb } from '../language/verb-shapes.ts';
import { event, joined, promised, seems } from './deed-facets.ts';
import type { Facet } from './facet.ts';
import { settlesNothing } from './settles-nothing.ts';
import { turnRound } from './turn-round.ts';

type Told = { readonly clause: string; readonly grammar: Grammar };

type Rule = {
  readonly when: RegExp;
  readonly facet: (groups: readonly string[], said: Told) => Facet | undefined;
};

const PLACE =
  /^(?:late|early|somewhere else|on|at|in|out|off|away|gone|asleep|upstairs|downstairs|busy|quiet|distant|different|home|not (?:here|there|home|in|at|on)|\d+|(?:ten|twenty|thirty|forty|fifty|two|three|four|five|six|half|an hour|hours)\b|(?!(?:controlling|boring|annoying|embarrassing|infuriating|irritating|exhausting|tiring|suffocating|condescending|frustrating|draining|being|acting|turning|becoming|having a laugh|kidding|joking|nothing|something|anything)\b)[a-z]+ing\b)/u;

/** Said with "always": that it is often is theirs to say, that it is always is the claim. */
const OFTEN = /^(?:late|busy|away|out|(?:on|at) \S+(?: \S+)?)$/u;

/** What a clock or a camera shows right now. */
const PLAIN_PLACE =
  /^(?:(?:(?:an hour|\d+ minutes|so|two hours|half an hour|twenty minutes) )?late|(?:at (?:the|your|work|a)\b.{2,30}|working)|out(?: with .{2,30})?|away|on (?:your|the) .{2,25}|in \p{Lu}\p{Ll}+|not home(?: yet)?)$/u;

/** Past and present look alike; an event may not be guessed. */
const AMBIGUOUS = /^(?:let|put|cut|hit|set|shut|read|hurt|quit|split)$/u;
/** "You read my diary", "you put it in the garage" is no habit; "you put the lads first" is a verdict. */
const DONE_ONCE =
  /^(?:down |off |up )?(?:(?:my|the|our)|(?:it|them)(?= (?:in|into|away|down|off|out|up|under|back)\b)) (?!.*(?:\b(?:first|before (?:me|us)|above|over me)\b))|^(?:music|the (?:telly|tv)) on\b/u;

/** "me saying I'd stopped upset you" would blame the saying; what was said stays a clause. */
const REPORTS = {
  said: /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|half|noon|midnight|no|yes|\d+\S*|you|you'd|you're|you'll|I|I'm|I'd|we|we'd|we're|it|it's|that|this|the|my|your|no|yes)\b/u,
  told: /^(?:me|us) (?!to\b|about\b|off\b|how\b|why\b)/u,
} as const;

const past: Rule['facet'] = ([verb = '', rest = ''], { clause, grammar }) => {
  const gerund = isPast(verb, grammar) ? gerundOf(verb, grammar) : undefined;
  if (gerund === undefined || (AMBIGUOUS.test(verb) && !DONE_ONCE.test(rest))) return undefined;
  if (
    (verb === 'told' && REPORTS.told.test(rest)) ||
    (/^(?:said|agreed|promised)$/u.test(verb) && REPORTS.said.test(rest))
  ) {
    return { kind: 'event', finite: turnRound(clause, grammar), past: true };
  }
  return event({ clause, gerund: gerund, rest }, grammar);
};

const neverPast: Rule['facet'] = ([verb = '', rest = ''], { grammar }) => {
  const gerund =
    isPast(verb, grammar) && !isPlainVerb(verb, grammar) && verb !== 'did'
      ? gerundOf(verb, grammar)
      : undefined;
  if (gerund === undefined) return undefined;
  const participle = grammar.inflect(grammar.verb(verb)?.lemma ?? verb, 'participle') ?? verb;
  if (settlesNothing(joined(gerund, rest)))
    return seems(joined(`I haven't ${participle}`, turnRound(rest, grammar)), true);
  return {
    kind: 'event',
    finite: joined(`I haven't ${participle}`, turnRound(rest, grammar)),
    nominal: joined(`not ${gerund}`, turnRound(rest, grammar)),
    past: true,
  };
};

const promise: Rule['facet'] = ([verb = '', rest = ''], { grammar }) =>
  promised({ gerund: grammar.inflect(verb, 'gerund'), verb, rest }, grammar);

const wishedPast: Rule['facet'] = ([participle = '', rest = ''], { grammar }) => {
  const base = grammar.verb(participle)?.lemma;
  if (base === undefined) return undefined;
  return {
    kind: 'wish',
    finite: joined(`you'd have liked me to ${base}`, turnRound(rest, grammar)),
    past: true,
  };
};

/** Tried in order on a clause that starts with "you", its fillers taken out. */
const RULES: readonly Rule[] = [
  {
    when: /^you (?:(?:said|promised|told me|swore|agreed)(?: that)? (?:you'd|you would|you'll|you were going to)|promised (?:us|the (?:kids|boys|girls)|them|him|her|our \w+|my \w+|\p{Lu}\p{Ll}+)(?: that)? (?:you'd|you would)|(?:promised|swore|agreed(?!.* without\b)) to) (?!have\b|been\b|never\b|already\b|rather\b|had\b|[a-z]+ed\b)([a-z]+)\s*(.*)$/u,
    facet: promise,
  },
  {
    when: /^you (?:promised|swore|agreed|said you would|said you wouldn't)(?: me)? not to ([a-z]+)\s*(.*)$/u,
    facet: ([verb = '', rest = ''], { grammar }) =>
      promised({ gerund: `not ${grammar.inflect(verb, 'gerund')}`, verb: `not ${verb}`, rest }, grammar),
  },
  {
    when: /^(?:you've|you have) (barely|hardly|scarcely|not even) ([a-z]+)\s*(.*)$/u,
    facet: ([much = '', verb = '', rest = ''], { grammar }) =>
      isParticiple(verb, grammar)
        ? seems(joined(`I've ${much} ${verb}`, turnRound(rest, grammar)), true)
        : undefined,
  },
  {
    when: /^you promised (?:me )?((?!to\b|that\b|you|me\b|I\b|we\b|it\b|so\b).+)$/u,
    facet: ([thing = ''], { grammar }) => ({
      kind: 'promise',
      finite: `I'd promised ${turnRound(thing, grammar)}`,
      nominal: turnRound(thing, grammar),
      past: true,
    }),
  },
  { when: /^you (?:were supposed|were meant|were going) to ([a-z]+)\s*(.*)$/u, facet: promise },
  {
    when: /^you (?:still |just )?(?:didn't|did not) (?:even |once )?([a-z]+)\s*(.*)$/u,
    facet: ([verb = '', rest = ''], { clause, grammar }) =>
      event({ clause, gerund: `not ${grammar.inflect(verb, 'gerund')}`, rest }, grammar),
  },
  {
    when: /^you wouldn't ([a-z]+)\s*(.*)$/u,
    facet: ([verb = '', rest = ''], { clause, grammar }) =>
      verb === 'have' || verb === 'be'
        ? undefined
        : event({ clause, gerund: `not ${grammar.inflect(verb, 'gerund')}`, rest }, grammar),
  },
  {
    when: /^you won't ([a-z]+)\s*(.*)$/u,
    facet: ([verb = '', rest = ''], { grammar }) =>
      isPlainVerb(verb, grammar) ? seems(joined(`I won't ${verb}`, turnRound(rest, grammar))) : undefined,
  },
  {
    when: /^you(?: still)? (?:haven't|hadn't|have not|have still not)(?: once| even| yet| still)? ([a-z]+)\s*(.*)$/u,
    facet: ([verb = '', rest = ''], { clause, grammar }) => {
      const gerund = isParticiple(verb, grammar) ? gerundOf(verb, grammar) : undefined;
      return gerund === undefined ? undefined : event({ clause, gerund: `not ${gerund}`, rest }, grammar);
    },
  },
  {
    when: /^you weren't straight with me about (.+)$/u,
    facet: ([about = ''], { grammar }) =>
      seems(`I wasn't straight with you about ${turnRound(about, grammar)}`, true),
  },
  {
    when: /^you(?:'d| would) (?:much )?rather (.+)$/u,
    facet: ([rest = ''], { grammar }) => seems(`I'd rather ${turnRound(rest, grammar)}`),
  },
  {
    when: /^you (?:said|promised|agreed|swore|told me)(?: me)?(?: that)? (?:we'd|we would|we'll|we were going to) ([a-z]+)\s*(.*)$/u,
    facet: ([verb = '', rest = ''], { grammar }) =>
      isPlainVerb(verb, grammar)
        ? {
            kind: 'promise',
            finite: joined(`I'd said we would ${verb}`, turnRound(rest, grammar)),
            nominal: joined(
              `us ${grammar.inflect(verb, 'gerund')}`,
              turnRound(rest.replace(/^and (?=[a-z]+ )/u, 'to '), grammar),
            ),
            past: true,
          }
        : undefined,
  },
  { when: /^you never(?: once)? ([a-z]+)\s*(.*)$/u, facet: neverPast },
  {
    when: /^you (?:never|can never|can't|don't|do not|cannot|hardly|barely|rarely)(?: ever| once)? (?!(?:ever )?be\b|get to\b|have to\b|need to\b|know what\b)([a-z]+)\s*(.*)$/u,
    facet: ([verb = '', rest = ''], { grammar }) =>
      seems(joined(`I don't ${verb}`, turnRound(rest, grammar))),
  },
  {
    when: /^(?:you've|you have) (?:never|not)(?: once)? ([a-z]+)\s*(.*)$/u,
    facet: ([verb = '', rest = ''], { grammar }) =>
      isParticiple(verb, grammar)
        ? seems(joined(`I haven't ${verb}`, turnRound(rest, grammar)), true)
        : undefined,
  },
  {
    when: /^(?:you've|you have|you had) (?!to\b|got\b|had to\b|no\b|a\b)([a-z]+)\s*(.*)$/u,
    facet: ([verb = '', rest = ''], { clause, grammar }) => {
      if (verb === 'been' || verb === 'become') return seems(turnRound(clause, grammar), true);
      const gerund = isParticiple(verb, grammar) ? gerundOf(verb, grammar) : undefined;
      return gerund === undefined ? undefined : event({ clause, gerund: gerund, rest }, grammar);
    },
  },
  {
    when: /^you used to ([a-z]+)\s*(.*)$/u,
    facet: ([verb = '', rest = ''], { grammar }) =>
      verb === 'be'
        ? undefined
        : {
            kind: 'self',
            finite: joined(`you miss how I used to ${verb}`, turnRound(rest, grammar)),
            past: false,
          },
  },
  {
    when: /^you (?:should|could) ?(?:have|'ve|of) ([a-z]+)\s*(.*)$/u,
    facet: wishedPast,
  },
  {
    when: /^you (?:need to|have to|should|ought to|could) ([a-z]+)\s*(.*)$/u,
    facet: ([verb = '', rest = ''], { grammar }) =>
      verb === 'be'
        ? undefined
        : { kind: 'wish', finite: joined(`you'd like me to ${verb}`, turnRound(rest, grammar)), past: false },
  },
  {
    when: /^you were (.*)$/u,
    facet: ([rest = ''], { clause, grammar }) => {
      if (/^[a-z]+ing\b/u.test(rest))
        return event(
          { clause, gerund: rest.split(' ')[0] ?? '', rest: rest.split(' ').slice(1).join(' ') },
          grammar,
        );
      return PLACE.test(rest)
        ? event({ clause, gerund: 'being', rest }, grammar)
        : seems(turnRound(clause, grammar), true);
    },
  },
  {
    when: /^you weren't (.*)$/u,
    facet: ([rest = ''], { clause, grammar }) => event({ clause, gerund: 'not being', rest }, grammar),
  },
  {
    when: /^(?:you're|you are) (always |never |only |still )?(?:the (?!one\b))?(.*)$/u,
    facet: ([often = '', rest = ''], { grammar }) =>
      often === '' && PLAIN_PLACE.test(rest)
        ? {
            kind: 'event',
            finite: `I'm ${turnRound(rest, grammar)}`,
            nominal: `${rest.startsWith('working') ? '' : 'being '}${turnRound(rest, grammar)}`,
            past: false,
          }
        : PLACE.test(rest)
          ? seems(
              `I'm ${often === 'never ' ? 'not ' : ''}${turnRound(rest, grammar)}${often === 'always ' && OFTEN.test(rest) ? ' a lot' : ''}`,
            )
          : undefined,
  },
  {
    when: /^you (always|only ever|only|constantly|keep on|every time) ([a-z]+)\s*(.*)$/u,
    facet: ([often = '', verb = '', rest = ''], { grammar }) => {
      if (!isPlainVerb(verb, grammar)) return undefined;
      return seems(joined(`I ${often.startsWith('only') ? 'only ' : ''}${verb}`, turnRound(rest, grammar)));
    },
  },
  { when: /^you ([a-z]+)\s*(.*)$/u, facet: past },
  {
    when: /^you ([a-z]+)(?!')\b\s*(.*)$/u,
    facet: ([verb = '', rest = ''], { clause, grammar }) =>
      isPlainVerb(verb, grammar) &&
      actsAsVerb(verb, clause, grammar) &&
      !/^(?:know|mean|see|do|guess|let's|wish)$/u.test(verb)
        ? seems(joined(`I ${verb}`, turnRound(rest, grammar)))
        : undefined,
  },
];

const FILLER = /^you (?:still|just|also|really|even|literally|actually|then|straight up) (?=[a-z])/u;

/** A kindness named in a grievance is what they miss, not what hurt. */
const KINDNESS =
  /^you(?:'ve)? (?:once |even |still )?(?:wrote|bought|brought|kissed|hugged|held|helped|surprised|cooked|made) (?:me|us|my hand)\b(?! (?:feel|look|wait|cry|do|go|wear|pay|out|late|miss|sit|stand|the wrong|think|laugh))/u;

/** What a clause about the listener says; undefined when it is a verdict or cannot be read for certain. */
export const youFacet = (said: string, grammar: Grammar): Facet | undefined => {
  const clause = said.replace(FILLER, 'you ');
  if (
    /^you (?:had (?:all|the whole|one)|used it)\b/u.test(clause) ||
    KINDNESS.test(clause) ||
    /^you (?:did|do|have|had|are|were|never|always|started it)$/u.test(clause)
  )
    return undefined;
  for (const rule of RULES) {
    const match = rule.when.exec(clause);
    const facet = match === null ? undefined : rule.facet(match.slice(1), { clause: said, grammar });
    if (facet !== undefined) return facet;
  }
  return undefined;
};
