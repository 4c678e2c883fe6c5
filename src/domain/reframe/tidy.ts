import { FILLERS, SWEARING } from './words-catalogue.ts';
import { startsWithAnyOf } from './word-test.ts';

const OPENER = startsWithAnyOf(FILLERS);
const SWEAR_WORDS = new RegExp(`(?<![\\p{L}'])(?:${SWEARING})(?![\\p{L}'])`, 'giu');
/** Adverbs that add heat, not matter. */
const HEAT =
  /(?<![\p{L}'])(?:just|even|literally|actually|really|truly|basically|honestly|seriously|simply|totally|absolutely|genuinely|completely|apparently|clearly|obviously|somehow|suddenly|conveniently|magically|ever(?! since)|once again|yet again|again and again|over and over|all the time|every time|every single time|each time|constantly|continually|bothering to|bother to|bothered to|please|whatsoever|at all|lol|lmao|tbh|ngl|fr)(?![\p{L}'])/giu;
const SNEER =
  /(?<![\p{L}'])(your|the|that|this|those|these|a|my|another) (?:stupid|dumb|silly|precious|so-called|little|damned|daft|ridiculous|pathetic|poxy|crappy|shitty|wretched|beloved|bloody)(?= [\p{L}])/giu;
const TAIL =
  /[\s,]+(?:again|as usual|as always|as per usual|as per|though|tho|too|either|ok|okay|huh|or what|do you|don't you|did you|didn't you|can you|can't you|are you|aren't you|have you|haven't you|won't you|were you|weren't you|is it|isn't it|was it|wasn't it|innit|you know|like|right|babe|baby|darling|mate|bro|dude|man|love|hun|hunny|honey|dear|yaar|fam|na|no|lah|eh|og|btw|anyway|i see|i notice|i noticed|i suppose|i guess|now|already|of course|typical|great|nice|cool|brilliant|lovely|seriously|honestly|both of you|ever|one more time|for once|the end|every time|all the time|thanks|thank you|congrats|pal|buddy|sweetheart|always|typically|for nothing|for a change|for attention|out of spite|out of laziness|like clockwork)[.\s]*$/iu;
const MOTIVE =
  / (?:just to|only to|in order to|so as to|to) (?:prove|annoy|hurt|spite|punish|embarrass|wind|get back|get at|make me|make sure|make yourself|show off|show me|avoid|escape|feel|impress|humiliate|score)(?![\p{L}]).{0,200}$/iu;
const LIKENESS =
  /,? (?:like|as if|as though) (?:a|an|the|some|you|it|it's|i'm|we're|we|they|he|she|they're|you're|that's|nothing|there's|there|your|my|this|one|two|i am|i was|i don't|i didn't|normal|usual|always|who|im|god|royalty|clockwork)(?![\p{L}]).{0,200}$/iu;
const NAME_LAST = /, \p{Lu}\p{Ll}{1,14}[.\s]*$/u;
const NAME_FIRST = /^\p{Lu}\p{Ll}{1,14}, (?=\S)/u;
/** ", you big baby": a comma, "you", and no verb after it. */
const NAMED_YOU =
  /, you (?!(?:were|have|had|did|didn't|don't|never|always|just|said|told|went|got|left|came|are|do|can|can't|know|walked|sat|laughed|changed|call|turned|looked|put|took|made|asked|kept|keep|ran|drove|go|get|leave|sit|laugh|turn|look|say|tell|ask|come|walk|shout|shouted)(?![\p{L}'])).{0,80}$/iu;

const FREQUENT: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}'])every (?:single )?(?:night|evening)(?![\p{L}'])/giu, 'at night'],
  [/(?<![\p{L}'])every (?:single )?weekend(?![\p{L}'])/giu, 'at the weekend'],
  [/(?<![\p{L}'])every (?:single )?morning(?![\p{L}'])/giu, 'in the morning'],
  [/[\s,]*(?<![\p{L}'])(?:every|each) (?:single )?(?:day|month|week|year|time)(?! (?:i|we|you|the|my|your|it|he|she)(?![\p{L}]))(?![\p{L}'])/giu, ''],
  [/(?<![\p{L}'])a single /giu, 'a '],
  [/(?<![\p{L}'])every single /giu, 'every '],
  [/(?<![\p{L}'])(?:so|that) (?=(?:late|loud|long|loudly|often)(?![\p{L}]))/giu, ''],
];

const squeezed = (text: string): string =>
  text
    .replace(/\s+([,.])/g, '$1')
    .replace(/\s{2,}/g, ' ')
    .replace(/^[\s,.;:)-]+/, '')
    .replace(/[\s,.;:(-]+$/, '');

const untilStable = (text: string, step: (text: string) => string): string => {
  let now = text;
  for (let i = 0; i < 8; i += 1) {
    const next = step(now);
    if (next === now) return now;
    now = next;
  }
  return now;
};

/** Drops the words that only open a sentence: "honestly", "and", "babe", a name. */
export const withoutOpener = (text: string): string =>
  untilStable(text, (now) => squeezed(now.replace(OPENER, '').replace(NAME_FIRST, '')));

const withoutTail = (text: string): string =>
  untilStable(text, (now) => squeezed(now.replace(TAIL, '').replace(NAME_LAST, '')));

/** Drops heat, sneers, swearing, likenesses, motives, tags and names; keeps who, what, when, where and how many (R2). */
export const tidy = (text: string): string => {
  const calm = FREQUENT.reduce((now, [from, to]) => now.replace(from, to), text)
    .replace(SWEAR_WORDS, '')
    .replace(SNEER, '$1')
    .replace(HEAT, '');
  return withoutTail(withoutOpener(squeezed(calm).replace(LIKENESS, '').replace(MOTIVE, '').replace(NAMED_YOU, '')));
};
