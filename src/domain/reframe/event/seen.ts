import type { Grammar } from '../../language/grammar.ts';
import { anyOf, startsWithAnyOf } from '../../language/word-test.ts';
import type { Deed } from './deed.ts';
import { NO_PLACE, SEEN_IN_SETTING, UNSEEN_VERBS, WHERE_OR_HOW } from './seen-words-catalogue.ts';
import { SOFTENED } from './softened-catalogue.ts';
import { say, wordsOf } from './words.ts';

const UNSEEN: ReadonlySet<string> = new Set(UNSEEN_VERBS.split(/\s+/));
const PLACE = startsWithAnyOf(WHERE_OR_HOW);
const JUDGED = startsWithAnyOf(NO_PLACE);
const CLOCK = /^\d/;
/** States of the author's that others can see or that tell what hurt: "I'm up at 5". */
const OUR_STATE = anyOf(
  'alone|ready|stood|sat|told|asked|invited|left|sick|ill|in|at|on|up|out|here|there|late|pregnant|weeks|awake|stuck|locked|the one|the first|the last|the only',
);

/** True for a verb that no camera records, told by its base alone. */
export const isUnseen = (lemma: string): boolean => UNSEEN.has(lemma);

const isSeenState = (deed: Deed): boolean => {
  const rest = say(deed.rest);
  if (deed.person === 'I') return OUR_STATE.test(rest);
  return (PLACE.test(rest) || CLOCK.test(rest)) && !JUDGED.test(rest);
};

/** What somebody may say of themselves: they were there. */
const MY_OWN =
  /^(?:have|hear|notice|own|cry|learn|remember|try|lose|win|live|worry|wait|stand|deal|agree|use|promise)$/;

const isSeen = (deed: Deed): boolean => {
  if (deed.lemma === 'be' && !/going-on$/.test(deed.time)) return isSeenState(deed);
  if (!UNSEEN.has(deed.lemma) || (deed.person === 'I' && MY_OWN.test(deed.lemma))) return true;
  const rest = say(deed.rest);
  // What is remembered hurts beside what is not.
  if (deed.lemma === 'remember' && !deed.not) return / (?:and|but) not /.test(rest);
  return SEEN_IN_SETTING.some(([verb, setting]) => verb === deed.lemma && setting.test(rest));
};

const softened = (deed: Deed, grammar: Grammar): Deed | undefined => {
  if (deed.person !== 'you') return undefined;
  const rest = say(deed.rest);
  for (const row of SOFTENED) {
    if (row.verb !== deed.lemma || (row.not !== undefined && row.not !== deed.not)) continue;
    const match = row.rest.exec(rest);
    if (match === null) continue;
    const words = row.says.rest.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '').trim();
    return {
      ...deed,
      not: row.says.turns === true ? !deed.not : deed.not,
      lemma: row.says.verb,
      rest: words === '' ? [] : wordsOf(words, grammar),
    };
  }
  return undefined;
};

/** The deed as a camera would have it, said softer where only a verdict stands in the way; undefined when none could (R2). */
export const asSeen = (deed: Deed, grammar: Grammar): Deed | undefined => {
  const soft = softened(deed, grammar);
  if (soft !== undefined) return soft;
  return isSeen(deed) ? deed : undefined;
};
