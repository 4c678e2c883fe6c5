import { type Deed, innerDeed } from './deed.ts';
import { isUnseen } from './seen.ts';
import { lower, say } from './words.ts';

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

/** The deed that hangs on this one: "keep on leaving", "refuse to call". */
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

/** The deed itself, where the verb only leads to it: "you keep leaving", "you didn't bother to call", "you made me wait". */
export const plainDeed = (deed: Deed): Deed | undefined => doneToMe(deed) ?? plainly(deed);
