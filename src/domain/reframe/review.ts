import { feelsAccused, isFeeling } from '../language/named-feelings.ts';
import { withoutQuotes } from '../language/quotations.ts';
import { anyOf } from '../language/word-test.ts';
import { GRAMMAR_SLIPS } from './grammar.ts';
import { insults, swears } from './unfit-words.ts';
import { writeOut } from './write-out.ts';

export type RuleId =
  | 'C2'
  | 'C3'
  | 'C8'
  | 'R1'
  | 'R2'
  | 'R3'
  | 'R4'
  | 'R5'
  | 'R6'
  | 'R7'
  | 'R9'
  | 'R10'
  | 'never'
  | 'grammar';
export type Violation = { readonly rule: RuleId; readonly why: string };

/**
 * `reframe`: a whole offer · `event`: a clause after "When" · `request`: one ask · `other`: any other text that leaves,
 * a validation prompt or an LLM's wording among them; it is held to everything but the shape of a reframe.
 */
export type ReviewKind = 'reframe' | 'event' | 'request' | 'other';

export type Review = {
  readonly text: string;
  /** Everything a fact may come from: the message, and what the partner said where it is acknowledged. */
  readonly source: string;
  readonly kind: ReviewKind;
  /** Defaults: 2 sentences, 240 characters (R9). */
  readonly mostSentences?: number;
  readonly mostCharacters?: number;
};

type Check = {
  readonly rule: RuleId;
  readonly why: string;
  readonly kinds?: readonly ReviewKind[];
  readonly fails: (own: string, review: Review) => boolean;
};

const BLANK = /_{4,}/;
/** "When …, I felt …": the captured words must be real feelings. */
const FORMS: readonly RegExp[] = [
  /^when .+, I (?:felt|feel)(?: really)? ([a-z]+)(?: and (?:really )?([a-z]+))?\./iu,
  /^I(?: felt| feel|'m)(?: really)? ([a-z]+)(?: and (?:really )?([a-z]+))?(?: when .+| right now, and I'd like us to talk about _{4,})\./iu,
  /^I get that you .+\. when .+, I (?:felt|feel)(?: really)? ([a-z]+)(?: and ([a-z]+))?\.$/iu,
];

const isFormed = (own: string): boolean =>
  FORMS.some((form) => {
    const match = form.exec(own);
    const feelings = match?.slice(1).filter((word) => word !== undefined) ?? [];
    return match !== null && feelings.every((word) => isFeeling(word.toLowerCase()));
  });

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
const BOT_NUMBERS = /^(?:one)$/;
const NUMBER_WORDS =
  /(?<![a-zà-ž\p{N}])(?:\d[\d.,:]*\d|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand)(?![a-zà-ž\p{N}])/giu;
