import type { Grammar } from '../../language/grammar.ts';
import { type Deed, deedOf, innerDeed, sayDeed } from './deed.ts';
import type { Parsed } from './parse-clause.ts';
import { asSeen, isUnseen } from './seen.ts';
import type { Told } from './told.ts';
import { isVerb, lower, say, type Words } from './words.ts';

const NOT_DONE = /^(?:refuse|fail|neglect|decline)$/;
/** With "not" before it, what hangs on it is what was not done: "you didn't bother to call". */
const NOT_BOTHERED =
  /^(?:bother|manage|think|care|remember|want|deign|offer|get|need|dare|try|mean|learn|agree|feel)$/;
/** Said of what is done all the same: "you keep leaving". */
const KEEPS_ON = /^(?:keep|insist|continue|persist|carry)$/;
const GOES_AND = /^(?:decide|choose|proceed|happen|manage|love|like|enjoy|prefer)$/;
const HURTS =
  /^(?:embarrass|humiliate|hurt|upset|disappoint|worry|scare|annoy|insult|disrespect|shame|undermine|let)$/;
/** Done by two or by none: "you never want to have sex" tells of both. */
const TOGETHER =
  /^(?:have (?:sex|a conversation|a laugh)|make love|cuddle|be intimate|go (?:out|away|anywhere|on)|do (?:anything|something)|spend (?:any )?time|hang out|eat (?:together|with me)|talk about|visit|see (?:my|our))(?![a-z])/i;
const BY_WAY = /^(?:on|by|with|and|about)$/;

const hung = (deed: Deed): Deed | undefined => {
  const skipped = BY_WAY.test(lower(deed.rest[0])) ? deed.rest.slice(1) : deed.rest;
  return innerDeed(deed, skipped);
};

/** "you embarrassed me at dinner telling everyone about it": the telling is the deed. */
const byDoing = (deed: Deed): Deed | undefined => {
  if (!HURTS.test(deed.lemma) || !/^(?:me|us|my)$/.test(lower(deed.rest[0]))) return undefined;
  const at = deed.rest.findIndex((word, i) => i > 0 && word.form === 'gerund');
  if (at === -1) return undefined;
  const negated = lower(deed.rest[at - 1]) === 'not';
  const end = BY_WAY.test(lower(deed.rest[at - 1])) || negated ? at - 1 : at;
  const setting = deed.rest.slice(1, end).filter((word) => lower(word) !== 'down' && lower(word) !== 'by');
  const verb = deed.rest[at];
  if (verb === undefined) return undefined;
  return { ...deed, not: negated, lemma: verb.lemma, rest: [...deed.rest.slice(at + 1), ...setting] };
};

const togetherOf = (inner: Deed): Deed =>
  TOGETHER.test(`${inner.lemma} ${say(inner.rest)}`) ? { ...inner, who: 'we', person: 'we' } : inner;

const BOTHERED = /^(?:bothered|arsed|arsed|able|willing|fucked)$/;

/** Verbs that only lead to the verb that tells, taken away. */
const plainly = (deed: Deed): Deed | undefined => {
  const first = lower(deed.rest[0]);
  if (NOT_DONE.test(deed.lemma) && first === 'to') return hung({ ...deed, not: true });
  if (deed.lemma === 'be' && BOTHERED.test(first))
    return innerDeed({ ...deed, not: true }, deed.rest.slice(1));
  if (deed.not && NOT_BOTHERED.test(deed.lemma) && first === 'to') {
    const inner = hung(deed);
    return inner === undefined ? undefined : togetherOf(inner);
  }
  if (KEEPS_ON.test(deed.lemma) && deed.rest.slice(0, 2).some((word) => word.form === 'gerund'))
    return hung(deed);
  if (!deed.not && GOES_AND.test(deed.lemma) && (first === 'to' || deed.rest[0]?.form === 'gerund'))
    return hung(deed);
  if (deed.lemma === 'be' && first === 'busy' && deed.rest[1]?.form === 'gerund')
    return innerDeed(
      { ...deed, time: deed.time === 'past' ? 'was-going-on' : 'going-on' },
      deed.rest.slice(1),
    );
  return byDoing(deed) ?? deed;
};

