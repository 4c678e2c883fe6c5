import type { Grammar } from '../language/grammar.ts';
import { actsAsVerb, gerundOf, isParticiple, isPlainVerb } from '../language/verb-shapes.ts';
import { event, joined, promised, seems } from './deed-facets.ts';
import type { Facet } from './facet.ts';
import { turnRound } from './turn-round.ts';
import { neverPast, past, promise, wishedPast, type YouRule } from './you-rule.ts';

const PLACE =
  /^(?:late|early|somewhere else|on|at|in|out|off|away|gone|asleep|upstairs|downstairs|busy|quiet|distant|different|home|not (?:here|there|home|in|at|on)|\d+|(?:ten|twenty|thirty|forty|fifty|two|three|four|five|six|half|an hour|hours)\b|(?!(?:controlling|boring|annoying|embarrassing|infuriating|irritating|exhausting|tiring|suffocating|condescending|frustrating|draining|being|acting|turning|becoming|having a laugh|kidding|joking|nothing|something|anything)\b)[a-z]+ing\b)/u;

/** Said with "always": that it is often is theirs to say, that it is always is the claim. */
const OFTEN = /^(?:late|busy|away|out|(?:on|at) \S+(?: \S+)?)$/u;

/** What a clock or a camera shows right now. */
const PLAIN_PLACE =
  /^(?:(?:(?:an hour|\d+ minutes|so|two hours|half an hour|twenty minutes) )?late|(?:at (?:the|your|work|a)\b.{2,30}|working)|out(?: with .{2,30})?|away|on (?:your|the) .{2,25}|in \p{Lu}\p{Ll}+|not home(?: yet)?)$/u;

/** "you used to be romantic" */
const lessThanBefore = (what: string): Facet | undefined =>
  /^(?:so |really |very |more )?[a-z]+$/u.test(what)
    ? seems(`I'm not as ${what.replace(/^(?:so|really|very|more) /u, '')} as I used to be`)
    : undefined;

/** Tried in order on a clause that starts with "you", its fillers taken out. */
const RULES: readonly YouRule[] = [
  {
    when: /^you (?:(?:said|promised(?: me)?|told me|swore(?: to me)?|agreed)(?: that)? (?:you'd|you would|you'll|you were going to)|promised (?:us|the (?:kids|boys|girls)|them|him|her|our \w+|my \w+|\p{Lu}\p{Ll}+)(?: that)? (?:you'd|you would)|(?:promised|swore|agreed(?!.* without\b)) to) (?!have\b|been\b|never\b|already\b|rather\b|had\b|[a-z]+ed\b)([a-z]+)\s*(.*)$/u,
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
    when: /^you promised (?:us|him|her|them|(?:my|our|the) [a-z]+|\p{Lu}\p{Ll}+) ((?:an?|one|some) .+)$/u,
    facet: ([thing = ''], { grammar }) => ({
      kind: 'promise',
      finite: `I'd promised ${turnRound(thing, grammar)}`,
      nominal: turnRound(thing, grammar),
      past: true,
    }),
  },
  {
    when: /^you promised (?:me )?((?!.*\b(?:was|were|is|had|would)\b)(?!to\b|that\b|you|me\b|I\b|we\b|it\b|so\b).+)$/u,
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
    when: /^you(?:'d| had) (?!better\b|rather\b|think\b|all\b|a\b|the\b|been\b|to\b|no\b|one\b)([a-z]+)\s*(.*)$/u,
    facet: ([verb = '', rest = ''], { clause, grammar }) => {
      if (isPlainVerb(verb, grammar) || !isParticiple(verb, grammar)) return undefined;
      const gerund = gerundOf(verb, grammar);
      return gerund === undefined ? undefined : event({ clause, gerund, rest }, grammar);
    },
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
    when: /^you (?:never|can never|can't|don't|do not|cannot|hardly|barely|rarely)(?: ever| once)? (?!(?:ever )?be\b|get to\b|have to\b|forget\b|mind\b|miss\b|need to\b|know what\b)([a-z]+)\s*(.*)$/u,
    facet: ([verb = '', rest = ''], { clause, grammar }) =>
      seems(joined(`I ${/^you can/u.test(clause) ? "can't" : "don't"} ${verb}`, turnRound(rest, grammar))),
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
        ? lessThanBefore(rest)
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
    when: /^you (?:also )?were (?!(?:also )?(?:at )?home$)(.*)$/u,
    facet: ([rest = ''], { clause, grammar }) => {
      const doing = /^[a-z]+ing\b/u.exec(rest)?.[0];
      if (doing !== undefined && !actsAsVerb(doing, clause, grammar))
        return seems(turnRound(clause, grammar), true);
      if (doing !== undefined)
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
      !/^(?:know|mean|see|do|guess|let's|wish|try)$/u.test(verb)
        ? seems(joined(`I ${verb}`, turnRound(rest, grammar)))
        : undefined,
  },
];

/** What was said before is told as said: "you'd said you'd call". */
const SAID_BEFORE = /^you(?:'d| had) (?=(?:said|promised|told|agreed|sworn)\b)/u;

const FILLER = /^you (?:still|just|also|really|even|literally|actually|then|straight up) (?=[a-z])/u;

/** A kindness named in a grievance is what they miss, not what hurt. */
const KINDNESS =
  /^you(?:'ve)? (?:once |even |still )?(?:wrote|bought|brought|kissed|hugged|held|helped|surprised|cooked|made) (?:me|us|my hand)\b(?! (?:feel|look|wait|cry|do|go|wear|pay|out|late|miss|sit|stand|the wrong|think|laugh))/u;

/** What a clause about the listener says; undefined when it is a verdict or cannot be read for certain. */
export const youFacet = (said: string, grammar: Grammar): Facet | undefined => {
  const clause = said.replace(FILLER, 'you ').replace(SAID_BEFORE, 'you ');
  if (
    /^you (?:had (?:all|the whole|one)|used it)\b/u.test(clause) ||
    KINDNESS.test(clause) ||
    /^you (?:really |actually |literally )?(?:repulse|disgust|sicken|bore|repel|revolt|appal|depress) (?:me|us)\b/u.test(
      clause,
    ) ||
    /^you(?:'ve)? (?:\S+ )?let(?:ting)? (?:me|us) down\b/u.test(clause) ||
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
