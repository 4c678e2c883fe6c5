import type { Grammar } from '../language/grammar.ts';
import { maskQuotes, unmaskQuotes } from '../language/quotations.ts';
import { actsAsVerb, isPast, isPlainVerb } from '../language/verb-shapes.ts';

const ADVERBS: ReadonlySet<string> = new Set(
  'just even only always never still really actually also then already ever both both ve suddenly simply probably nearly almost barely hardly often sometimes usually'.split(
    ' ',
  ),
);

const AUXILIARIES: ReadonlySet<string> = new Set(
  "am are were is was have had has do did does will would can could should might may must won't wouldn't can't couldn't shouldn't don't didn't haven't hadn't weren't aren't cannot".split(
    ' ',
  ),
);

/** After these, "you" starts a clause of its own. */
const OPENS_CLAUSE: ReadonlySet<string> = new Set(
  'that when if because but so as while whilst after before since until till where what how who which why know knew think thought said says say wish hope sure like whether unless although though whenever every time day way once means mean or'.split(
    ' ',
  ),
);

/** After these, "you" is what something is done to, even when a bare verb follows ("saw you leave", "let you sleep"). */
const TAKES_OBJECT: ReadonlySet<string> = new Set(
  "to with for of at on from about without by beside behind between near towards around against under over than let make makes made making see saw watch watched hear heard help helped have let's want wanted need needed ask asked tell told giving give gave catch caught find found love loved miss missed hate hated trust texted called rang phoned showed show sent bought made remind reminded".split(
    ' ',
  ),
);

const PERCEIVES = /^(?:see|saw|hear|heard|find|found|love|loved|hate|hated|trust)$/u;

type Token = { readonly text: string; readonly lower: string; readonly gap: string };

const TOKEN = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** A clause cut into words, and what is known of their grammar. */
type Words = {
  readonly clause: string;
  readonly tokens: readonly Token[];
  readonly tail: string;
  readonly grammar: Grammar;
};

const wordsOf = (clause: string, grammar: Grammar): Words => {
  const tokens: Token[] = [];
  let from = 0;
  for (const match of clause.matchAll(TOKEN)) {
    tokens.push({ text: match[0], lower: match[0].toLowerCase(), gap: clause.slice(from, match.index) });
    from = match.index + match[0].length;
  }
  return { clause, tokens, tail: clause.slice(from), grammar };
};

const isFiniteVerb = (word: string, { clause, grammar }: Words): boolean =>
  AUXILIARIES.has(word) ||
  isPast(word, grammar) ||
  (isPlainVerb(word, grammar) && actsAsVerb(word, clause, grammar));

/** "saw you liked" is a clause; "saw you put" may not be, since "put" is also the bare verb. */
const speaksOfPast = (word: string, { grammar }: Words): boolean =>
  AUXILIARIES.has(word) || (isPast(word, grammar) && !isPlainVerb(word, grammar));

const nextMeaning = (tokens: readonly Token[], index: number): Token | undefined => {
  let at = index + 1;
  while (tokens[at] !== undefined && ADVERBS.has(tokens[at]?.lower ?? '')) at += 1;
  return tokens[at];
};

const opensClause = (tokens: readonly Token[], index: number): boolean => {
  const before = tokens[index - 1]?.lower;
  return before === undefined || OPENS_CLAUSE.has(before) || /[,;:.(]/u.test(tokens[index]?.gap ?? '');
};

/** Whether this "you" does something, or has something done to it. */
const isSubject = (words: Words, index: number): boolean => {
  const { tokens } = words;
  const next = nextMeaning(tokens, index);
  if (next === undefined) return false;
  if (/^(?:was|were|are|am|weren't|aren't)$/u.test(tokens[index - 1]?.lower ?? '')) return true;
  const pausesAfter = /[,;:.!?)]/u.test(tokens[index + 1]?.gap ?? '');
  if (pausesAfter) return false;
  const before = tokens[index - 1]?.lower ?? '';
  if (before === 'than') return isFiniteVerb(next.lower, words);
  if (TAKES_OBJECT.has(before)) return PERCEIVES.test(before) && speaksOfPast(next.lower, words);
  if (opensClause(tokens, index))
    return !/^(?:to|and|or)$/u.test(next.lower) && (before !== 'like' || isFiniteVerb(next.lower, words));
  return isFiniteVerb(next.lower, words);
};

const FIXED: ReadonlyMap<string, string> = new Map([
  ['i', 'you'],
  ["i'm", "you're"],
  ["i've", "you've"],
  ["i'd", "you'd"],
  ["i'll", "you'll"],
  ['me', 'you'],
  ['my', 'your'],
  ['mine', 'yours'],
  ["mine's", 'yours is'],
  ['myself', 'yourself'],
  ["you're", "I'm"],
  ["you've", "I've"],
  ["you'd", "I'd"],
  ["you'll", "I'll"],
  ['your', 'my'],
  ['yours', 'mine'],
  ['yourself', 'myself'],
]);

