import { FAUX_WORDS } from './feelings-catalogue.ts';
import { isParticiple, isUnseen, verbForm } from './verb-forms.ts';
import { anyOf, endsWithAnyOf, startsWithAnyOf } from './word-test.ts';
import { DANGLING, INNER_STARTS, INSULTS, MOCKERY, SWEARING, VERDICTS } from './words-catalogue.ts';

const VERDICT = anyOf(VERDICTS);
const INSULT = anyOf(INSULTS);
const SWEAR = anyOf(SWEARING);
const FAUX = anyOf(FAUX_WORDS);
const INNER = startsWithAnyOf(INNER_STARTS);
const MOCKING = startsWithAnyOf(MOCKERY);
const LOOSE_END = endsWithAnyOf(DANGLING);
const MOST_WORDS = 27;
const MOST_CHARACTERS = 135;

/** What was announced or asked for is half an event; what came instead is the other half. */
const SETUP =
  /^(?:you (?:said|told me) (?:you(?:'d|'ll|'re|'ve| would| were)|we(?:'d|'re)|it (?:was|wasn't)|\d|at )|you (?:promised|swore)|you'd (?:said|promised)|you were (?:supposed|meant|going) to|you knew|I (?:asked|told|reminded|begged|said)|I've (?:asked|told|reminded|said)|we(?:'d)? agreed|we said|I had to tell)(?![\p{L}])/iu;
const CONTRAST = / and (?:you|I|it|we|the|there|my|your|she|he|they|nothing|nobody|didn't|then|don't|got)(?![\p{L}])| without | before | (?:two|three|four|five|six|\d+) times| didn't | weren't | wasn't /iu;

/** Something said or asked for that needs what came instead before it is an event. */
export const isSetup = (clause: string): boolean => SETUP.test(clause) && !CONTRAST.test(clause);

const VAGUE_END =
  /^(?:\S+ ){1,4}(?:it|this|that|one|them|things|stuff|something|so|do|did|same|the same|that thing|the same thing|back|there|out|off|around|here|up|down|me|to me)$/iu;
const CLEAR_VERB = /(?<![\p{L}])(?:shout\w*|yell\w*|scream\w*|swore|swear|hung|hang|walk\w*|storm\w*|interrupt\w*|laugh\w*|hit|call|text|ring|reply|answer|touch|kiss\w*|hug|talk|speak|look|cook|clean|help|leave|left|slam\w*|came|stood|late|cancel\w*|ask)(?![\p{L}])/iu;

const hasOpenConditional = (clause: string): boolean => {
  for (const match of clause.matchAll(/'d (\p{L}+)/gu)) {
    const before = clause.slice(0, match.index);
    const reported = /(?:said|promised|swore|agreed|told \S+|knew|asked if|thought|said that|where|time) ?(?:that )?\S+$/iu.test(before);
    if (!reported && !isParticiple((match[1] ?? '').toLowerCase())) return true;
  }
  return false;
};

/** In every part after "and" the verb is one a camera could record too. */
const hasUnseenPart = (clause: string): boolean => {
  for (const match of clause.matchAll(/(?:^|and |, )(?:you|I|we) (?:don't |didn't |never |haven't )?([\p{L}']+)/giu)) {
    const verb = verbForm((match[1] ?? '').toLowerCase());
    if (verb !== undefined && isUnseen(verb.base)) return true;
  }
  return false;
};

const TRAIT =
  /(?<![\p{L}])you(?:'re| were|'ve been) (?!(?:not )?(?:late|home|here|there|asleep|awake|out|away|gone|busy|drunk|at|in|on|off|with|up|back|hungover|ready|silent|quiet|being|half|an|a (?:minute|half|quarter)|two|three|four|five|six|ten|twenty|thirty|forty|\d|next|behind|under|outside|upstairs|supposed|meant|going|still|both|downstairs|sat|stood|seven|eight|nine|told|from|the one|\p{L}+ing)(?![\p{L}]))/iu;

const hasVerdict = (clause: string): boolean => {
  const words = clause.replace(/ after you (?:said|promised) you would$/iu, '');
  return [VERDICT, INSULT, SWEAR, FAUX, INNER, MOCKING, TRAIT].some((test) => test.test(words));
};

/** May this clause stand after "When"? What a camera would record, whole, and free of every verdict (R2, C3). */
export const isEvent = (clause: string): boolean => {
  const words = clause.split(' ').length;
  if (words < 2 || words > MOST_WORDS || clause.length > MOST_CHARACTERS) return false;
  if (/[?!]|\.\s|^['"]?$/.test(clause) || LOOSE_END.test(clause)) return false;
  if (hasVerdict(clause) || hasOpenConditional(clause) || hasUnseenPart(clause) || isSetup(clause)) return false;
  return !VAGUE_END.test(clause) || CLEAR_VERB.test(clause);
};

const NUMBER = /\d|(?<![\p{L}])(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|hundred|half|twice)(?![\p{L}])/iu;
const TIME =
  /(?<![\p{L}])(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|last night|night|morning|evening|weekend|birthday|anniversary|christmas|dinner|lunch|breakfast|hours?|minutes?|weeks?|months?|o'clock|noon|midnight|since|while|when|after|before|until|till)(?![\p{L}])/iu;
const PLACE = /(?<![\p{L}])(?:in|on|at|to|from|with|under|outside|into|off|about|for|over) (?:the|my|your|our|his|her|that|a|bed|dinner|work|school|read|speaker)(?![\p{L}])/iu;
const OWN = /(?<![\p{L}])(?:my|our|me|us|the)(?![\p{L}])/iu;
const QUOTE = /\uE000/;

/** How much a camera would see: times, amounts, places, quoted words, things. */
export const concreteness = (clause: string): number =>
  [NUMBER, TIME, PLACE, OWN, QUOTE].filter((test) => test.test(clause)).length;
