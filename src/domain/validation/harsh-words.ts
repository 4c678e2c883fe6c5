import { holdsInsult } from '../language/holds-insult.ts';
import { listed, wordMatcher } from '../language/word-matcher.ts';
import { HARSH_BEGINNINGS, HARSH_PHRASES, HARSH_WORDS } from './harsh-words-catalogue.ts';

const judges = wordMatcher({
  beginnings: listed(HARSH_BEGINNINGS),
  words: listed(HARSH_WORDS),
  phrases: [],
});

/** Harsh only elsewhere: "you're dead to me" is, "your phone was dead" is not. */
const HARMLESS =
  /\b(?:allergic to|fed (?:her|him|them|me)|ate|eats?|eating|no|some|has|had|with|contains?|peanuts?|the) nuts\b|\bbad (?:cop|guy|news|luck|dream|day|timing)\b|\b(?:phone|battery|car|fish|plants?|them|they|line) (?:(?:is|are|was|were|went|being) )?dead\b(?! to)/gu;

/** True when handing these words back would repeat an insult or a verdict. */
export const holdsHarshWords = (text: string): boolean => {
  const lower = text.toLowerCase().replace(HARMLESS, ' ');
  return HARSH_PHRASES.some((phrase) => lower.includes(phrase)) || holdsInsult(lower) || judges(lower);
};
