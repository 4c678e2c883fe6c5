import { baseOf, pastOf, verbForm } from '../language/verb-forms.ts';
import type { RecastRule } from './recast-rule.ts';
import {
  firstWord,
  negated,
  neverDid,
  part,
  past,
  plain,
  plainOnly,
  prefixed,
  told,
} from './verb-phrases.ts';

const CONDITION =
  '(?:(?:really|actually|even|truly|just|ever|genuinely) )?(?:cared|loved|respected|valued|bothered|listened|wanted to|gave a|were sorry|were serious|thought about|had any|had an ounce|had a shred)';

const pastParticiple = (phrase: string): string | undefined => {
  const base = baseOf(firstWord(phrase).toLowerCase());
  const form = base === undefined ? undefined : pastOf(base);
  return form === undefined ? undefined : past(`${base}${phrase.slice(firstWord(phrase).length)}`);
};

const baseFromParticiple = (phrase: string): string | undefined => {
  const base = baseOf(firstWord(phrase).toLowerCase());
  return base === undefined ? undefined : plain(`${base}${phrase.slice(firstWord(phrase).length)}`);
};

/** What the unreal "you would …" says did not or does not happen. */
const unreal = (phrase: string): string | undefined => {
  const not = /^not /i.exec(phrase)?.[0] ?? '';
  const rest = phrase.slice(not.length);
  const done = /^have (?:at least |actually |just )?(.+)$/i.exec(rest)?.[1];
  if (done !== undefined)
    return not === ''
      ? prefixed("you didn't ", baseFromParticiple(done))
      : prefixed('you ', pastParticiple(done));
  return not === '' ? negated('you', rest) : prefixed('you ', plainOnly(rest));
};

const gerundOrPlain = (phrase: string): string | undefined =>
  verbForm(firstWord(phrase).toLowerCase())?.form === 'ing' ? plain(phrase) : plainOnly(phrase);

/** "you at golf", "you scrolling" → "you're …". */
const busy = (phrase: string): string | undefined =>
  verbForm(firstWord(phrase).toLowerCase())?.form === 'ing' ||
  /^(?:at|on|in|out|away|asleep)(?![a-z])/i.test(phrase)
    ? `you're ${phrase}`
    : undefined;

/** "somebody else deals with it": somebody else is the author. */
const mineOf = (phrase: string): string => {
  const said = /^(?:somebody|someone) else (.+)$/i.exec(phrase)?.[1];
  const base = said === undefined ? undefined : verbForm(firstWord(said).toLowerCase())?.base;
  return said === undefined || base === undefined ? phrase : `I ${base}${said.slice(firstWord(said).length)}`;
};

/** Done by both or by none: "we don't …". */
const TOGETHER =
  /^(?:have sex|make love|cuddle|kiss(?! me)|be intimate|go (?:out|away|anywhere|on)|do (?:anything|something)|spend (?:any )?time|hang out|eat together|eat with me|talk about|visit|see (?:my|our)|have (?:people|friends))(?![a-z])/i;

/**
 * Unreal conditions, comparisons and irony. Source: our own corpus, and messages written for this purpose.
 */
