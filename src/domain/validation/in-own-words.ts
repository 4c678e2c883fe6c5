import type { Label } from '../reading/reading.ts';
import { isForeignGrammar } from './foreign-grammar.ts';
import { holdsHarshWords } from './harsh-words.ts';
import { NOISE } from './plain-words.ts';
import type { Wordings } from './take-in.ts';
import { wordsIn } from './wording.ts';

const MOST_WORDS = 16;
const QUOTES = /["“”]/gu;

/** The longest thing said that is short enough to be said again as it stands, and holds no insult. */
const quotable = (original: string): string | undefined =>
  original
    .split(/[.!?\n]+/u)
    .map((said) => said.replace(NOISE, ' ').replace(QUOTES, ' ').replace(/\s+/gu, ' ').trim())
    .filter((said) => wordsIn(said) >= 3 && wordsIn(said) <= MOST_WORDS && !holdsHarshWords(said))
    .sort((one, other) => other.length - one.length)[0];

/** Words of another English, quoted as they were said; undefined for the rest. */
export const inOwnWords = (original: string, label: Label): Wordings | undefined => {
  if (!isForeignGrammar(original)) return undefined;
  const said = label === 'contempt' ? undefined : quotable(original);
  return {
    reflect: [
      ...(said === undefined ? [] : [`I heard you: "${said}."`]),
      "I heard what you said, and I'm taking it in.",
    ],
    feeling: ["I imagine that you're upset, and maybe hurt."],
    understand: ['I want to understand it the way you mean it. What hurt you most?'],
  };
};
