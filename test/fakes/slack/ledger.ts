import { type HiddenOrVisible, unescaped, wordsWithin } from './visible-words.ts';

/** How a text came to somebody. `hidden`: their client was given it without showing it, such as a button's value. */
export type Place =
  | 'channel'
  | 'history'
  | 'ephemeral'
  | 'modal'
  | 'home'
  | 'notification'
  | 'file'
  | 'hidden';

/** One text that one person could see. */
export type Sight = {
  readonly userId: string;
  readonly text: string;
  readonly place: Place;
  /** A channel id, or a view id. */
  readonly where: string;
  /** When they could first see it there, epoch milliseconds on the fake's clock. */
  readonly at: number;
};

export type Shown = {
  readonly to: Iterable<string>;
  readonly place: Place;
  readonly where: string;
  /** Text, blocks, a view: every string within is recorded. */
  readonly content: unknown;
};

export type Ledger = {
  readonly record: (shown: Shown) => void;
  readonly sightsOf: (userId: string) => readonly Sight[];
  /** Every text this person could ever see, hidden data included, each once. */
  readonly seenBy: (userId: string) => readonly string[];
  /** Starts anew, for long runs. */
  readonly forget: () => void;
  /** Everybody who could ever see a text that holds `fragment`. */
  readonly whoSaw: (fragment: string) => readonly string[];
};

const keyOf = ({ place, where, text }: Sight): string => [place, where, text].join('\n');

/** Who could see which text, where, and since when: nothing is ever taken back, as a glance cannot be. */
export const createLedger = (now: () => number): Ledger => {
  const byPerson = new Map<string, Map<string, Sight>>();

  const recordOne = (userId: string, shown: Shown, { text, hidden }: HiddenOrVisible): void => {
    const seen = byPerson.get(userId) ?? new Map<string, Sight>();
    byPerson.set(userId, seen);
    const place = hidden ? 'hidden' : shown.place;
    for (const each of new Set([text, unescaped(text)])) {
      const sight: Sight = { userId, text: each, place, where: shown.where, at: now() };
      if (!seen.has(keyOf(sight))) seen.set(keyOf(sight), sight);
    }
  };

  const sightsOf = (userId: string): readonly Sight[] => [...(byPerson.get(userId)?.values() ?? [])];

  return {
    record: (shown) => {
      const words = wordsWithin(shown.content);
      for (const userId of shown.to) for (const word of words) recordOne(userId, shown, word);
    },
    sightsOf,
    forget: () => byPerson.clear(),
    seenBy: (userId) => [...new Set(sightsOf(userId).map(({ text }) => text))],
    whoSaw: (fragment) =>
      [...byPerson.keys()].filter((userId) => sightsOf(userId).some(({ text }) => text.includes(fragment))),
  };
};
