import { own } from './own-words.ts';
import type { ReviewCheck, Reviewed } from './review-check.ts';
import type { Word } from './words.ts';

/** The author goes on speaking, to the same partner, about the same people (R3, R9, "never speak as somebody else"). */

type Person = 'i' | 'you';
const PERSON: ReadonlyMap<string, Person> = new Map([
  ['i', 'i'],
  ['you', 'you'],
]);
const OWNER: ReadonlyMap<string, Person> = new Map([
  ['my', 'i'],
  ['your', 'you'],
]);
const BETWEEN =
  /^(?:be|have|do|not|never|always|just|even|still|only|really|also|then|both|ever|once|already|keep|get|will|can|would|could|should|had|to|go)$/;
const MOST_BETWEEN = 3;
const NO_DEED =
  /^(?:i|you|me|my|your|it|we|us|the|a|an|and|or|in|on|at|to|of|for|with|that|this|when|if|so|as|about|what|how|who|feel|no|there|here|he|she|they|him|her|them|like|but|because|from|up|down|out|off|all|over|by|am|want|need|know|think|say|tell|see|hear|sit|love|look|ask|talk|eat|sleep|wait|come|make|take|give|put|leave|work|live|mean|call)$/;

type Act = { readonly who: Person; readonly what: string };

/** "you … shouted" → you, shout. */
const actsIn = (words: readonly Word[]): readonly Act[] =>
  words.flatMap(({ said }, at): readonly Act[] => {
    const who = PERSON.get(said);
    if (who === undefined) return [];
    const after = words.slice(at + 1, at + 2 + MOST_BETWEEN);
    const what = after.find(({ lemma }) => !BETWEEN.test(lemma))?.lemma;
    return what === undefined || NO_DEED.test(what) ? [] : [{ who, what }];
  });

const ownedIn = (words: readonly Word[]): readonly Act[] =>
  words.flatMap(({ said }, at): readonly Act[] => {
    const who = OWNER.get(said);
    const what = words[at + 1]?.lemma;
    return who === undefined || what === undefined || what === 'own' ? [] : [{ who, what }];
  });

const isSwapped = (told: readonly Act[], said: readonly Act[]): boolean =>
  told.some(({ who, what }) => {
    const same = said.filter((each) => each.what === what);
    return same.length > 0 && same.every((each) => each.who !== who);
  });

/** What is seen and heard is the author's, unless the message says it is the other's: "saw 300 go out". */
const PERCEIVED = /^(?:see|hear|find|notice|smell|realise|realize|wake)$/;

const perceivesForYou = (told: readonly Act[], said: readonly Act[]): boolean =>
  told.some(
    ({ who, what }) =>
      who === 'you' && PERCEIVED.test(what) && !said.some((act) => act.who === 'you' && act.what === what),
  );

/** "you saw", "you didn't hear" */
const firstActsIn = (words: readonly Word[]): readonly Act[] =>
  words.flatMap(({ said }, at): readonly Act[] => {
    const who = PERSON.get(said);
    const what = words.slice(at + 1, at + 2 + MOST_BETWEEN).find(({ lemma }) => !BETWEEN.test(lemma))?.lemma;
    return who === undefined || what === undefined ? [] : [{ who, what }];
  });

const allActsIn = (words: readonly Word[]): readonly Act[] =>
  words.flatMap(({ said }, at): readonly Act[] => {
    const who = PERSON.get(said);
    return who === undefined
      ? []
      : words.slice(at + 1, at + 2 + MOST_BETWEEN).map(({ lemma }): Act => ({ who, what: lemma }));
  });

const swapsPersons = ({ first, source: { words } }: Reviewed): boolean =>
  perceivesForYou(firstActsIn(first), allActsIn(words)) ||
  isSwapped(actsIn(first), actsIn(words)) ||
  isSwapped(ownedIn(first), ownedIn(words));

const GROUPS = [
  ['he', 'him', 'his', "he's"],
  ['she', 'her', 'hers', "she's"],
] as const;

const pointsNowhere = ({ first, rest, source }: Reviewed): boolean =>
  GROUPS.some(
    (group) =>
      [...first, ...rest].some(({ said }) => group.some((each) => each === said)) &&
      !group.some((each) => source.known.has(each)),
  );

