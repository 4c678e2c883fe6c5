import { anyOf, endsWithAnyOf } from '../language/word-test.ts';
import type { Event } from './event.ts';
import type { Theme } from './themes-catalogue.ts';
import { DANGLING } from './words-catalogue.ts';

/**
 * A small ask that follows from the event's own matter (R7): positive, doable, refusable. `ask` stands after
 * "Would you be willing to". The first that matches wins; none matching means no ask is made up (R3).
 */
type AskRule = { readonly cue: RegExp; readonly ask: (match: RegExpExecArray) => string | undefined };

const always = (ask: string) => (): string => ask;
const ALIVE =
  /(?:dog|cat|puppy|kitten|baby|kids?|boys?|girls?|twins|children|son|daughter|mum|mom|dad|keys?|note|message|comment|review|group|chat|party|dinner|table)s?$/i;
const ROOM =
  /(?:kitchen|bathroom|house|flat|place|room|lounge|car|garage|garden|bedroom|hall|sink|table|desk)$/i;
const plural = (noun: string): boolean => /(?:[^s]s|clothes|dishes|people)$/i.test(noun);

const AFTER_LEAVING: readonly (readonly [RegExp, string])[] = [
  [/(?:\b|stair)(?:doors?|gates?|windows?|cupboards?|drawers?|fridge|freezer|garage|lid|lids)\b/i, 'close'],
  [/\b(?:lights?|heating|oven|hob|stove|tap|tv|telly|iron|fan|heater|aircon)\b/i, 'turn off'],
  [/\bcandles?\b/i, 'put out'],
  [/ (?:left|leave) .* on(?: (?:and|when|while|all|last|before|after) |$)/i, 'turn off'],
  [/\b(?:towels?|coats?|jackets?)\b/i, 'hang up'],
  [/\b(?:dishes|plates?|pots|pans?|mugs?|cups?|bowls?|glasses)\b/i, 'wash'],
];

