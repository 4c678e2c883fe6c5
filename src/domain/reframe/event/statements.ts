import type { Grammar } from '../../language/grammar.ts';
import { type Deed, deedOf, sayDeed } from './deed.ts';
import type { Parsed } from './parsed.ts';
import { plainDeed } from './plain-deed.ts';
import { asSeen } from './seen.ts';
import type { Told } from './told.ts';
import { untilVerdict } from './until-verdict.ts';
import { lower, say } from './words.ts';

const MINE =
  /^(?:wait|sit|stand|find|hear|see|wake|cry|clean|cook|pay|carry|pick|pack|plan|book|spend|ring|call|eat|sleep|watch|tidy|hoover|wash|ask|beg|chase|remind|miss|look|put|feed|drive|bath|handle|sort|iron|unload|empty|change|tell|do|have|end|get|text|buy|make|organise|organize|go|walk|come|give|keep|save|stay)$/;
const MY_LOT =
  / (?:up til|alone|on my own|by myself|myself|without you|all the|every|two|three|four|five|six|nine|ten|twenty|thirty|forty|fifty|half|hours?|minutes|by your|not invited|after you|again|while|and you|since|up (?:at|with|since|all|till|until|half)|your (?:seat|plate|dinner|place|tea|lunch)|have to|had to|and not|more than once|from (?:your|the|my|our))(?![a-z])|\d|\uE000/i;

const weigh = (deed: Deed, clause: string): Pick<Told, 'weight' | 'alone'> => {
  if (deed.person === 'I') {
    if (/ the (?:only )?(?:one|first|last) (?:who|to|that|[a-z]+ing)(?![a-z])/.test(clause))
      return { weight: 3.5, alone: true };
    if (
      /^(?:find|hear|see|read)$/.test(deed.lemma) &&
      / (?:your|you|the|my|our|from|it from|about|another|that|out|we're|you're|you've)(?![a-z])/.test(clause)
    )
      return { weight: 3.4, alone: true };
    // "I have an exam at eight" says why it hurts, not what.
    if (
      deed.lemma === 'have' &&
      !/^(?:to |no |an? (?:text|call|message|reply)(?![a-z]))|\uE000/i.test(say(deed.rest))
    )
      return { weight: 1.5, alone: false };
    // "I'm 38 weeks" says why it hurts, not what.
    if (
      deed.lemma === 'be' &&
      /(?<![a-z])(?:weeks|pregnant|sick|ill|here|there|home|fine)(?![a-z])/.test(clause)
    )
      return { weight: 1.5, alone: false };
    const share = MINE.test(deed.lemma) || /going-on|perfect/.test(deed.time) || deed.lemma === 'be';
    return { weight: share ? 2.5 : 1.5, alone: share && MY_LOT.test(clause) };
  }
  if (deed.person === 'we' && / broke$/.test(clause)) return { weight: 3.2, alone: true };
  if (deed.person === 'we') return { weight: deed.not ? 3 : / your /.test(clause) ? 2.5 : 1, alone: true };
  return { weight: 4, alone: true };
};

/** "couldn't" tells of one time only where it touches one of us: "you couldn't send me a text", not "couldn't boil an egg". */
const TOUCHING = /(?<![a-z])(?:me|my|us|our|the|your|it|here|home|back|up|wait)(?![a-z])/i;
const CLOSE = /^(?:wait|call|text|ring|answer|reply|come|help|stay|listen|turn|be|bother|send)$/;
const TOUCHING_NOW =
  /(?<![a-z])(?:me|my|us|our|home|here|away|back|when|on time|the (?:phone|door|dishes|bins?|seat|lid|washing|light|lights))(?![a-z])/i;
const isTeased = ({ helper, not, isQuestion, verb, rest }: Parsed): boolean => {
  if (!not || isQuestion || CLOSE.test(verb.lemma)) return false;
  if (helper === 'could') return !TOUCHING.test(say(rest));
  return helper === 'can' && !TOUCHING_NOW.test(say(rest));
};

/** What "you", "I" or "we" are said to have done. */
export const statement = (parsed: Parsed, grammar: Grammar): Told | undefined => {
  const whole = deedOf(parsed);
  const deed =
    whole !== undefined && parsed.helper === '' && parsed.form === 'gerund'
      ? { ...whole, rest: untilVerdict(whole.rest) }
      : whole;
  if (deed === undefined || isTeased(parsed) || deed.person === 'other' || deed.person === 'nobody')
    return undefined;
  return toldOf(deed, grammar);
};

/** "you lied about Friday": seen from the author, what was told was not so. */
const untrue = (deed: Deed): Told | undefined => {
  const about = deed.rest.findIndex((word) => lower(word) === 'about');
  const toMe = lower(deed.rest[0]) === 'to' && lower(deed.rest[1]) === 'me';
  if (deed.lemma !== 'lie' || deed.person !== 'you' || deed.not || (about === -1 && !toMe)) return undefined;
  if (/ing$/.test(lower(deed.rest[about + 1]))) return undefined;
  const past = deed.time !== 'present' && deed.time !== 'going-on';
  const what = about === -1 ? '' : ` ${say(deed.rest.slice(about)).replace(/,? like .*$/i, '')}`;
  return {
    clause: `what you ${past ? 'told' : 'tell'} me${what} ${past ? "wasn't" : "isn't"} true`,
    weight: 3.5,
    alone: true,
  };
};

/** A deed as the event, said plainly and as a camera would have it. */
export const toldOf = (deed: Deed, grammar: Grammar): Told | undefined => {
  const lied = untrue(deed);
  if (lied !== undefined) return lied;
  const plain = plainDeed(deed);
  const seen = plain === undefined ? undefined : asSeen(plain, grammar);
  if (seen === undefined || (seen.rest.length === 0 && seen.lemma === 'be')) return undefined;
  const said = sayDeed(seen, grammar);
  const clause = seen.not ? said.replace(/ something(?= |$)/, ' anything') : said;
  return { clause, ...weigh(seen, clause) };
};
