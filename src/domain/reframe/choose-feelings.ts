import { withoutQuotes } from '../language/quotations.ts';
import { anyOf } from '../language/word-test.ts';
import type { Reading } from '../reading/reading.ts';
import {
  AFTER_CONTEMPT,
  EMOJI_FEELINGS,
  FAUX_FEELINGS,
  FEELINGS,
  type Feeling,
  OWN_WORDS,
  PLAIN_FEELINGS,
  THEMES,
  type Theme,
} from './feelings-catalogue.ts';

const THEME_TESTS = THEMES.map((theme) => ({ theme, test: anyOf(theme.cues) }));
const MINE =
  "(?:i'm|i am|im|i feel|i felt|i was|i get|i got|makes me|made me|leaves me|left me|i've been) (?:so |really |just |very |absolutely |always |left |feeling |completely |all |that |bloody |fucking |pretty ){0,2}";
const OWN_TESTS = OWN_WORDS.map(([cues, feeling]) => ({ feeling, test: anyOf(`${MINE}(?:${cues})`) }));
const FAUX_TESTS = Object.entries(FAUX_FEELINGS).map(([word, feelings]) => ({
  feelings,
  test: anyOf(`${MINE}${word}`),
}));
const HEAT =
  /!{2,}|(?<![a-zà-ž])(?:fuck\w*|shit\w*|bloody|hate|livid|furious|how dare you|sick of|fed up|disgust\w*|unforgivable)(?![a-zà-ž])|😡|🤬|😠/iu;
const SHOUT = /(?<![\p{L}])\p{Lu}{4,}(?![\p{L}])/u;
const MOST = 4;
/** Words that are mostly figures of speech unless something really happened. */
const ONLY_FROM_EVENT = /^(?:loss|danger|infidelity|shouting|health|deciding|untruth|private|exposed)$/;

export const isFeeling = (word: string): word is Feeling => FEELINGS.some((feeling) => feeling === word);

/** True when the message is heated: its strength must not get lost (R6, R10). */
export const isHeated = (text: string): boolean => HEAT.test(text) || SHOUT.test(text);

export const themeOf = (event: string | undefined, text: string, contempt: boolean): Theme => {
  const found =
    event !== undefined
      ? THEME_TESTS.find(({ test }) => test.test(withoutQuotes(event)))
      : THEME_TESTS.find(({ theme, test }) => !ONLY_FROM_EVENT.test(theme.id) && test.test(text));
  if (found !== undefined) return found.theme;
  return contempt ? AFTER_CONTEMPT : PLAIN_FEELINGS;
};

const SPEAKS_OF_SELF = /(?<![a-zà-ž'])(?:i'm|im|i|me|i've)(?![a-zà-ž'])/iu;

const spokenFeelings = (text: string): readonly Feeling[] => [
  ...OWN_TESTS.filter(({ test }) => test.test(text)).map(({ feeling }) => feeling),
  ...FAUX_TESTS.filter(({ test }) => test.test(text)).flatMap(({ feelings }) => feelings),
];

const ownFeelings = (text: string): readonly Feeling[] => [
  ...(SPEAKS_OF_SELF.test(text) ? spokenFeelings(text) : []),
  ...EMOJI_FEELINGS.filter(([cue]) => text.includes(cue)).map(([, feeling]) => feeling),
];

type FeelingsInput = {
  readonly text: string;
  readonly event: string | undefined;
  readonly reading: Reading;
  readonly chosen: string | undefined;
};

/** Two to four real feelings: the chosen one, the author's own, then those the situation often brings (R4, R6, R9). */
export const chooseFeelings = ({ text, event, reading, chosen }: FeelingsInput): readonly Feeling[] => {
  const usual = themeOf(event, text, reading.label === 'contempt').feelings;
  const [first, ...others] = usual;
  const anger: readonly Feeling[] = isHeated(text) ? ['angry'] : [];
  const picked = chosen !== undefined && isFeeling(chosen) ? [chosen] : [];
  const open =
    reading.label === 'contempt' && event === undefined && usual !== AFTER_CONTEMPT.feelings
      ? (['hurt'] as const)
      : [];
  return [...new Set<Feeling>([...picked, ...ownFeelings(text), ...open, first, ...anger, ...others])].slice(
    0,
    MOST,
  );
};
