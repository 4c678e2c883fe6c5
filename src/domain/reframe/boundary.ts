import { splitClauses } from '../language/clauses.ts';
import { tidy } from './tidy.ts';
import { insults, swears } from './unfit-words.ts';
import { writeOut } from './write-out.ts';

const TO_ME =
  'shout|yell|scream|swear|touch|grab|push|shove|corner|talk(?:ing)? (?:to me|over|down to)|speak(?:ing)? to me|call(?:ing)? me|text(?:ing)? me|ring(?:ing)? me|interrupt|raise your voice|raising your voice|laugh(?:ing)? at me|go(?:ing)? through my|read(?:ing)? my|check(?:ing)? my|track(?:ing)? me|film(?:ing)? me|shar(?:e|ing)|post(?:ing)?|follow(?:ing)?|wak(?:e|ing)|com(?:e|ing) (?:in|over|near|to my|to the)|slam|jok(?:e|ing) about|mak(?:e|ing) jokes about|kiss|push(?:ing)? me';

/** "Please don't shout at me", "stop reading my messages": a limit on what is done to the author, in their words. */
const LIMIT = new RegExp(
  `^(?:please )?(?:don't|do not|don't you dare|stop) (?:ever |you ever )?(?:${TO_ME})(?:p?ing|t?ing|ing|s)?(?: .{1,60})?$`,
  'iu',
);
/** A plain refusal or a need for room. */
const REFUSAL =
  /^(?:I (?:said|told you|already said) no|no means no|I don't want (?:to (?:talk about (?:it|this)|do this|go|come|have sex|be touched)|you (?:to touch|touching|to come|in my|near))(?: .{1,40})?|I'm not (?:okay|ok|comfortable|happy) with (?:that|this|it|you .{1,40})|leave me alone|get off me|not tonight|I need (?:space|some space|time|some time|a minute|a break|to think)(?: .{1,40})?)$/iu;
/** What runs on behind a boundary typed without a stop: the reason, the motive (R2) or the reproach, not the limit. */
const RUN_ON =
  /(?<! like) (?:(?:like that )?(?:and |but )?you(?:'re|'ve| are| always| never| keep| do| don't| did| didn't| just| know| make| have)|because|cause|cos|or else|or i|what|why|who do|it's|i'm|i hate|i can't|i won't|(?:just |only )?to (?:hurt|punish|spite|annoy|embarrass|humiliate|provoke|control|test|get back at|wind up) (?:me|us|my)|on purpose|deliberately|out of spite)(?![a-zà-ž]).*$/iu;

/** What no limit is said without; most clauses hold none of it. */
const MAY_LIMIT = /(?<![a-z])(?:do|don't|stop)(?![a-z])/iu;

/** "…, you creep" */
const CALLED = /,? you (?:[a-zà-ž'-]+ ){0,2}[a-zà-ž'-]+$/iu;

const asSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** The boundary or the "no" in a message, as one sentence; it is carried over whole and never made into a request (R10). */
export const findBoundary = (message: string): string | undefined => {
  for (const { text } of splitClauses(writeOut(message.slice(0, 6000))).slice(0, 60)) {
    const refuses = REFUSAL.test(text);
    if (!refuses && !MAY_LIMIT.test(text)) continue;
    const polite = /^please /i.test(text) ? 'please ' : '';
    const plain = tidy(text)
      .replace(/^please /i, '')
      .replace(RUN_ON, '');
    const words = insults(plain) ? plain.replace(CALLED, '') : plain;
    if (insults(words) || swears(words)) continue;
    if (refuses) return asSentence(text);
    if (LIMIT.test(words)) return asSentence(`${polite}${words}`);
  }
  return undefined;
};