const LEFT =
  /^you (?:left|leave|'ve left) (?:(all|half) )?((?:the|your|a|those|that|every|my|wet|dirty) (?:[a-zà-ž-]+ ){0,2}?[a-zà-ž-]+?)(?: door| doors)? (?:on|in|off|open|out|all over|under|by|unlocked|running|next|across|there)(?![a-zà-ž])/iu;

const afterLeaving = (match: RegExpExecArray): string | undefined => {
  const noun = (match[2] ?? '').trim();
  if (ALIVE.test(noun)) return undefined;
  if (ROOM.test(noun))
    return /(?:mess|state|tip|dirty|full|covered)/i.test(match.input)
      ? `clear up ${noun} with me`
      : undefined;
  const them = plural(noun) || /^(?:every|all)/i.test(noun) || match[1] !== undefined ? 'them' : 'it';
  const verb = AFTER_LEAVING.find(([test]) => test.test(match.input))?.[1];
  if (verb === 'hang up') return `hang ${them} up`;
  if (verb === 'turn off') return `turn ${them} off`;
  if (verb === 'put out') return `put ${them} out`;
  return verb === undefined ? `put ${them} away` : `${verb} ${them}`;
};

const phoneWhen = (match: RegExpExecArray): string => {
  const where =
    /(?:at (?:dinner|breakfast|lunch|the table|tea|church|mass)|in bed|when (?:i'm|we're) (?:talking|eating)|while (?:i'm|we're|i was|i) (?:talking|eating|talk))(?![a-zà-ž])/iu.exec(
      match.input,
    )?.[0];
  if (where === undefined) return "put the phone away for a bit when we're together";
  return `put the phone away ${/talk/i.test(where) ? "while we're talking" : /eat/i.test(where) ? "while we're eating" : where.toLowerCase()}`;
};

const TIME_BOUND =
  / (?:(?:mon|tue|tues|wed|thu|thurs|fri|sat|sun)(?![a-z])|when|after|until|till|since|before|the (?:other|whole|entire)|last (?:night|week|weekend|time|evening)|yesterday|today|this (?:morning|week)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|in (?:\d|two|three|four|five|six|seven|eight|nine|ten|weeks|months|years|days|a (?:week|month|year))|for (?:\d|two|three|a|weeks|months|days|the last)|at all|I sent|any ?more|all (?:day|night|week|evening|weekend)|like i asked|as i asked|and |, |at (?:\d|noon|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|(?:two|three|four|\d+) (?:nights?|days?|times|weeks?) (?:running|in a row)|more than|twice|once|again).*$/iu;

const ASKS: readonly AskRule[] = [
  {
    cue: /^I (?:do|did) (?:[a-z]+ )?(bedtime|bath time|the school run|the night feeds?|the dishes|the shopping|the cooking|the cleaning)(?![a-z])/iu,
    ask: (m) => `share ${(m[1] ?? '').toLowerCase()} with me this week`,
  },
  {
    cue: /^you went through my |^you read my /iu,
    ask: always('ask me first'),
  },
  { cue: /(?<=^you .*)(?:just )?for yourself$/iu, ask: always('ask me next time if I want some, too') },
  {
    cue: /(?<![a-zà-ž])(?:scroll\w*|(?:on|at|check(?:ed|ing)?|using|bring|brought|took|take|pick(?:ed)? up) (?:your|that|the) phone|(?<=you're )on (?:tiktok|instagram|reddit))(?![a-zà-ž])(?!.*(?:password|bill|call|died|there it is))(?! (?:with|to) )/iu,
    ask: phoneWhen,
  },
  {
    cue: /(?<![a-zà-ž])(?:interrupt\w*|talk over me|talked over me|cut me off)(?![a-zà-ž])/iu,
    ask: always('let me finish first'),
  },
  {
    cue: /(?<![a-zà-ž])(?:shout\w*|yell\w*|scream\w*|rais(?:ed?|ing) your voice|snap(?:ped)?) at (him|her|them|the kids|the boys|the girls|the children|our (?:son|daughter))(?![a-zà-ž])/iu,
    ask: (m) => `speak more gently to ${(m[1] ?? '').toLowerCase()}`,
  },
  {
    cue: /(?<=(?:^| )you (?:[a-z]+ )?)(?:shout\w*|yell\w*|scream\w*|rais(?:ed?|ing) your voice)(?![a-zà-ž])(?! at (?!me|us))/iu,
    ask: always('talk about it in a quieter voice'),
  },
  {
    cue: /(?<![a-zà-ž])(?:hung up|hang up(?! (?:a|the|your|my))|walk(?:ed)? (?:out|off|away))(?![a-zà-ž])/iu,
    ask: always('tell me when you need a pause and when we can talk again'),
  },
  {
    cue: /(?<![a-zà-ž])(?:you're|you were|you got|you get|you came|you come|you turned up|you showed up|you arrive|you arrived|you turn up) (?:(?!working|out|up|staying)[a-zà-ž\d]+ ){0,4}late(?![a-zà-ž])/iu,
    ask: always("text me when you're running late"),
  },
  {
    cue: /^I (?:waited|sat|stood|wait|was waiting|was stood|was sat).*(?<!watching you .*)(?:wait|alone|on my own|by myself|outside|restaurant|for (?:an hour|\d+ min))/iu,
    ask: always("text me if you're held up"),
  },
  {
    cue: /^you (?:told|tell) (?!me|us)[^,]{2,24}? (?:that )?(?:we'd|we could|we can|he could|she could|they could|I'd|I could|he can|she can|they can|I can|you'd|yes)(?![a-zà-ž])/iu,
    ask: always('talk it over with me first next time'),
  },
  {
    cue: /^you (?!(?:told|tell) (?:me|us)(?![a-z]))(?:told|tell|posted|post|shared|share|showed|read out) .*(?:mum|mom|mother|sister|brother|friends?|mates|family|office|facebook|instagram|group|online|what i weigh|about me|my text|my message)/iu,
    ask: always('ask me before you share something like that'),
  },
  { cue: /^you (?:went|go|looked|look) through my /iu, ask: always('ask me first') },
  {
    cue: /^you(?:'ve)? (?:bought|buy|spent .*[£$€\d]|booked(?! (?:the|a) (?:restaurant|table|taxi|hotel))|sold|signed|invited|lent|gave .* money|took out|transferred|withdrew|quit|moved)(?= |$)/iu,
    ask: always('talk it over with me first next time'),
  },
  {
    cue: /(?<![a-zà-ž])(?:the (?:rent|mortgage|loan|overdraft|savings|bills?|bank|debts?|deposit|budget|payments?)|our (?:rent|mortgage|loan|overdraft|savings|bills?|money|debts?|deposit|budget)|joint account|betting app|credit card)(?![a-zà-ž])/iu,
    ask: always('sit down with me over our money this week'),
  },
  {
    cue: /^you(?:'ve)? (?:(?:cancelled|canceled|cancel)(?! (?:my|the|our) (?:subscription|card|order|membership|insurance|netflix|spotify))|bailed|moved our|changed our|change our|changed the plan)/iu,
    ask: always('tell me earlier when plans change'),
  },
  {
    cue: /^you(?:'ve)? (?:forgot|forgotten|forget|missed|miss) (my birthday|our anniversary)/iu,
    ask: (m) => `celebrate ${(m[1] ?? '').toLowerCase()} with me another day`,
  },
  {
    cue: /^you(?:'ve)? (?:forgot|forgotten|forget) to ([a-zà-ž].{3,50})$/iu,
    ask: (m) => `${(m[1] ?? '').replace(TIME_BOUND, '')} next time`,
  },
  {
    cue: /^you(?:'ve)? (?:forgot|forgotten|forget) (?:the|my|our|about|it's) /iu,
    ask: always('set a reminder next time'),
  },
  {
    cue: /^you (?:said|promised|swore) (?:you'd|to|we'd|\d|at).* and /iu,
    ask: always('tell me as soon as plans change'),
  },
  { cue: LEFT, ask: afterLeaving },
  {
    cue: /^I'm the one who (?!lies|lie|apologises|apologizes|says|notices|remembers|waits|cries|sits|stands|has to live)/u,
    ask: always('take turns with me'),
  },
  {
    cue: /^you (?:(?:joked?|made jokes?|make jokes?) about|laugh(?:ed)? (?:at|about) my|made fun|make fun)/iu,
    ask: always('check with me before you joke about that'),
  },
  { cue: /^you (?:went|go|stayed|stay|were|'re) out /iu, ask: always("tell me when you'll be back") },
  {
    cue: /^you(?:'re)? (?:gaming|(?:play|playing|were playing|played) (?:games?|video games?|football|golf|fifa|xbox|playstation|cards|poker|padel|tennis|on your|with your))(?![a-zà-ž])/iu,
    ask: always('keep some of that time for us'),
  },
];

const DOABLE = anyOf(
  'call|text|ring|help|ask|tell|come|answer|reply|clean|wash|put|pick|say|let me|sit|take|bring|talk|wait|check|look|hug|kiss|cook|book|do|pay|fix|turn|hold|show|join|write|send|message|thank|introduce|invite|lock|close|empty|charge|feed|hoover|vacuum|tidy|plan|speak|greet|visit|make|read|play|go|get|pack|fold|load|mow|walk|clear|wipe|give|stand|defend',
);
const UNASKABLE =
  /(?<![a-zà-ž])(?:any|anything|something|a word|one word|not|no|without|the last|the first|the whole|that day|anymore|it|that|them|things|lift a finger|a finger|up for me|sorry|back|give me|one|yourself)(?![a-zà-ž])/iu;

const SHARED_WORK = /^(?:help|clean|cook|wash|hoover|vacuum|tidy|plan|do|fold|mow|book)(?![a-zà-ž])/iu;

const BARE = /^(?:call|text|ring|help|answer|reply|listen)$/i;
/** "tell me you'd lost your job": known now, and not to be told again. */
const NEWS = /^tell me (?:that |about |you|the |my |your |our |I|it|where|what)/i;
const REPORT =
  /^(?:tell|say|ask (?!how|if|what|about)) ?(?:.* )?(?:you|I|we|he|she|they)(?:'d|'ve|'re|'m)? /iu;
const HOMEWARD = /^(?:come|get|go) .{0,20}(?:bed|home|back)$/i;
const TODAY = /(?<![a-z])(?:today|tonight|yet)(?![a-z])/i;
/** What cannot come again. */
const ONCE_ONLY =
  / (?:funeral|hospital|birth|graduation|surgery|ceremony|airport|engagement|wedding|christening|interview|exam|chemo|operation|appointment|birthday|party|sixtieth|fiftieth|fortieth|scan|biopsy)(?![a-z])/i;

const isAskable = (phrase: string): boolean =>
  phrase.length <= 60 &&
  DOABLE.test(phrase.split(' ').slice(0, 2).join(' ')) &&
  !UNASKABLE.test(phrase) &&
  (phrase.includes(' ') || BARE.test(phrase)) &&
  !/["']/.test(phrase.replace(/[A-Za-zÀ-ž]'[A-Za-zÀ-ž]/gu, '')) &&
  !LOOSE.test(phrase);

/** "you didn't call" asks for the call itself. */
const fromOmission = ({ clause, tense }: Event): string | undefined => {
  const phrase = /^you (?:don't|didn't|haven't) (.+)$/iu.exec(clause)?.[1]?.replace(TIME_BOUND, '') ?? '';
  if (!isAskable(phrase)) return undefined;
  const once = tense === 'past';
  if (once && NEWS.test(phrase)) return 'tell me things like that sooner';
  if (REPORT.test(phrase)) return undefined;
  const short = SHORT_ASKS.get(phrase.toLowerCase());
  if (short !== undefined) return short;
  if (HOMEWARD.test(phrase) && / (?:until|till) /.test(clause)) return `${phrase} earlier`;
  if (once)
    return TODAY.test(clause) || ONCE_ONLY.test(phrase)
      ? undefined
      : `${phrase.replace(/(?<=^ask (?:what|if|whether) (?:I|we) )wanted/u, 'want')} next time`;
  return SHARED_WORK.test(phrase) ? `${phrase} this week` : phrase;
};
/** A bare verb says too little to be done. */
const SHORT_ASKS: ReadonlyMap<string, string> = new Map([
  ['call', 'call me next time'],
  ['ring', 'ring me next time'],
  ['text', 'text me next time'],
  ['reply', 'send me a short reply next time'],
  ['answer', 'send me a short answer next time'],
  ['help', 'share this with me this week'],
  ['listen', 'listen to me for a few minutes tonight'],
]);
const LOOSE = endsWithAnyOf(DANGLING);

const OF_THEM = /^ask me first/;
const DID = /^you(?![a-z])/iu;

const byRule = (event: Event): string | undefined => {
  for (const rule of ASKS) {
    const match = rule.cue.exec(event.clause);
    if (match !== null) return rule.ask(match);
  }
  return undefined;
};

/** The ask as one question, by the event's own words or else by its theme; undefined when none follows from what was said. */
export const findRequest = (event: Event, theme: Theme | undefined): string | undefined => {
  // What a theme asks of somebody is asked of the one who did it.
  const usual = OF_THEM.test(theme?.ask ?? '') && !DID.test(event.clause) ? undefined : theme?.ask;
  const ask = fromOmission(event) ?? byRule(event) ?? usual;
  return ask === undefined ? undefined : `Would you be willing to ${ask}?`;
};