const NAMED = /(?<=[\p{L}\p{N},'] )(?!I(?:'\p{L}+)?(?![\p{L}]))\p{Lu}[\p{L}'-]+/gu;
const DAYS =
  /(?<![a-zà-ž])(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|tonight|tomorrow|birthday|anniversary|christmas)(?![a-zà-ž])/giu;

/** Where facts come from: the words as typed, and chat spellings written out ("bday"). */
const MOST_READ = 12_000;

const isInvented = (own: string, source: string): boolean => {
  const all = `${bare(source)} ${bare(writeOut(source.slice(0, MOST_READ)))}`;
  const known = new Set(all.split(' '));
  const facts = [...own.matchAll(NUMBER_WORDS), ...own.matchAll(NAMED), ...own.matchAll(DAYS)].map(
    (match) => match[0],
  );
  return facts.some((fact) =>
    bare(fact)
      .split(' ')
      .some((word) => word !== '' && !known.has(word) && !BOT_NUMBERS.test(word) && !all.includes(word)),
  );
};

const sentences = (text: string): number => (text.match(/(?<![.?!])[.?!]+["']?(?=\s|$)/g) ?? []).length;

const matches =
  (pattern: RegExp) =>
  (own: string): boolean =>
    pattern.test(own);
const word = (alternatives: string) => matches(anyOf(alternatives));

const THANKS = anyOf("thank you|thanks|i appreciate|grateful|no worries|it's fine|it's okay");

const CHECKS: readonly Check[] = [
  {
    rule: 'R1',
    why: 'not "When …, I felt …"',
    kinds: ['reframe'],
    fails: (own) => !isFormed(own),
  },
  {
    rule: 'R2',
    why: 'a global claim',
    fails: word('always|never|every time|every single|constantly|all the time|as usual|again and again'),
  },
  {
    rule: 'R2',
    why: '"again" counts up',
    kinds: ['reframe', 'event'],
    fails: (own) => / again(?! \?|$|\?)/i.test(own.replace(/talk again|when we can .*/i, '')),
  },
  {
    rule: 'R2',
    why: 'a motive',
    kinds: ['reframe', 'event'],
    fails: word("because|on purpose|deliberately|don't care|didn't care|just to|couldn't be bothered"),
  },
  { rule: 'R2', why: '"you made me"', fails: word('you made me|you make me|makes? me feel|made me feel') },
  {
    rule: 'R3',
    why: 'a number, name or day the message does not hold',
    fails: (own, { source }) => isInvented(own, source),
  },
  { rule: 'R4', why: 'an accusing word as a feeling', fails: feelsAccused },
  {
    rule: 'R5',
    why: '"I feel that/like you"',
    fails: matches(/(?<![a-zà-ž])(?:feel|felt)(?: really)? (?:that|like|as if|as though|you)(?![a-zà-ž])/iu),
  },
  {
    rule: 'R6',
    why: 'a grievance turned into thanks',
    kinds: ['reframe', 'request'],
    fails: (own, { source }) => THANKS.test(own) && !THANKS.test(source),
  },
  {
    rule: 'R7',
    why: 'an ask for a "not"',
    kinds: ['reframe', 'request'],
    fails: matches(
      /would you be willing to (?:not|stop|never|quit)(?![a-zà-ž])|would you (?:not|stop)(?![a-zà-ž])/iu,
    ),
  },
  {
    rule: 'R7',
    why: 'a demand',
    kinds: ['reframe', 'request'],
    fails: word('you must|you have to|you need to|you should|you had better|or else'),
  },
  {
    rule: 'R9',
    why: 'too many sentences',
    fails: (own, { mostSentences }) => sentences(own) > (mostSentences ?? 2),
  },
  {
    rule: 'R9',
    why: 'too long',
    fails: (_, { text, mostCharacters }) => text.length > (mostCharacters ?? 240),
  },
  {
    rule: 'R10',
    why: 'a threat',
    fails: word(
      "i'll kill|i'll hurt|i'll leave you|i'll make you|you'll regret|you'll be sorry|or i'm leaving",
    ),
  },
  {
    rule: 'C2',
    why: 'a verdict on the person',
    fails: matches(
      /what(?:'s| is) wrong with you|(?<![a-zà-ž])you(?:'re| are) (?:so|such|too|a|the most) (?!bit |little |late|hour|few|long|quarter|minute|half|couple|mess)(?=[a-zà-ž])/iu,
    ),
  },
  { rule: 'C3', why: 'an insult', fails: insults },
  { rule: 'C3', why: 'swearing', fails: swears },
  {
    rule: 'C8',
    why: 'a label or diagnosis',
    fails: word(
      'toxic|abusive|abuser|narcissist|narcissistic|gaslighting|gaslight|bipolar|borderline|psychopath|sociopath|horseman|triggered',
    ),
  },
  {
    rule: 'never',
    why: 'a question about guilt',
    fails: matches(
      /(?:why (?:did|do|didn't|don't|can't|won't|are|were) you|don't you (?:care|think|love)|how could you|what were you thinking|do you even|are you even)[^.]*\?/iu,
    ),
  },
  {
    rule: 'never',
    why: 'more than one question',
    kinds: ['reframe', 'request', 'other'],
    fails: (own) => (own.match(/\?/g) ?? []).length > 1,
  },
];

const slips = (own: string, { kind }: Review): readonly Violation[] => {
  const whole = kind === 'event' ? `${own}.` : own;
  return GRAMMAR_SLIPS.filter(({ test }) => test(whole)).map(({ slip }) => ({ rule: 'grammar', why: slip }));
};

/**
 * The one gate for every text that leaves, ours or a model's: no violation, or it is not offered. What somebody is
 * quoted as saying is their speech and not judged as ours, except for length.
 */
export const review = (input: Review): readonly Violation[] => {
  const own = withoutQuotes(input.text)
    .replace(/\s{2,}/g, ' ')
    .replace(/ (?=[.,?!])/g, '')
    .trim();
  const failed = CHECKS.filter(
    ({ kinds, fails }) => (kinds === undefined || kinds.includes(input.kind)) && fails(own, input),
  );
  const controls = GRAMMAR_SLIPS.filter(
    ({ slip, test }) => slip === 'a control character' && test(input.text),
  );
  return [
    ...failed.map(({ rule, why }) => ({ rule, why })),
    ...(BLANK.test(own) ? [] : slips(own, input)),
    ...controls.map(({ slip }) => ({ rule: 'grammar' as const, why: slip })),
  ];
};
