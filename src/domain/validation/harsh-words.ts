import { holdsInsult } from '../language/holds-insult.ts';
import { listed, wordMatcher } from '../language/word-matcher.ts';
import { HARSH_BEGINNINGS, HARSH_PHRASES, HARSH_WORDS } from './harsh-words-catalogue.ts';

const judges = wordMatcher({
  beginnings: listed(HARSH_BEGINNINGS),
  words: listed(HARSH_WORDS),
  phrases: [],
});

/** True when handing these words back would repeat an insult or a verdict. */
export const holdsHarshWords = (text: string): boolean => {
  const lower = text.toLowerCase();
  return HARSH_PHRASES.some((phrase) => lower.includes(phrase)) || holdsInsult(lower) || judges(lower);
};