/** "you made me wait" happened to the author. */
const doneToMe = (deed: Deed): Deed | undefined => {
  const [whom, verb] = deed.rest;
  if (
    deed.lemma !== 'make' ||
    deed.not ||
    lower(whom) !== 'me' ||
    verb?.form !== 'plain' ||
    isUnseen(verb.lemma)
  )
    return undefined;
  return /^(?:wait|sit|stand|walk|pay|miss|leave|cancel|drive|sleep|cry|apologise|apologize|beg|choose|do|clean|cook)$/.test(
    verb.lemma,
  )
    ? { ...deed, who: 'I', person: 'I', lemma: verb.lemma, rest: deed.rest.slice(2) }
    : undefined;
};

const MINE =
  /^(?:wait|sit|stand|find|hear|see|wake|cry|clean|cook|pay|carry|pick|pack|plan|book|spend|ring|call|eat|sleep|watch|tidy|hoover|wash|ask|beg|chase|remind|miss|look|put|feed|drive|bath|handle|sort|iron|unload|empty|change|tell|do|have|end|get|text|buy|make|organise|organize|go|walk|come|give)$/;
const MY_LOT =
  / (?:alone|on my own|by myself|myself|without you|all the|every|two|three|four|five|six|nine|half|hours?|again|while|and you|since|up (?:at|with|since|all|till|until|half)|have to|had to|more than once|from (?:your|the|my|our))(?![a-z])|\d|\uE000/i;

const weigh = (deed: Deed, clause: string): Pick<Told, 'weight' | 'alone'> => {
  if (deed.person === 'I') {
    if (/ the (?:only )?(?:one|first|last) (?:who|to|that|[a-z]+ing)(?![a-z])/.test(clause))
      return { weight: 3.5, alone: true };
    if (
      /^(?:find|hear|see|read)$/.test(deed.lemma) &&
      / (?:your|you|the|my|our|from|it from|about|another|that)(?![a-z])/.test(clause)
    )
      return { weight: 3.4, alone: true };
    const share = MINE.test(deed.lemma) || /going-on|perfect/.test(deed.time) || deed.lemma === 'be';
    return { weight: share ? 2.5 : 1.5, alone: share && MY_LOT.test(clause) };
  }
  if (deed.person === 'we') return { weight: deed.not ? 3 : 1, alone: true };
  return { weight: 4, alone: true };
};

/** "couldn't" tells of one time only where it touches one of us: "you couldn't send me a text", not "couldn't boil an egg". */
const TOUCHING = /(?<![a-z])(?:me|my|us|our|the|your|it|here|home|back|up|wait)(?![a-z])/i;
const CLOSE = /^(?:wait|call|text|ring|answer|reply|come|help|stay|listen|turn|be|bother|send)$/;
const isTeased = (parsed: Parsed): boolean =>
  parsed.helper === 'could' &&
  parsed.not &&
  !parsed.isQuestion &&
  !CLOSE.test(parsed.verb.lemma) &&
  !TOUCHING.test(say(parsed.rest));

/** What "you", "I" or "we" are said to have done. */
export const statement = (parsed: Parsed, grammar: Grammar): Told | undefined => {
  const deed = deedOf(parsed);
  if (deed === undefined || isTeased(parsed) || deed.person === 'other' || deed.person === 'nobody')
    return undefined;
  return toldOf(deed, grammar);
};

/** A deed as the event, said plainly and as a camera would have it. */
export const toldOf = (deed: Deed, grammar: Grammar): Told | undefined => {
  const plain = doneToMe(deed) ?? plainly(deed);
  const seen = plain === undefined ? undefined : asSeen(plain, grammar);
  if (seen === undefined || (seen.rest.length === 0 && seen.lemma === 'be')) return undefined;
  const clause = sayDeed(seen, grammar);
  return { clause, ...weigh(seen, clause) };
};

export const restOpensWith = (words: Words, form: 'gerund' | 'plain'): boolean =>
  isVerb(words[0]) && words[0]?.form === form;
