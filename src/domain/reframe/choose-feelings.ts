import type { Feeling } from '../language/feelings-catalogue.ts';
import { isFeeling } from '../language/named-feelings.ts';
import { withoutQuotes } from '../language/quotations.ts';
import { anyOf } from '../language/word-test.ts';
import type { Reading } from '../reading/reading.ts';
import { ownFeelings } from './own-feelings.ts';
import { AFTER_CONTEMPT, NAME_CALLING, PLAIN_FEELINGS, THEMES, type Theme } from './themes-catalogue.ts';

const THEME_TESTS = THEMES.map((theme) => ({ theme, test: anyOf(theme.cues) }));
const HEAT =
  /!{2,}|(?<![a-zà-ž])(?:fuck\w*|shit\w*|bloody|hate (?:you|this|it|that|how|when)|livid|furious|how dare you|sick of|fed up|disgust\w*|unforgivable)(?![a-zà-ž])|😡|🤬|😠/iu;
const SHOUT = /(?<![A-Za-zÀ-ž])\p{Lu}{4,}(?![A-Za-zÀ-ž])/u;
const MOST = 4;
/** Words that are mostly figures of speech unless something really happened. */
const ONLY_FROM_EVENT =
  /^(?:loss|danger|infidelity|ex|shouting|teased|health|deciding|untruth|private|exposed|thrown away|missed|fetching|criticised|asked|vomit|without|laughed at|last to know|money owed|touch|not done|backing|forgot|at my side|apart|left behind|alone in it|given word|mine|silent|for the children|waiting|money|absence|thanks|before others|bodily)$/;

/** True when the message is heated: its strength must not get lost (R6, R10). */
export const isHeated = (text: string): boolean => HEAT.test(text) || SHOUT.test(text);

const CALLED_A_NAME = /(?<![a-z])call(?:s|ed|ing)? (?:me|my [a-zà-ž]+) ["']/iu;

/** The theme of what happened, told by the event's own words; quoted ones count for nothing, but that a name was given does. */
export const themeOfEvent = (event: string): Theme | undefined => {
  if (CALLED_A_NAME.test(event)) return NAME_CALLING;
  const own = withoutQuotes(event);
  return THEME_TESTS.find(({ test }) => test.test(own))?.theme;
};

/** As the event tells, or else the message around it; what is mostly a figure of speech counts in events only. */
export const themeOf = (event: string | undefined, text: string, contempt: boolean): Theme => {
  const told = event === undefined ? undefined : themeOfEvent(event);
  if (told !== undefined) return told;
  const own = withoutQuotes(text);
  const around = THEME_TESTS.find(({ theme, test }) => !ONLY_FROM_EVENT.test(theme.id) && test.test(own));
  return around?.theme ?? (contempt ? AFTER_CONTEMPT : PLAIN_FEELINGS);
};

/** A sentence of need that goes with this event: the same event gets the same one, neighbours differ (R3: told by the event alone). */
export const needOf = (event: string, contempt: boolean): string | undefined => {
  const { needs } = themeOfEvent(event) ?? (contempt ? AFTER_CONTEMPT : PLAIN_FEELINGS);
  return needs[[...event].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % needs.length];
};

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
  // "When you joke while I'm upset, I feel upset" says nothing.
  const own = ownFeelings(text).filter((each) => event?.includes(` ${each}`) !== true);
  const open =
    reading.label === 'contempt' && event === undefined && usual !== AFTER_CONTEMPT.feelings
      ? (['hurt'] as const)
      : [];
  return [...new Set<Feeling>([...picked, ...own, ...open, first, ...anger, ...others])].slice(0, MOST);
};
