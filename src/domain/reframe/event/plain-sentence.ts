import type { Grammar } from '../../language/grammar.ts';
import { withoutOpener } from '../tidy.ts';
import { mocks } from '../unfit-words.ts';
import { afterConcession } from './concessions.ts';
import { plainIdiom } from './idioms.ts';
import { TURNS } from './turns-catalogue.ts';

export type Plain = {
  readonly text: string;
  /** Added to what its clauses weigh: a sentence whose very grammar tells that something happened is surer. */
  readonly sure: number;
};

const SURE = 1.5;
const LONGEST = 260;
const EACH_TIME =
  /(?<![a-zà-ž])(?:(?:pretty much |almost )?every single time|(?:pretty much |almost )?every time|each time|any ?time) (?=(?:i|we|you|she|he|they|my|the|your|our|something|someone|somebody|there)(?:'[a-zà-ž]+)?(?![a-zà-ž]))/giu;
/** "I waited an hour and no text": it lacks a verb. */
const AND_NO =
  /(?<=(?:\p{L}ed|sat|stood|rang|went|came|told|said|left|sent|been|was|were|had|made|got)(?![a-z]) .{0,80}),? and (?:still )?no (?=(?:text|call|message|reply|answer|word|response|sign of|warning|apology|explanation|phone call)(?![a-z]))/iu;
const AS_SOON =
  /(?<![a-zà-ž])the (?:second|minute|moment) (?=(?:I|we|you|she|he|they|it|things|my|the|your|our)(?:'[a-zà-ž]+)? )/giu;
const SO_THAT =
  /(?<![a-z])so (late|drunk|loud|long|tired|busy)(?: again)? that (?=(?:we|i|the|my)(?![a-z]))/giu;
/** "I'm angry that …", "I hate it when …": the feeling is the author's own, the rest is the event. */
const FELT_ABOUT =
  /^(?:i'm|i am|i feel|i felt|i was|i get|i hate|i can't stand|i'm sick of|i'm tired of|it hurts|it hurt|it upsets|it bothers|it makes|it made|it's) (?!(?:so |really )?(?:adorable|cute|sweet|precious|hilarious|impressive|lovely|nice|great|amazing) )(?:[a-zà-ž]+ ){0,4}?(?:that|when|whenever|how|because) (?=(?:i|you|we|the|my|our|your|it's|there's|nobody)(?:'[a-z]+)? )/iu;

/** "bit hurt that …", "not happy that …", said without "I'm". */
const BARE_FEELING =
  /^(?:(?:so|really|bit|a bit|pretty|quite|just|still|kinda|kind of|properly|low-key) ){0,2}(?:not (?:happy|impressed|chuffed|great|thrilled|best pleased)|unhappy|annoyed|upset|hurt|gutted|fuming|sad|disappointed|angry|mad|livid|raging|cross|furious|frustrated) (?:that|when|how|because|about how) (?=(?:i|you|we|the|my|our|your|it's|there's|nobody)(?:'[a-z]+)? )/iu;
/** "I was annoyed to see a late fee": the fee was seen. */
const FELT_TO_SEE =
  /^(?:i was|i'm|i am|i felt) (?:[a-z]+ ){1,3}?to (see|find|hear|learn|find out|discover|read|get)(?![a-z])/iu;
const SAW: Readonly<Record<string, string>> = {
  see: 'saw',
  find: 'found',
  hear: 'heard',
  learn: 'heard',
  'find out': 'found out',
  discover: 'found',
  read: 'read',
  get: 'got',
};

/** Without its "only" the sentence would say another thing. */
const ONLY_WHEN = /^(?:the only time you|you only|you'll only) .+ (?:when|if|because|unless|so) /iu;

/** What is said about a thing before the thing itself: "what's the point of a diary if …", "funny how …". */
const SAID_OF_IT =
  /^(?:(?:so )?(?:are )?we(?:'re| are)? (?:just )?not (?:even )?going to (?:talk about|mention|discuss) (?:the fact )?(?:that |how )?|(?:that's|this is|it's) (?:twice|(?:two|three|four|five|\d+) times|the [a-z]+ time) (?:now )?(?:that )?(?=I've )|what's the point (?:of|in) .{2,50}? (?:if|when) |(?:it's |it is )?(?:amazing|funny|interesting|weird|strange|odd) (?:how|that) |how is it (?:that )?|it(?:'s| is|'s) (?:not|hardly|not exactly) (?:\uE000\d+\uE001|[a-z]+(?: [a-z]+){0,2}) (?:if|when) |(?:maybe|perhaps) (?:i|we) .{3,60}? because )(?=(?:i|you|we|the|my|our|your|it's|there's|\uE000\d+\uE001)(?:'[a-z]+)? )/iu;

/** An opener that tells an order from a plain one. */
const IMPATIENT = /^(?:[a-z]+,? ){0,2}just (?=[a-z])/iu;

/** "ok cool so you invited …": no mockery follows. */
const SO_YOU =
  /^(?:ok(?:ay)?,? |oh,? )?(?:cool|great|fine|nice|lovely|right),? so (?=(?:you|i|we|your)(?![a-z]))/iu;

/** "of course you forgot …": what follows was done, whatever the tone. */
const OF_COURSE =
  /^(?:oh,? |and |but )?(?:of course|naturally|typical|sure|great|figures),? (?=you (?:(?:[a-z]+ed|forgot|left|went|told|spent|bought|took|made|said|put|came|slept|drank|ate|lost|broke|chose|sold|gave|threw)(?! (?:best|better))|didn't|haven't)(?![a-z']))/iu;
/** "I'm not your maid, I shouldn't have to …": what the author says they are not is no event. */
const NOT_YOUR =
  /^i(?:'m| am) not your (?:mother|mum|mom|maid|cleaner|servant|secretary|pa|nanny|taxi|chef|cook|slave|housekeeper|assistant)(?: so| and|,|\.)? (?=i shouldn't )/iu;
const WOW_THANKS =
  /^(?:wow|oh|gee|well|great)[,.]? (?=(?:thanks|thank you)(?: so much| a lot)? for (?!nothing))/iu;
/** "… three weeks ago. useless": typed small, a verdict of a word or two hangs on. */
const TYPED_VERDICT = /(?<=\S{2} .{8,})[.!]+ [a-z]+$/u;

/** "you had one job: pick up the cake": it was asked for, not done. */
const ONE_JOB = /^(?:you|u) (?:only )?had one job(?:[:,.-].*)?$/iu;

const FACT_START =
  /^(?:(?:the|my|our|dinner|tea|lunch)(?: [a-zà-ž-]+){0,3}?(?:'s| is| are| was| were| has| have)(?: been)? |i(?:'ve)? (?:waited|sat|stood|cooked|been)|it's (?:been|\d|nearly|gone|half|almost)|only (?:an|two|three|four|half|\d)|(?:an|two|three|four|five|half an) hours? late)/iu;
/** "Thanks for cooking, but you …": what follows is meant as it is said. */
const BUT =
  /,? (?:but|shame|pity|too bad)(?: that| it| about)? (?=(?:you|the|my|our|it|half)(?:'[a-z]+)? )/iu;

/** "Nice of you to turn up, the food's been cold for an hour": after the mocking half, the plain fact. */
const afterMockery = (sentence: string): string => {
  const turn = BUT.exec(sentence);
  if (turn !== null) return sentence.slice(turn.index + turn[0].length);
  const comma = sentence.indexOf(', ');
  const rest = comma === -1 ? '' : sentence.slice(comma + 2);
  return FACT_START.test(rest) ? rest : '';
};

/** A verb phrase in its base: "leaving it on" → "leave it on". */
const baseIn =
  (grammar: Grammar) =>
  (phrase: string): string | undefined => {
    const word = /^[A-Za-zÀ-ž']+/u.exec(phrase)?.[0] ?? '';
    const verb = grammar.verb(word.toLowerCase());
    return verb === undefined ? undefined : `${verb.lemma}${phrase.slice(word.length)}`;
  };

const turned = (sentence: string, grammar: Grammar): string | undefined => {
  if (sentence.length > LONGEST) return undefined;
  for (const { pattern, make } of TURNS) {
    const match = pattern.exec(sentence);
    const plain = match === null ? undefined : make([...match], baseIn(grammar));
    if (plain !== undefined) return plain;
  }
  return undefined;
};

const saidPlainly = (sentence: string, grammar: Grammar): string | undefined =>
  turned(sentence, grammar) ?? plainIdiom(sentence, grammar);

/** "calling me in a meeting about where the hoover is isn't on": what is judged is the deed before. */
const JUDGED_DEED =
  /^([a-z]+ing .{4,140}) (?:isn't|wasn't|is not|was not|ain't) (?:really |exactly |very )?(?:on|ok|okay|cool|nice|fair|funny|great|right|normal|acceptable|kind|fun|helpful)$/iu;

const AINT = /^((?:you|we|they|i|he|she|it)) ain't (?:even |never |ever )*(?=([a-z]+))/iu;

/** "you ain't even ask me" → "you didn't ask me", "you ain't listening" → "you aren't listening". */
const withoutAint = (sentence: string, grammar: Grammar): string =>
  sentence.replace(AINT, (whole: string, who: string, next: string) => {
    const form = grammar.verb(next.toLowerCase())?.form;
    if (form === 'plain') return `${who} didn't `;
    if (form === 'past' || form === 'participle')
      return `${who} ${/^(?:he|she|it)$/i.test(who) ? "hasn't" : "haven't"} `;
    return form === 'gerund' && /^(?:you|we|they)$/i.test(who) ? `${who} aren't ` : whole;
  });

/** The sentence without its opener, idioms said plainly; empty where it only mocks. */
export const plainly = (given: string, grammar: Grammar): Plain => {
  const sentence = withoutAint(afterConcession(given), grammar)
    .replace(/^not (?:even )?going to (?=[a-z])/iu, "you don't ")
    .replace(JUDGED_DEED, '$1');
  if (/(?<![a-z])(?:even you(?![a-z'])|(?:remind you|guess|wonder|ask yourself) who )/i.test(sentence))
    return { text: '', sure: 0 };
  if (SAID_OF_IT.test(sentence))
    return { text: plainly(sentence.replace(SAID_OF_IT, ''), grammar).text, sure: SURE };
  const opened = withoutOpener(
    sentence
      .replace(SO_YOU, '')
      .replace(OF_COURSE, '')
      .replace(WOW_THANKS, '')
      .replace(NOT_YOUR, '')
      .replace(TYPED_VERDICT, '')
      .replace(ONE_JOB, ''),
  )
    .replace(/^took (?=(?:you|me|us) )/iu, 'it took ')
    .replace(EACH_TIME, 'when ')
    .replace(AS_SOON, 'when ')
    .replace(SO_THAT, '$1 and ')
    .replace(/(?<![a-z])so (loud|loudly|late|drunk|hard|long) (?=(?:the|my|our|i|we) )/iu, '$1 and ')
    .replace(/^(?:could|can|would) you at least (?=[a-z])/iu, "can't you ")
    .replace(/(?<=n't )so much as (?=[a-z]+)/giu, '')
    .replace(
      /^(?:how is it|how's it|hows it|is it|it's not|it isn't) (?:even )?fair (?:that )?(?=(?:i|you) )/iu,
      '',
    )
    .replace(
      /(?<=^|because )(?:anything|everything) (?=i (?:say|do|cook|wear|write|send)(?![a-z]))/iu,
      'what ',
    )
    .replace(/(?:,| and)? that was (.{3,24}) ago$/iu, " and it's been $1")
    .replace(/^(?:whatever|wherever) (?=i )/iu, 'when ')
    .replace(AND_NO, ' and there was no ');
  const impatient = IMPATIENT.test(sentence) && !/^just /i.test(opened) ? `just ${opened}` : opened;
  const plain =
    saidPlainly(opened, grammar) ?? (opened === sentence ? undefined : saidPlainly(sentence, grammar));
  if (plain !== undefined) return { text: plain, sure: SURE };
  if (ONLY_WHEN.test(opened)) return { text: '', sure: 0 };
  const seen = FELT_TO_SEE.exec(opened);
  if (seen !== null)
    return {
      text: `I ${SAW[(seen[1] ?? '').toLowerCase()] ?? 'saw'}${opened.slice(seen[0].length)}`,
      sure: SURE,
    };
  if (BARE_FEELING.test(opened)) return { text: opened.replace(BARE_FEELING, ''), sure: SURE };
  if (FELT_ABOUT.test(opened)) return { text: opened.replace(FELT_ABOUT, ''), sure: SURE };
  const isMocking =
    mocks(opened) || (mocks(sentence) && ![SO_YOU, OF_COURSE].some((opens) => opens.test(sentence)));
  return { text: isMocking ? afterMockery(opened) : impatient, sure: 0 };
};
