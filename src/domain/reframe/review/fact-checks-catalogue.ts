import { ADDED_ANYWHERE, ADDED_IN_EVENTS } from './added-words-catalogue.ts';
import type { ReviewCheck, Reviewed, ReviewSource } from './review-check.ts';
import { listed, type Word } from './words.ts';

/** Nothing invented (R3): numbers, names, days, things, quotations and the yes or no of what happened come from the message. */

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
const NUMBER_WORDS =
  /(?<![a-zà-ž\p{N}])(?:\d[\d.,:]*\d|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand)(?![a-zà-ž\p{N}])/giu;
const NAMED = /(?<=[\p{L}\p{N},'] )(?!I(?:'\p{L}+)?(?![\p{L}]))\p{Lu}[\p{L}'-]+/gu;
const DAYS =
  /(?<![a-zà-ž])(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|tonight|tomorrow|birthday|anniversary|christmas)(?![a-zà-ž])/giu;

const saidBy = (own: string, source: ReviewSource): string =>
  /^I get that you /i.test(own) ? `${source.message} ${source.heard}` : source.message;

const inventsFact = ({ own, source }: Reviewed): boolean => {
  const said = ` ${bare(saidBy(own, source))} `;
  const facts = [...own.matchAll(NUMBER_WORDS), ...own.matchAll(NAMED), ...own.matchAll(DAYS)];
  return facts
    .flatMap(([fact]) => bare(fact).split(' '))
    .some((word) => word !== '' && !said.includes(word) && !source.known.has(word));
};

const isKnown = ({ said, lemma, stem }: Word, source: ReviewSource, added: ReadonlySet<string>): boolean => {
  const has = (form: string): boolean => source.known.has(form) || added.has(form);
  return has(said) || has(lemma) || has(stem) || has(source.grammar.verb(said)?.lemma ?? said);
};

/** The words of the event may be the message's or those few that say it plainly; an ask and a need may add theirs. */
const inventsWord = ({ own, source, kind, first, rest }: Reviewed): boolean => {
  const acknowledges = /^I get that you /i.test(own);
  const asIfHeard = (word: Word): boolean => acknowledges && source.heardWords.has(word.said);
  const told = kind === 'request' ? [] : acknowledges ? [...first, ...rest] : first;
  const asked = kind === 'request' ? [...first, ...rest] : acknowledges ? [] : rest;
  return (
    told.some((word) => !isKnown(word, source, ADDED_IN_EVENTS) && !asIfHeard(word)) ||
    asked.some((word) => !isKnown(word, source, ADDED_ANYWHERE))
  );
};

const inventsQuote = ({ quotes, source }: Reviewed): boolean => {
  const said = bare(`${source.message} ${source.heard}`).replace(/ /g, '');
  const known = (quote: string): boolean =>
    said.includes(bare(quote).replace(/ /g, '')) || listed(quote).every((word) => source.known.has(word));
  return quotes.some((quote) => !known(quote));
};

const DENIAL =
  /(?<![a-zà-ž])(?:not|never|no|none|nobody|nothing|nowhere|neither|without|cannot|hardly|barely|rarely|stop|ignore|ignoring|forget|forgot|forgotten|refuse|skip|miss|avoid|quit|fail|left out|unless|except|only|last|first|instead|late|sick of|tired of|silent|silence|blank|ghost\p{L}*|on read|unread|too busy|too tired|can ?t|don ?t|won ?t|isn ?t|wasn ?t|aren ?t|weren ?t|doesn ?t|didn ?t|haven ?t|hasn ?t|hadn ?t|couldn ?t|wouldn ?t|shouldn ?t|ain ?t|dont|cant|wont|isnt|wasnt|didnt|doesnt|havent|hasnt|couldnt|wouldnt|shouldnt|nvr|nah|nope|if|would|could|should|supposed|zero|how hard|that hard|so hard|ever|lie|lies|lied|lying|liar|too much|wish|once|anyone|when did|when was|d rather|would rather|only thing i|one thing i|all i (?:wanted|asked|needed)|is like talking to|possibly|ignored|skipped|missed|refused|refuses|forgets|avoids|stopped|lift a finger)(?![a-zà-ž])|n't|n’t/iu;

/** "you don't get to scream" does not say that no one screamed. */
const NOT_ALLOWED =
  /(?:don't|do not|dont|can't|cant) (?:just )?get to(?![a-z])|(?:can|could|will|would) (?:you|u|ya) (?:please |just )?not(?![a-z])/iu;

/** "you called me" said as "you didn't call me". */
const deniesWhatHappened = ({ own, source }: Reviewed): boolean =>
  /(?:n't|(?<![a-z])not) /i.test(own.replace(/^I get that you [^.]*\. /i, '')) &&
  (!DENIAL.test(source.message) || NOT_ALLOWED.test(source.message));

const AFTER_NOT = 3;
/** Verbs that say little alone; what they deny stands after them. */
const EMPTY =
  /^(?:be|have|do|feel|will|can|would|could|should|get|go|say|let|make|take|come|put|want|a|to|not|and|that|when|just|even|still)$/;

const isDenied = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - AFTER_NOT), at).some(({ lemma }) => lemma === 'not');

const WHO = /^(?:i|you|we|he|she|they|it)$/;
const UNREAL = 5;

/** "you didn't call", but neither "don't call me dramatic" nor "I wish you hadn't called". */
const didNot = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.lemma === 'not' &&
  words.slice(Math.max(0, at - AFTER_NOT), at).some(({ said }) => WHO.test(said)) &&
  !words.slice(Math.max(0, at - UNREAL), at).some(({ lemma }) => lemma === 'wish' || lemma === 'if');

