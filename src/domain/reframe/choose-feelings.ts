import type { Feeling } from '../language/feelings-catalogue.ts';
import { isFeeling } from '../language/named-feelings.ts';
import { withoutQuotes } from '../language/quotations.ts';
import { anyOf } from '../language/word-test.ts';
import type { Reading } from '../reading/reading.ts';
import { ownFeelings } from './own-feelings.ts';
import {
  AFTER_CONTEMPT,
  NAME_CALLING,
  PLAIN_FEELINGS,
  PLAIN_THINGS,
  THEMES,
  type Theme,
} from './themes-catalogue.ts';

const THEME_TESTS = THEMES.map((theme) => ({ theme, test: anyOf(theme.cues) }));
const HEAT =
  /!{2,}|(?<![a-zà-ž])(?:fuck\w*|shit\w*|bloody|hate (?:you|this|it|that|how|when)|livid|furious|how dare you|sick of|fed up|disgust\w*|unforgivable)(?![a-zà-ž])|😡|🤬|😠/iu;
const SHOUT = /(?<![A-Za-zÀ-ž])\p{Lu}{4,}(?![A-Za-zÀ-ž])/u;
const MOST = 4;
/** Words that are mostly figures of speech unless something really happened. */
const ONLY_FROM_EVENT =
  /^(?:loss|danger|infidelity|ex|shouting|teased|health|deciding|untruth|private|exposed|thrown away|missed|fetching|criticised|asked|vomit|without|laughed at|last to know|money owed|touch|not done|backing|forgot|at my side|apart|left behind|alone in it|given word|mine|silent|for the children|waiting|money|absence|thanks|before others|bodily)$/;

/** True when the message is heated: its strength must not get lost (R6, R10). */
const isHeated = (text: string): boolean => HEAT.test(text) || SHOUT.test(text);

const DENIES =
  /n't |(?<![a-z])(?:not|no|never|nothing|without|on (?:read|seen)|unread|voicemail|ignored?)(?![a-z])/iu;

const CALLED_A_NAME = /(?<![a-z])call(?:s|ed|ing)? (?:me|my [a-zà-ž]+) ["']/iu;

/** The theme of what happened, told by the event's own words; quoted ones count for nothing, but that a name was given does. */
export const themeOfEvent = (event: string): Theme | undefined => {
  if (CALLED_A_NAME.test(event)) return NAME_CALLING;
  const own = withoutQuotes(event);
  return THEME_TESTS.find(
    ({ theme, test }) => test.test(own) && (theme.denied !== true || DENIES.test(event)),
  )?.theme;
};

/** As the message around an event tells; what is mostly a figure of speech counts in events only. */
const themeAround = (text: string, contempt: boolean): Theme => {
  const own = withoutQuotes(text);
  const around = THEME_TESTS.find(({ theme, test }) => !ONLY_FROM_EVENT.test(theme.id) && test.test(own));
  return around?.theme ?? (contempt ? AFTER_CONTEMPT : PLAIN_FEELINGS);
};

/** An event no theme knows gets the plainest feelings: what else the message speaks of may be another matter. */
const themeless = (event: string, contempt: boolean): Theme => {
  if (contempt) return AFTER_CONTEMPT;
  return /(?<![a-z])(?:you|she|he|your (?:mum|mom|dad|mother|father|sister|brother))(?![a-z])/iu.test(event)
    ? PLAIN_FEELINGS
    : PLAIN_THINGS;
};

/** A sentence of need that goes with this event: the same event gets the same one, neighbours differ (R3: told by the event alone). */
export const needOf = (event: string, theme: Theme | undefined, contempt: boolean): string | undefined => {
  const { needs } = theme ?? (contempt ? AFTER_CONTEMPT : PLAIN_FEELINGS);
  return needs[[...event].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % needs.length];
};

/** What the whole message says of feelings, whatever its event; found once. */
export type Mood = {
  readonly heated: boolean;
  /** The feelings the author names as their own. */
  readonly own: readonly Feeling[];
};

export const moodOf = (text: string): Mood => ({ heated: isHeated(text), own: ownFeelings(text) });

type FeelingsInput = {
  readonly text: string;
  readonly mood: Mood;
  readonly event: string | undefined;
  /** Of the event, where it tells one. */
  readonly theme: Theme | undefined;
  readonly reading: Reading;
  readonly chosen: string | undefined;
};

/** Two to four real feelings: the chosen one, the author's own, then those the situation often brings (R4, R6, R9). */
export const chooseFeelings = (given: FeelingsInput): readonly Feeling[] => {
  const { text, mood, event, theme, reading, chosen } = given;
  const contempt = reading.label === 'contempt';
  const usual = (theme ?? (event === undefined ? themeAround(text, contempt) : themeless(event, contempt)))
    .feelings;
  const [first, ...others] = usual;
  const anger: readonly Feeling[] = mood.heated ? ['angry'] : [];
  const picked = chosen !== undefined && isFeeling(chosen) ? [chosen] : [];
  // "When you joke while I'm upset, I feel upset" says nothing.
  const own = mood.own.filter((each) => event?.includes(` ${each}`) !== true);
  const open =
    reading.label === 'contempt' && event === undefined && usual !== AFTER_CONTEMPT.feelings
      ? (['hurt'] as const)
      : [];
  return [...new Set<Feeling>([...picked, ...own, ...open, first, ...anger, ...others])].slice(0, MOST);
};