/** "be" is the only verb that tells I from you. */
const BE_OF_YOU: ReadonlyMap<string, string> = new Map([
  ['am', 'are'],
  ['was', 'were'],
  ["wasn't", "weren't"],
]);
const BE_OF_I: ReadonlyMap<string, string> = new Map([
  ['are', 'am'],
  ['were', 'was'],
  ["weren't", "wasn't"],
  ["aren't", 'am not'],
]);
const INVERTERS: ReadonlySet<string> = new Set(['am', 'was', "wasn't", 'are', 'were', "weren't"]);

/** "say thank you", "say love you": the words that were, or were not, said. */
const isCourtesy = (tokens: readonly Token[], index: number): boolean => {
  const before = tokens[index - 1]?.lower;
  if (before === 'thank' || before === 'bless') return true;
  return before === 'love' && /^(?:say|said|says|saying)$/u.test(tokens[index - 2]?.lower ?? '');
};

const turnedPronoun = (words: Words, index: number): string | undefined => {
  const { tokens } = words;
  const word = tokens[index]?.lower ?? '';
  if (word === 'you' && isCourtesy(tokens, index)) return undefined;
  if (word === 'you') return isSubject(words, index) ? 'I' : 'me';
  return FIXED.get(word);
};

/** The be-form at this place belongs to the "I" or "you" before it, or after it in a question. */
const turnedBe = (words: Words, index: number): string | undefined => {
  const { tokens } = words;
  const word = tokens[index]?.lower ?? '';
  if (!INVERTERS.has(word)) return undefined;
  let before = index - 1;
  while (ADVERBS.has(tokens[before]?.lower ?? '')) before -= 1;
  const owner = tokens[before]?.lower;
  const asks = index === 0 || /^(?:why|how|where|when|what|who)$/u.test(owner ?? '');
  const inverted = asks ? tokens[index + 1]?.lower : undefined;
  if (owner === 'i' || inverted === 'i') return BE_OF_YOU.get(word);
  const isPair = tokens[before - 1]?.lower === 'and' && /^(?:were|are|weren't|aren't)$/u.test(word);
  const owned = owner === 'you' && !isPair && isSubject(words, before);
  return owned || inverted === 'you' ? BE_OF_I.get(word) : undefined;
};

/** "I sat down and was crying": the second verb has lost its pronoun, and keeps its person. */
const sharesSubject = (tokens: readonly Token[], index: number): string | undefined => {
  if (tokens[index - 1]?.lower !== 'and') return undefined;
  const first = tokens[0]?.lower;
  const word = tokens[index]?.lower ?? '';
  if (first === 'i') return BE_OF_YOU.get(word);
  return first === 'you' ? BE_OF_I.get(word) : undefined;
};

/** "told you you were late" is right, and reads like a slip. */
const TOLD_TWICE = /\b((?:told|tell|telling|promised|asked|remind|reminded) you) (you(?:'\w+)?)(?= )/gu;

const turnedWords = (words: Words): string => {
  const { tokens, tail } = words;
  const turned = tokens.map(
    (token, index) =>
      token.gap +
      (turnedPronoun(words, index) ?? turnedBe(words, index) ?? sharesSubject(tokens, index) ?? token.text),
  );
  return (turned.join('') + tail).replace(TOLD_TWICE, '$1 that $2');
};

/** "you two" is one more than the listener. */
const TOGETHER = /\byou (?:two|both|guys)\b/gu;
/** "my brother and I", not "me and my brother". */
const YOU_FIRST =
  /(?<=^|\b(?:when|because|if|while|that|and|how) )you and (your (?:own )?[a-z]+|\p{Lu}\p{Ll}+)(?= (?!(?:to|in|on|at|with|about|for|from|and|or|but|when)\b)[a-z']+)/gu;
const AND_OTHERS = /(?<=\b(?:of|at|with|to|for|from|about) )you (?:all|lot)\b/gu;

/** The partner's clause as the listener would say it: "you didn't call me" → "I didn't call you" (V4). Quoted words stay. */
export const turnRound = (clause: string, grammar: Grammar): string => {
  const { text, quotes } = maskQuotes(
    clause.replace(AND_OTHERS, 'us all').replace(YOU_FIRST, '$1 and you').replace(TOGETHER, 'the two of us'),
  );
  return unmaskQuotes(turnedWords(wordsOf(text, grammar)), quotes);
};
