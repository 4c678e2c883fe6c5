import { splitClauses } from '../language/clauses.ts';
import { tidy } from './tidy.ts';
import { insults, swears } from './unfit-words.ts';
import { writeOut } from './write-out.ts';

/** "Please don't shout at me", "stop reading my messages": a limit on what is done to the author, in their words. */
const LIMIT =
  /^(?:please )?(?:don't|do not|stop) (?:shout|yell|scream|swear|touch|talk(?:ing)? (?:to me|over)|speak(?:ing)? to me|call(?:ing)? me|text(?:ing)? me|interrupt|raise your voice|raising your voice|laugh(?:ing)? at me|go(?:ing)? through my|read(?:ing)? my|shar|post|follow|wak|com(?:e|ing) (?:in|over|to my)|slam|jok(?:e|ing) about|mak(?:e|ing) jokes about|wake)[a-zà-ž]*(?: .{1,60})?$/iu;
/** A plain refusal or a need for room. */
const REFUSAL =
  /^(?:I said no|I don't want to (?:talk about (?:it|this)|do this|go|come|have sex)(?: .{1,40})?|leave me alone|I need (?:space|some space|time|some time|a minute|a break|to think)(?: .{1,40})?)$/iu;

const asSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** The boundary or the "no" in a message, as one sentence; it is carried over whole and never made into a request (R10). */
export const findBoundary = (message: string): string | undefined => {
  for (const { text } of splitClauses(writeOut(message.slice(0, 6000))).slice(0, 60)) {
    const polite = /^please /i.test(text) ? 'please ' : '';
    const words = tidy(text).replace(/^please /i, '');
    if (insults(words) || swears(words)) continue;
    if (REFUSAL.test(text)) return asSentence(text);
    if (LIMIT.test(words)) return asSentence(`${polite}${words}`);
  }
  return undefined;
};
