import { INSULT_BEGINNINGS, INSULT_PHRASES, INSULT_WORDS } from './insult-words-catalogue.ts';
import { listed, wordMatcher } from './word-matcher.ts';

/** True when the words insult somebody, whoever it is. */
export const holdsInsult = wordMatcher({
  beginnings: listed(INSULT_BEGINNINGS),
  words: listed(INSULT_WORDS),
  phrases: INSULT_PHRASES,
});