export const RECASTS: readonly RecastRule[] = [
  {
    id: 'if-you-cared',
    pattern: new RegExp(
      `^(?:if you ${CONDITION}(?: [^\\s,]+){0,5}?),? (?:then )?you(?:'d| would)(n't)? (?:at least |actually |just )?(.+)$`,
      'i',
    ),
    make: (m) => unreal(part(m, 1) === '' ? part(m, 2) : `not ${part(m, 2)}`),
  },
  {
    id: 'if-you-did-not',
    pattern:
      /^(?:maybe |perhaps )?if you (didn't|weren't|hadn't) (?:always |constantly )?(.+?),? (?:then )?(?:maybe )?(?:I|we|it|the [a-z]+)(?:'d| would| wouldn't| might| could)(?![a-z']).*$/i,
    make: (m) => {
      const not = part(m, 1).toLowerCase();
      if (not === "didn't") return prefixed('you ', plainOnly(part(m, 2)));
      return not === "weren't" ? busy(part(m, 2)) : prefixed('you ', pastParticiple(part(m, 2)));
    },
  },
  {
    id: 'i-would-if-you',
    pattern:
      /^(?:maybe |perhaps )?(?:I|we|it)(?:'d| would| wouldn't| might| could)(?: [^\s,]+){1,10}? if you (?:(ever|actually|just|only|once|even|sometimes) )?([a-z]+)( .+)?$/i,
    make: (m) => {
      const phrase = `${part(m, 2)}${part(m, 3)}`;
      if (/^(?:didn't|did not)$/i.test(part(m, 2))) return prefixed('you ', plainOnly(part(m, 3).trim()));
      if (/^weren't$/i.test(part(m, 2))) return busy(part(m, 3).trim());
      const form = verbForm(part(m, 2).toLowerCase());
      return form?.form === 'past' ? prefixed("you don't ", plain(phrase)) : undefined;
    },
  },
  {
    id: 'since-then',
    pattern:
      /^since ((?:the|my|our|we|I|your|christmas|easter|summer|last)(?: [^\s,]+){0,6}?),? (you(?:'ve| haven't| have not| have) .+)$/i,
    make: (m) => `${part(m, 2).replace(/ (?:even )?once$/i, '')} since ${part(m, 1)}`,
  },
  {
    id: 'must-be-nice',
    pattern:
      /^(?:it )?must be (?:so |really )?(?:nice|lovely|great|wonderful|good|easy|fun|relaxing),? (?:to |being able to |to be able to )?(.+?) (?:while|whilst|when) (I(?:'m|'ve)? .+|(?:somebody|someone) else [a-z]+s .+)$/i,
    make: (m) => {
      const yours = gerundOrPlain(part(m, 1));
      return yours === undefined ? undefined : `${mineOf(part(m, 2))} while you ${yours}`;
    },
  },
  {
    id: 'another-of-you',
    pattern:
      /^(?:yet )?another (?:[a-z]+ )?(night|evening|weekend|day|morning|afternoon|dinner|meal|monday|tuesday|wednesday|thursday|friday|saturday|sunday|holiday|christmas) (?:of|with) you (.+?)(?: (?:and|while|whilst) ((?:me |I |I'm ).+))?$/i,
    make: (m) => {
      const yours = busy(part(m, 2));
      if (yours === undefined) return undefined;
      if (part(m, 3) === '') return `you spend the ${part(m, 1).toLowerCase()} ${part(m, 2)}`;
      const mine = /^me (.+)$/i.exec(part(m, 3))?.[1];
      const clause = mine === undefined ? part(m, 3) : prefixed('I ', gerundOrPlain(mine));
      return clause === undefined ? undefined : `${clause} while ${yours}`;
    },
  },
  {
    id: 'another-of-me',
    pattern:
      /^(?:yet )?another (?:[a-z]+ )?(night|evening|weekend|day|morning|afternoon|dinner|meal|monday|tuesday|wednesday|thursday|friday|saturday|sunday|holiday|christmas) (?:of|with) me ([a-z]+ing .+)$/i,
    make: (m) => `I spend the ${part(m, 1).toLowerCase()} ${part(m, 2)}`,
  },
  {
    id: 'rather',
    pattern:
      /^you(?:'d| would) (?:clearly |obviously )?rather (?!be |have |that )([a-z]+ .+?)(?: than (?:be|come|go|sit|talk|spend|look|help|do) .+)?$/i,
    make: (m) => prefixed('you ', plainOnly(part(m, 1))),
  },
  {
    id: 'time-for-but-not',
    pattern:
      /^you(?:'ve got| have|'ve) (?:the |all the |plenty of |got )?(?:time|energy) (?:to|for) (.+?),? (?:but|yet|and) (?:not|no time|never|none) to (.+)$/i,
    make: (m) => {
      const [does, not] = [gerundOrPlain(part(m, 1)), plainOnly(part(m, 2))];
      return does === undefined || not === undefined ? undefined : `you ${does} and don't ${not}`;
    },
  },
  {
    id: 'can-but-can-not',
    pattern: /^you can (.+?),? but (?:you )?(?:can't|cannot|not|won't|never) (?:even |once )?(.+)$/i,
    make: (m) => {
      const [does, not] = [plainOnly(part(m, 1)), plainOnly(part(m, 2))];
      return does === undefined || not === undefined ? undefined : `you ${does} and don't ${not}`;
    },
  },
  {
    id: 'my-job',
    pattern:
      /^(?:(?:why|since when|how come) )?(?:is it|it's) (?:always |apparently )?(?:my job|up to me|on me|left to me|down to me|me who has|me that has) to (.+)$/i,
    make: (m) =>
      prefixed(
        "it's left to me to ",
        plainOnly(part(m, 1)) ?? (/^remember /i.test(part(m, 1)) ? part(m, 1) : undefined),
      ),
  },
  {
    id: 'how-many-times',
    pattern:
      /^how many (?:more )?times (?:do|have|must|did|am) I (?:(?:have|got|need|going to have|had) to )?(?:ask(?:ed)?|tell|told|remind(?:ed)?|beg(?:ged)?) you (not )?to (.+)$/i,
    make: (m) => prefixed(`I've asked you more than once ${part(m, 1)}to `, plainOnly(part(m, 2))),
  },
  {
    id: 'told-many-times',
    pattern:
      /^I(?:'ve| have)? (?:told|asked|reminded|begged) you (?:(?:about )?(?:a (?:hundred|thousand|million)|so many|too many|countless|enough|many|multiple) times|over and over(?: again)?|repeatedly|again and again) (?:already )?(not )?to (.+)$/i,
    make: (m) => prefixed(`I've asked you more than once ${part(m, 1)}to `, plainOnly(part(m, 2))),
  },
  {
    id: 'hope-you-had-fun',
    pattern:
      /^(?:I )?hope (?:you had|you're having|you enjoyed|you enjoy|it was)(?: [^\s,]+){1,4}?(?: (at|in|with) (the [a-z]+|your [a-z]+|golf|[a-z]+))? (?:while|whilst) (I .+)$/i,
    make: (m) =>
      part(m, 1) === '' ? part(m, 3) : `you were ${part(m, 1)} ${part(m, 2)} while ${part(m, 3)}`,
  },
  {
    id: 'glad-you-had-time',
    pattern:
      /^(?:so |really )?(?:glad|nice|good|great|lovely|happy)(?: to (?:see|know|hear))?(?: that)? you (had|have|found) time (for|to) (.+?) (?:while|whilst) (I .+)$/i,
    make: (m) => `you ${part(m, 1)} time ${part(m, 2)} ${part(m, 3)} while ${part(m, 4)}`,
  },
  {
    id: 'thanks-for-nothing-good',
    pattern:
      /^(?:thanks|thank you|cheers)(?: a lot| so much| very much| a bunch| ever so)? for (not )?((?:waking|leaving|forgetting|telling|breaking|spilling|embarrassing|cancelling|canceling|keeping|eating|drinking|throwing|letting|making|locking|shouting|laughing)(?: .+)|[a-z]+ing .+)$/i,
    make: (m) => {
      const phrase = plain(part(m, 2));
      if (phrase === undefined) return undefined;
      if (part(m, 1) !== '') return `you didn't ${phrase}`;
      return /^(?:wak|leav|forget|break|spill|cancel|throw|lock|shout|laugh)ing|^(?:waking|leaving|throwing)/i.test(
        part(m, 2),
      )
        ? prefixed('you ', past(phrase))
        : undefined;
    },
  },
  {
    id: 'should-not-have-to',
    pattern:
      /^(?:I (?:shouldn't|should not|don't want to|hate to)|why should I|I(?:'m| am) (?:so |really |just )?(?:tired of|sick of|sick and tired of|fed up of|fed up with|done with|done)) (?:always )?(?:have|having) to (.+)$/i,
    make: (m) => prefixed('I have to ', plainOnly(part(m, 1))),
  },
  {
    id: 'sick-of-doing',
    pattern:
      /^I(?:'m| am) (?:so |really |just )?(?:tired of|sick of|sick and tired of|fed up of|fed up with|done with|exhausted from) (?:always |constantly |being the one )?([a-z]+ing .+)$/i,
    make: (m) => prefixed('I ', plain(part(m, 1))),
  },
  {
    id: 'sick-of-you-doing',
    pattern:
      /^I(?:'m| am) (?:so |really |just )?(?:tired of|sick of|sick and tired of|fed up of|fed up with|done with) (?:you|your) (?:always |constantly )?(not )?([a-z]+ing .+)$/i,
    make: (m) => {
      const phrase = plain(part(m, 2));
      return phrase === undefined ? undefined : `you ${part(m, 1) === '' ? '' : "don't "}${phrase}`;
    },
  },
  {
    id: 'never-want-to',
    pattern:
      /^(?:why (?:do|don't) )?you (?:never|don't|don't ever|hardly ever|ever) (?:even )?(?:want|feel like wanting) to (.+)$/i,
    make: (m) => {
      const phrase = part(m, 1);
      if (TOGETHER.test(phrase))
        return `we don't ${phrase.replace(/ (?:with|to) me(?![a-z])/i, '').replace(/^be intimate/i, 'have sex')}`;
      return /^(?:come|talk to me|touch|kiss me|hug|hold|help|meet|play|watch|sit|cook)(?![a-z])/i.test(
        phrase,
      )
        ? negated('you', phrase)
        : undefined;
    },
  },
  {
    id: 'did-not-think-to',
    pattern:
      /^(?:didn't you (?:even )?think to|did you not (?:even )?think to|did it (?:not|never|even) occur to you to|didn't it occur to you to|you didn't (?:even )?think to|you never thought to|it (?:didn't|never) occur(?:red)? to you to) (.+)$/i,
    make: (m) => prefixed("you didn't ", plainOnly(part(m, 1))),
  },
  {
    id: 'supposed-to-and-did-not',
    pattern:
      /^you(?: were|'re) (?:supposed|meant) to (.+?),? (?:and|but) (?:(?:of course|guess what),? )?(?:you )?(?:didn't|never did|haven't|forgot|don't)$/i,
    make: (m) => prefixed("you didn't ", plainOnly(part(m, 1))),
  },
  {
    id: 'said-and-did-not',
    pattern:
      /^you (said|promised|swore|told me)(?: me)? (?:that )?(?:you'd|you would) (.+?),? (?:and|but) (?:you )?(?:didn't|never did|haven't|forgot)$/i,
    make: (m) => {
      const phrase = plainOnly(part(m, 2));
      return phrase === undefined
        ? undefined
        : `you didn't ${phrase} after you ${part(m, 1).toLowerCase()} you would`;
    },
  },
  {
    id: 'every-such',
    pattern:
      /^(?:every|each) (?:single )?((?:[a-z]+ ){0,1}(?:night|dinner|meal|conversation|argument|row|fight|weekend|holiday|trip|drive|visit|sunday|saturday|christmas|birthday|session|walk|call|party|morning|evening)) (ends|starts|begins|turns|is|goes) (.+)$/i,
    make: (m) =>
      `${/^[aeiou]/i.test(part(m, 1)) ? 'an' : 'a'} ${part(m, 1).toLowerCase()} ${part(m, 2).toLowerCase()} ${part(m, 3)}`,
  },
  {
    id: 'can-hear-you',
    pattern: /^I can (?:hear|see) you ([a-z]+ing .+)$/i,
    make: (m) => prefixed('you ', plain(part(m, 1))),
  },
  {
    id: 'knew-before-me',
    pattern:
      /^((?:your|my|our) [a-z' -]{2,30}?|everyone at [a-z ]{3,20}|[A-Z][a-z]+) (?:knew|found out) (.{3,60}?) before (?:I did|me)$/,
    make: (m) => `${part(m, 1)} heard ${part(m, 2)} before I did`,
  },
  {
    id: 'we-never',
    pattern: /^why (?:do|did) we never (.+)$/i,
    make: (m) => neverDid('we', part(m, 1)),
  },
  {
    id: 'nobody-but-me',
    pattern:
      /^(?:nobody|no one|no-one) (?:else )?(?:in this (?:house|family|flat) )?(?:ever )?([a-z]+s) (.+?) (?:but|except|apart from|besides|other than) me$/i,
    make: (m) => `I'm the one who ${part(m, 1)} ${part(m, 2)}`,
  },
  {
    id: 'do-and-you-sit',
    pattern:
      /^I (?:do|did) (?:everything|all the work)(?: [^\s,]+){0,4}? (?:and|while) you(?: just)? (sit|lie|lay|play|watch|scroll|sleep|go|went|sat|played|watched|slept)( .+)$/i,
    make: (m) =>
      /^ (?:there|around|about|by)$/i.test(part(m, 2))
        ? undefined
        : told('you', `${part(m, 1)}${part(m, 2)}`),
  },
];
