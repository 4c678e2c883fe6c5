import type { Grammar } from '../language/grammar.ts';
import { holdsHarshWords } from './harsh-words.ts';
import { splitStatements } from './split-statements.ts';
import { BARE_TOPICS, NEEDS_ARTICLE, TOPIC_NOUNS } from './topics-catalogue.ts';
import { turnRound } from './turn-round.ts';
import { isUnmeant } from './unfit-clause.ts';

const NOUNS: ReadonlySet<string> = new Set(TOPIC_NOUNS);
const OWNERS: ReadonlySet<string> = new Set(['my', 'your', 'our']);
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}]+)*/gu;

/** People are poor topics ("about my mum") while something they did or own is named as well. */
const PEOPLE =
  /^(?:mum|mom|mam|mother|dad|father|parents|sister|brother|nan|gran|family|kids|boys|girls|son|daughter|children|friends|mates|baby|boss)$/u;

/** Somebody named in a charge is seldom what it is about. */
export const isPerson = (topic: string): boolean =>
  /\b(?:mum|mom|mam|mother|dad|father|parents|sister|brother|nan|gran|grandma|grandad|family|friends|mates|boss|ex|neighbours?|cousins?|aunt|uncle|teacher|doctor|babysitter|landlord)$/u.test(
    topic,
  );

/** "on the floor", "in the car": where it was, not what it is about. */
const PLACES =
  /^(?:floor|car|bath|bed|phone|sofa|couch|kitchen|house|bathroom|bedroom|garden|flat|church|school|hospital|restaurant|hotel|gym|train|bus|shop|seat|table|chair|office|pub|bank|business|face|coat|suitcase|message|group|chat|glovebox|fridge|freezer|drawer|cupboard)$/u;
const WHERE = /^(?:in|on|at|from|to|into|off|by|over|under|through|onto|near|outside|inside)$/u;

const isPlace = (words: readonly string[], index: number): boolean => {
  const before = words[index - 1]?.toLowerCase() ?? '';
  const noun = words[index]?.toLowerCase() ?? '';
  if (!PLACES.test(noun)) return false;
  return WHERE.test(
    /^(?:the|my|your|our|a|his|her)$/u.test(before) ? (words[index - 2]?.toLowerCase() ?? '') : before,
  );
};

/** "my mum" may own the thing ("my mum's birthday"); a lone "your" or "my" is enough otherwise. */
const ownerBefore = (words: readonly string[], index: number): string => {
  const before = words[index - 1] ?? '';
  const owner = words[index - 2]?.toLowerCase() ?? '';
  if (OWNERS.has(before.toLowerCase())) return `${before.toLowerCase()} `;
  if (/^[\p{L}]+'s$/u.test(before) && OWNERS.has(owner)) return `${owner} ${before} `;
  return '';
};

type Place = { readonly words: readonly string[]; readonly index: number };

const phraseAt = ({ words, index }: Place, grammar: Grammar): string => {
  const next = words[index + 1]?.toLowerCase() ?? '';
  const noun = `${words[index]?.toLowerCase() ?? ''}${NOUNS.has(next) && !NEEDS_ARTICLE.has(next) && !PEOPLE.test(next) && next !== words[index]?.toLowerCase() ? ` ${next}` : ''}`;
  const owner = ownerBefore(words, index);
  if (owner !== '') return turnRound(owner + noun, grammar);
  return BARE_TOPICS.has(noun) ? noun : `the ${noun}`;
};

const isNamed = (words: readonly string[], noun: string, index: number): boolean => {
  if (!NOUNS.has(noun)) return false;
  const before = words[index - 1]?.toLowerCase() ?? '';
  if (isPlace(words, index)) return false;
  return !NEEDS_ARTICLE.has(noun) || OWNERS.has(before) || before === 'the';
};

/** Names keep their capital. */
const NAMES =
  /\b(?:christmas|diwali|eid|ramadan|thanksgiving|easter|valentine|instagram|facebook|xbox|sunday|monday|saturday|friday)\b/gu;

export const isPlural = (topic: string): boolean =>
  /(?<!s|u|i)s$|\b(?:children|people)$/u.test(topic) && !/(?:christmas|bus|news)$/iu.test(topic);

/** What is said for mockery is about nothing. */
const meant = (plain: string, grammar: Grammar): string =>
  splitStatements(plain, grammar)
    .map(({ text }) => text)
    .filter((text) => !isUnmeant(text))
    .join('. ');

const namesOne = (plain: string): boolean =>
  [...plain.matchAll(WORD)].some(([word]) => NOUNS.has(word.toLowerCase()));

/** What the message is about, seen from the listener ("your mum's birthday"); undefined when nothing known is named. */
export const topicOf = (plain: string, grammar: Grammar): string | undefined => {
  if (!namesOne(plain)) return undefined;
  const words = [...meant(plain, grammar).slice(0, 600).matchAll(WORD)].map(([word]) => word);
  const found = words.flatMap((word, index) => (isNamed(words, word.toLowerCase(), index) ? [index] : []));
  const best = found.find((index) => !PEOPLE.test(words[index]?.toLowerCase() ?? '')) ?? found[0];
  if (best === undefined) return undefined;
  const phrase = phraseAt({ words, index: best }, grammar)
    .replace(/\b(?:ivf|tv)\b/gu, (initials) => initials.toUpperCase())
    .replace(NAMES, (name) => name.charAt(0).toUpperCase() + name.slice(1));
  return holdsHarshWords(phrase) ? undefined : phrase;
};