const SAYS_SORRY =
  /(?<![a-z'])(?:I'm (?:so |really )?sorry|I apologi[sz]e|forgive me|I shouldn't have|I didn't mean|I promise|I was wrong|I messed up)(?![a-z])/iu;

export const PERSON_CHECKS: readonly ReviewCheck[] = [
  {
    id: 'same-speaker',
    rule: 'R3',
    note: 'the message\'s "you" has become "I", or the other way round',
    kinds: ['reframe', 'event'],
    stops: [
      ['When I forgot the milk, I felt sad.', 'you forgot the milk'],
      ['When you saw 300 go out, I felt sad.', 'saw 300 go out'],
      ['When you told my sister about your scan, I felt hurt.', 'you told your sister about my scan'],
    ],
    passes: [
      ['When you forgot the milk, I felt sad.', 'you forgot the milk'],
      ['When I drove and you shouted, I felt shaken.', 'I drive and you shout'],
    ],
    fails: swapsPersons,
  },
  {
    id: 'apology',
    rule: 'R6',
    note: "apologises or promises in the author's name",
    kinds: ['reframe', 'request', 'event'],
    stops: [["When you came late, I felt sad. I'm sorry.", 'you came late']],
    passes: [['When you came late, I felt sad.', 'you came late']],
    fails: ({ own: text, source }) => SAYS_SORRY.test(text) && !SAYS_SORRY.test(source.message),
  },
  {
    id: 'points-nowhere',
    rule: 'R3',
    note: 'speaks of a "he" or "she" whom the message does not speak of',
    kinds: ['reframe', 'event', 'request'],
    stops: [['When you went out with her, I felt sad.', 'you went out with Jess']],
    passes: [
      ['When you told him, I felt sad.', 'why did you tell him'],
      ['When she rang, I felt sad.', 'her again, ringing'],
    ],
    fails: pointsNowhere,
  },
  {
    id: 'partner-as-another',
    rule: 'R3',
    note: 'speaks of the partner as of somebody else',
    kinds: ['reframe', 'event'],
    stops: ['When my own husband forgot, I felt sad.'],
    passes: ['When my own mother forgot, I felt sad.'],
    fails: own(
      /(?<![a-z])my (?:own )?(?:husband|wife|partner|boyfriend|girlfriend|fiancé|fiancée|spouse)(?!'s|[a-z])/iu,
    ),
  },
  {
    id: 'them-alone',
    rule: 'R3',
    note: 'a "them" with nothing before it to stand for',
    kinds: ['reframe', 'event'],
    stops: ['When you left them in the car, I felt sad.'],
    passes: ['When you took the keys and left them in the car, I felt sad.'],
    fails: ({ first }) => {
      const at = first.findIndex(({ said }) => said === 'them');
      return (
        at > 0 &&
        !/^(?:tell|let|ask|give)$/.test(first[at - 1]?.lemma ?? '') &&
        !first.slice(0, at).some(({ part }) => part === 'noun' || part === 'name')
      );
    },
  },
  {
    id: 'it-alone',
    rule: 'R3',
    note: 'an "it" or "yours" with nothing before it to stand for',
    kinds: ['reframe'],
    stops: [
      'When tonight it was out the whole time, I felt sad.',
      'When yours was out at dinner, I felt sad.',
    ],
    passes: ["When it's ten and you're out, I feel sad.", 'When your phone rang and it was her, I felt sad.'],
    fails: own(
      /(?:^|[.?!] |I (?:felt|feel) [a-z ]{3,30} )when (?:(?:tonight|today|yesterday|then|now|this time|last night) )?(?:(?:it was|it is|it's|it isn't|it wasn't|it) (?:still |just |always )?(?:out|there|gone|in|under|off|broken|open|full|empty|mine|yours|everywhere|happens|happened|stinks|stank|hurts|hurt|never|came|comes|went|goes)|yours|mine|hers|theirs|(?:\d+|one|two|three|half|some|both|all|none) of (?:them|it)|the next one|that one|this one|the other one)(?![a-z])/iu,
    ),
  },
  {
    id: 'to-oneself',
    rule: 'grammar',
    note: 'the same person twice where it must be "myself" or "yourself"',
    stops: ['When you told you about it, I felt sad.', 'When I gave me the keys, I felt sad.'],
    passes: ['When you told me about it, I felt sad.', 'When I got me and the kids ready, I felt sad.'],
    fails: own(
      /(?<![a-z'])(?:you (?:told|tell|gave|give|asked|ask|called|call|left|took|take|takes|got|hit|look at|looked at|shouted at|shout at|yelled at|laughed at|ignored|made|make|sent|send) you|I (?:told|tell|gave|give|asked|ask|called|call|left|shouted at|sent|send|made) me)(?![a-z'])/iu,
    ),
  },
];
