import { isDone, isUnseen, verbForm } from '../language/verb-forms.ts';
import type { EventRule } from './event-rule.ts';
import { part } from './verb-phrases.ts';

const FINITE =
  /^((?:the|my|our|your|his|her|this|that|half|both|two|three|four|five|six|seven|eight|nine|ten|another|mum|mom|dad|nan|gran) (?:(?!(?:i|you|he|she|we|they|who|which|that|what) )[a-zà-ž\d'-]+ ){0,6}?)(is|are|was|were|isn't|aren't|wasn't|weren't|has|have|had|hasn't|haven't|hadn't|didn't|doesn't|don't|went|got|came|heard|said|asked|told|rang|called|stood|waited|cried|fell|died|saw|sat|stayed|ran|broke|expired|lapsed|cries|stays|waits|sits|asks|goes|comes|gets|lives|live|lie|lies|sit|stand|smell|smells|arrived|arrives|turned|ended|started|left|took|rings|calls|says|say|shows)( .+)$/iu;

/** What makes a bare "the X is …" a grievance: where it lies, what it lacks, how long. */
const OUT_OF_PLACE =
  / (?:on|in|under|over|behind|by|full|empty|open|off|since|still|left|not|there|everywhere|overflowing|overdue|late|unpaid|dead|broken|gone|dirty|a mess|a tip|messy|cold|wet|up to|out|unlocked|running)(?![a-zà-ž])/iu;

/** What others said or did is our event only where it touches one of us. */
const SPOKE =
  /^(?:said|told|asked|called|rang|got|came|went|saw|says|asks|calls|rings|comes|goes|gets|greets|wants)$/i;
const TOUCHES_US =
  /(?<![a-zà-ž])(?:you|me|us|why|where|who|out|off|without|alone|two|three|four|five|six|\d+)(?![a-zà-ž])|n't|\uE000/iu;

/** Facts with another subject: things, rooms, children. */
export const FACT_EVENTS: readonly EventRule[] = [
  {
    id: 'somebody-left',
    weight: 3,
    pattern: /^some(?:one|body) left (the .+?) (open|on|unlocked|out|running)( .*)?$/i,
    make: (m) => `${part(m, 1)} ${/s$/i.test(part(m, 1)) ? 'were' : 'was'} left ${part(m, 2)}${part(m, 3)}`,
  },
  {
    id: 'there-is',
    weight: 2,
    pattern: /^there(?:'s| is| are| was| were| wasn't| isn't) .+$/i,
    make: (m) => part(m, 0),
  },
  {
    id: 'it-has-been',
    weight: 2,
    pattern: /^it's been (?:[a-zà-ž\d]+ ){1,5}since .+$/iu,
    make: (m) => part(m, 0),
  },
  {
    id: 'my-answer',
    weight: 3.5,
    pattern: /^I (?:get|got|hear|heard) (?:a |an )?\uE000.*$/i,
    make: (m) => part(m, 0),
  },
  {
    id: 'so-long-and-so-short',
    weight: 4,
    pattern:
      /^((?:\d+|two|three|four|five|six|an|half an) (?:hours?|minutes|days|evenings|weekends) .{3,40}?),? (?:and )?((?:\d+|one|two|three|five|ten|an) (?:hours?|minutes?|days?|evenings?|weekends?) (?:with|for|to) (?:me|us|the kids))$/i,
    make: (m) => `it's ${part(m, 1).charAt(0).toLowerCase()}${part(m, 1).slice(1)} and ${part(m, 2)}`,
  },
  {
    id: 'nth-time',
    weight: 4,
    pattern:
      /^(?:it's|that's|this is) (the (?:second|third|fourth|fifth|sixth|2nd|3rd|4th|5th) (?:time|day|night|week|weekend|month|year|sunday|monday|tuesday|wednesday|thursday|friday|saturday) (?:in a row |this week |this month )?(?:that )?you(?:'ve|'re)? .+)$/i,
    make: (m) => `it's ${part(m, 1)}`,
  },
  { id: 'it-takes', weight: 3.5, pattern: /^it takes .+ for you to .+$/i, make: (m) => part(m, 0) },
  { id: 'left-to-me', weight: 3.5, pattern: /^it's left to me to .+$/i, make: (m) => part(m, 0) },
  {
    id: 'such-a-time',
    weight: 3,
    pattern: /^an? (?:[a-z]+ )?[a-z]+ (?:ends|starts|begins|turns|goes) .+$/i,
    make: (m) => part(m, 0),
  },
  { id: 'it-was', weight: 1, pattern: /^it (?:was|took) .+$/i, make: (m) => part(m, 0) },
  {
    id: 'noun-phrase',
    weight: 2,
    pattern: FINITE,
    make: (m) =>
      (/^(?:is|are)$/i.test(part(m, 2)) && !OUT_OF_PLACE.test(part(m, 3))) ||
      (SPOKE.test(part(m, 2)) && !TOUCHES_US.test(part(m, 3)) && !/ and I /.test(part(m, 3)))
        ? undefined
        : part(m, 0),
  },
  {
    id: 'thing-is',
    weight: 2,
    pattern:
      /^((?:the|my|our|your) [a-zà-ž-]+(?: [a-zà-ž-]+)?)'s (been .+|still .+|in .+|on .+|at .+|[a-zà-ž]+ing .+)$/iu,
    make: (m) => part(m, 0),
  },
  {
    id: 'did-to-whom',
    weight: 2,
    pattern: /^((?:he|she|they|the [a-zà-ž]+|my [a-zà-ž]+|our [a-zà-ž]+|your [a-zà-ž]+)) ([a-zà-ž]+)( .+)$/iu,
    make: (m) => {
      const verb = verbForm(part(m, 2).toLowerCase());
      return (verb?.form === 'past' || verb?.form === 'third') &&
        !isUnseen(verb.base) &&
        (!SPOKE.test(part(m, 2)) || TOUCHES_US.test(part(m, 3)))
        ? part(m, 0)
        : undefined;
    },
  },
  {
    id: 'household',
    weight: 3,
    pattern:
      /^(letter|thermostat|dinner|tea|lunch|bin|bins|washing|dishes|kitchen|fridge|car|sink|toilet|heating|lights|door|milk|bed|laundry|tank|boiler|tap|lawn|freezer|recycling|dishwasher)('s been| was| were| is| are| has been| have been|'s| went| hasn't been| haven't been) ((?:still )?(?:on|in|by|out|off|open|empty|full|cold|over|under|left|there|overflowing|running|unlocked|done|made).*)$/i,
    make: (m) =>
      /^(?: is| are|'s)$/.test(part(m, 2)) &&
      /^(?:in|on|by|done|made|there|out)(?![a-zà-ž])/iu.test(part(m, 3)) &&
      !/(?<![a-zà-ž])(?:still|since|days|floor|stairs|my side)(?![a-zà-ž])/iu.test(part(m, 3))
        ? undefined
        : `${/^(?:dinner|tea|lunch)$/i.test(part(m, 1)) ? '' : 'the '}${part(m, 1).toLowerCase()}${part(m, 2)} ${part(m, 3)}`,
  },
  {
    id: 'has-done',
    weight: 2.5,
    pattern: /^((?:he|she|they|my [a-zà-ž]+|your [a-zà-ž]+)(?:'s|'ve)) ([a-zà-ž]+)( .+)$/iu,
    make: (m) => (isDone(part(m, 2).toLowerCase()) ? part(m, 0) : undefined),
  },
  {
    id: 'has-been',
    weight: 2.5,
    pattern: /^(?:he|she|it|they)(?:'s|'ve) been .+ (?:since|for|all) .+$/i,
    make: (m) => part(m, 0),
  },
  {
    id: 'children',
    weight: 2,
    pattern:
      /^(?:he|she|they) (?:waited|waits|cried|cries|asked|asks|sat|stood|rang|called|fell|was|were|missed|went|had to|has to|screamed|screams|got) .+$/i,
    make: (m) => part(m, 0),
  },
];

const WHEN_BOTH =
  /^(?:whenever|each time|every time|every single time|when|anytime|any time) ((?:i|we|you|the|my|your|our|it's|it|there's|he|she|they|mum|mom) .+?),? (?:and )?((?:you|we|you're)(?: .+))$/i;

/** Two halves of one habit: "whenever I …, you …". */
export const PAIRED_EVENTS: readonly EventRule[] = [
  {
    id: 'i-was-you-did',
    weight: 4,
    pattern:
      /^(i was (?:sick|ill|crying|in (?:hospital|bed|labour|tears)|upset|sad|poorly|in pain)(?: \S+){0,4}?),? (?:and )?(you (?:went|left|said|stayed|played|slept|walked|sat|laughed|were|didn't) .+)$/iu,
    make: (m) => `${part(m, 1)} and ${part(m, 2)}`,
  },
  {
    id: 'i-do-you-do',
    weight: 4,
    pattern: /^i ((?!am|was)[a-zà-ž]+) you ([a-zà-ž]+)$/iu,
    make: (m) => {
      const [mine, yours] = [verbForm(part(m, 1).toLowerCase()), verbForm(part(m, 2).toLowerCase())];
      const plain = mine?.form === 'plain' && yours?.form === 'plain';
      return plain && !isUnseen(mine.base) && !isUnseen(yours.base)
        ? `I ${mine.base} and you ${yours.base}`
        : undefined;
    },
  },
  { id: 'i-try', weight: 4, pattern: /^i (?:try|tried) to .+ and you .+$/i, make: (m) => part(m, 0) },
  {
    id: 'whenever',
    weight: 4,
    pattern: WHEN_BOTH,
    make: (m) =>
      / (?:before|after|until|while|when|if|that|because|and|(?:tell|told|show|ask|asked|remind) (?:me|us|him|her))$/i.test(
        part(m, 1),
      )
        ? undefined
        : `${part(m, 1)} and ${part(m, 2)}`,
  },
];

/** Fragments: the verb is missing, the event is not. */
export const FRAGMENT_EVENTS: readonly EventRule[] = [
  {
    id: 'that-joke',
    weight: 4,
    pattern: /^that (joke|comment|remark|crack|story) (about .+)$/i,
    make: (m) =>
      `you made that ${part(m, 1).toLowerCase()} ${part(m, 2)}`.replace('made that story', 'told that story'),
  },
  {
    id: 'no-such',
    weight: 4,
    pattern:
      /^no (goodnight|text|call|message|reply|answer|kiss|hug|word|phone call|good morning|hello|goodbye|apology)(?: (?:from you|at all))?( .{3,40})?$/i,
    make: (m) => `there's no ${part(m, 1).toLowerCase()}${part(m, 2)}`,
  },
  {
    id: 'still-no',
    weight: 3.5,
    pattern: /^still no ([a-zà-ž-]+(?: [a-zà-ž-]+)?)$/iu,
    make: (m) => `there's still no ${part(m, 1)}`,
  },
  {
    id: 'not-even-a',
    weight: 4,
    pattern:
      /^not (?:even )?(?:a|one) (?:single )?(goodnight|good morning|text|call|message|reply|answer|kiss|hug|word|phone call|thank you|hello|card|happy birthday)( .{3,40})?$/i,
    make: (m) => `there's no ${part(m, 1).toLowerCase()}${part(m, 2)}`,
  },
  {
    id: 'another-parcel',
    weight: 4,
    pattern: /^another (parcel|package|delivery|amazon parcel|amazon package|amazon box|box)$/i,
    make: (m) => `another ${part(m, 1)} arrives`,
  },
  {
    id: 'another-time',
    weight: 4,
    pattern:
      /^(another (?:saturday|sunday|friday|monday|evening|weekend|night) (?:at|on|in|with|without) .+)$/i,
    make: (m) => `it's ${part(m, 1)}`,
  },
  {
    id: 'third-in-a-row',
    weight: 4,
    pattern:
      /^((?:second|third|fourth|fifth|sixth|2nd|3rd|4th|5th) (?:time|day|night|weekend|week|evening|sunday|monday|tuesday|wednesday|thursday|friday|saturday) (?:in a row|this week|this month|running).*)$/i,
    make: (m) => `it's the ${part(m, 1)}`,
  },
  {
    id: 'doing',
    weight: 3,
    pattern: /^([a-zà-ž]+ing) ((?:\uE000|the |my |your |our |me |at |on |in |while |when ).{4,})$/iu,
    make: (m) => {
      const verb = verbForm(part(m, 1).toLowerCase());
      return verb?.form === 'ing' &&
        !isUnseen(verb.base) &&
        !/^(?:get|have|go|make|know|see|be|do|come)$/.test(verb.base)
        ? `you ${verb.base} ${part(m, 2)}`
        : undefined;
    },
  },
  {
    id: 'your-phone',
    weight: 4,
    pattern: /^(your|that) phone$/i,
    make: (m) => `you're on ${part(m, 1).toLowerCase()} phone`,
  },
  {
    id: 'late',
    weight: 4,
    pattern:
      /^((?:(?:an|half an) hour|(?:\d+|ten|fifteen|twenty|thirty|forty|fifty|two|three) (?:minutes|hours)) late(?: .+)?)$/i,
    make: (m) => `you're ${part(m, 1)}`,
  },
  {
    id: 'just-late',
    weight: 4,
    pattern: /^late(?: for .+)?$/i,
    make: (m) => `you're ${part(m, 0).charAt(0).toLowerCase()}${part(m, 0).slice(1)}`,
  },
  {
    id: 'on-your-phone',
    weight: 4,
    pattern: /^(?:on|glued to) (your|that) phone(.*)$/i,
    make: (m) => `you're on ${part(m, 1).toLowerCase()} phone${part(m, 2)}`,
  },
  { id: 'left-on-read', weight: 4, pattern: /^left (?:me )?on read/i, make: () => 'you leave me on read' },
  {
    id: 'forgot',
    weight: 4,
    pattern: /^((?:forgot|left) (?:the|my|our|your|to) .+)$/i,
    make: (m) => `you ${part(m, 1)}`,
  },
  {
    id: 'your-things-there',
    weight: 4,
    pattern:
      /^(your (?:[a-zà-ž-]+ ){0,2}?(?:towels?|socks?|shoes?|clothes|dishes|plates?|pots|pans|crumbs|laundry|washing|cups?|mugs?|hair|boxers|trainers|boots|bag|coat|jacket|keys|stuff|things|wrappers|bottles|cans|glasses|papers|receipts|tools|bike|toenails|jeans|pants|feet|elbows|hand|hands) )((?:all over|on|in|under|by|across) (?:the|my|our) .+)$/iu,
    make: (m) => `${part(m, 1)}${/s $/.test(part(m, 1)) ? 'are' : 'is'} ${part(m, 2)}`,
  },
  {
    id: 'things-there',
    weight: 4,
    pattern:
      /^((?:the |a |my )?(?:wet |dirty |empty |muddy )?(?:towels?|socks?|shoes?|clothes|dishes|plates?|pots|crumbs|toys|laundry|washing|cups?|mugs?|hair|boxers|trainers|boots) )((?:all over|on|in|under|by|across) (?:the|my|our|your) .+)$/i,
    make: (m) =>
      /^(?:the|a|my) /i.test(part(m, 1))
        ? `${part(m, 1)}${/(?:[^s]s|clothes|dishes) $/.test(part(m, 1)) ? 'are' : 'is'} ${part(m, 2)}`
        : `there ${/(?:[^s]s|clothes|dishes) $/.test(part(m, 1)) ? 'are' : 'is'} ${/(?:[^s]s|clothes|dishes|laundry|washing|hair) $/.test(part(m, 1)) ? '' : 'a '}${part(m, 1)}${part(m, 2)}`,
  },
];