const WISHING = /^(?:love|like|hope|wish)$/;

/** "I'd have loved to hear it from you". */
const isWished = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.said === 'to' && WISHING.test(words[at - 2]?.lemma ?? '');

/** "When have you ever taken my side?", and nothing else. */
const NEVER_DID =
  /^\W*(?:when|have|do|did|had) (?:have |did |do )?you (?:ever|once)(?![a-z])[^.!?\n]*[.!?\s]*$/iu;
const DOER = /^(?:you|i)$/;

/** "you didn't call" said as "when you called": wherever the message holds the verb, it is denied or only wished for. */
const affirmsWhatDidNot = ({ first, source: { words, message } }: Reviewed): boolean =>
  (NEVER_DID.test(message) && !first.some(({ lemma }) => lemma === 'not')) ||
  first.some(({ lemma }, at) => {
    if (!DOER.test(first[at - 1]?.said ?? '') || EMPTY.test(lemma) || isDenied(first, at)) return false;
    const places = words.flatMap((each, i) => (each.lemma === lemma ? [i] : []));
    return places.length > 0 && places.every((i) => didNot(words, i) || isWished(words, i));
  });

const WAS_NOT =
  /(?<![a-z])(i|you|we|he|she|they|it)(?:'m not|'re not| (?:wasn't|weren't|isn't|aren't|wasnt|werent|isnt|arent|am not|are not|is not|was not|were not)) ([a-z]+)/giu;

const BEING = ["'m", "'re", "'s", ' was', ' were', ' is', ' are', ' am'] as const;

/** "you weren't on" said as "you were on". */
const turnsWasNot = ({ own, source }: Reviewed): boolean => {
  const told = own.toLowerCase();
  const said = source.message.toLowerCase();
  for (const [, who = '', what = ''] of source.message.matchAll(WAS_NOT)) {
    const was = BEING.map((be) => `${who}${be} ${what}`.toLowerCase());
    if (was.some((words) => told.includes(words) && !said.includes(words))) return true;
  }
  return false;
};

export const FACT_CHECKS: readonly ReviewCheck[] = [
  {
    id: 'number-name-day',
    rule: 'R3',
    note: 'a number, name or day the message does not hold',
    stops: [
      ['When you came home at ten, I felt sad.', 'you came home at nine'],
      ['When you came home with Sarah, I felt sad.', 'you came home at nine'],
      ['When you came home on Monday, I felt sad.', 'you came home at nine'],
    ],
    passes: [
      ['When you came home at nine, I felt sad.', 'you came home at nine'],
      ['When you forgot my birthday, I felt sad.', 'you forgot my bday'],
    ],
    fails: inventsFact,
  },
  {
    id: 'invented-word',
    rule: 'R3',
    note: 'tells of a thing or a deed the message does not tell of',
    kinds: ['reframe', 'event', 'request'],
    stops: [
      ["When you didn't call and dinner went cold, I felt sad.", "why didn't you call?"],
      ["When you didn't call me after the meeting, I felt sad.", "why didn't you call?"],
      ["When you didn't call, I felt sad. Could you bring flowers?", "why didn't you call?"],
    ],
    passes: [
      [
        "When you didn't call, I felt worried. Would you be willing to text me next time?",
        "why didn't you call?",
      ],
      ['When you left the towels on the bed, I felt annoyed.', 'you keep leaving ur towel on the bed'],
    ],
    fails: inventsWord,
  },
  {
    id: 'invented-quotation',
    rule: 'R3',
    note: 'quotes what the message does not say',
    kinds: ['reframe', 'event', 'request'],
    stops: [["When you said 'go away', I felt sad.", 'you told me to leave']],
    passes: [["When you called me 'crazy', I felt hurt.", 'you called me crazy']],
    fails: inventsQuote,
  },
  {
    id: 'denied',
    rule: 'R3',
    note: 'says that something did not happen which did',
    kinds: ['reframe', 'event'],
    stops: [
      ["When you didn't call my mum, I felt sad.", 'you called my mum at midnight'],
      ["When you don't scream, I feel sad.", "you don't get to scream and then leave"],
    ],
    passes: [
      ["When you didn't call my mum, I felt sad.", 'why did you ignore my mum, you said you would call'],
    ],
    fails: deniesWhatHappened,
  },
  {
    id: 'affirmed',
    rule: 'R3',
    note: 'says that something happened which did not',
    kinds: ['reframe', 'event'],
    stops: [
      ['When you called me, I felt sad.', "you didn't call me"],
      ['When I heard it from you first, I felt sad.', "I'd have loved to hear it from you first"],
      ['When you took my side, I felt sad.', 'When have you ever once taken my side?'],
    ],
    passes: [
      ["When you didn't call me, I felt sad.", "you didn't call me"],
      ['When you laugh at me, I feel sad.', "you can't stop laughing at me"],
    ],
    fails: affirmsWhatDidNot,
  },
  {
    id: 'was-not',
    rule: 'R3',
    note: 'says somebody was what or where they were not',
    kinds: ['reframe', 'event'],
    stops: [['When I set an alarm and you were on, I felt sad.', "i set an alarm and you weren't on"]],
    passes: [["When I set an alarm and you weren't on, I felt sad.", "i set an alarm and you weren't on"]],
    fails: turnsWasNot,
  },
];
