import type { Snowflake } from 'discord-api-types/v10';

/** How a text came before somebody's eyes. */
export type Place = 'channel' | 'direct' | 'ephemeral' | 'modal' | 'autocomplete' | 'notification';

/** One text that one person could see. */
export type Sight = {
  readonly userId: Snowflake;
  readonly text: string;
  readonly place: Place;
  readonly channelId: Snowflake;
  readonly messageId: Snowflake | undefined;
  /** When they could first see it, epoch milliseconds on the fake's clock. */
  readonly at: number;
};

export type Ledger = {
  /** Keeps who sees what; the same text on the same message counts once for a person. */
  readonly record: (sights: readonly Sight[]) => void;
  readonly sightsOf: (userId: Snowflake) => readonly Sight[];
  /** Every text this person could ever see, in order. */
  readonly seenBy: (userId: Snowflake) => readonly string[];
  /** Everybody who could ever see a text that holds `fragment`. */
  readonly whoSaw: (fragment: string) => readonly Snowflake[];
  /** Empties it, for long runs that watch memory. */
  readonly forget: () => void;
};

const keyOf = ({ place, channelId, messageId, text }: Sight): string =>
  [place, channelId, messageId ?? '', text].join('\n');

/** Who could see which text, where, and since when: nothing is taken back, as a glance cannot be. */
export const createLedger = (): Ledger => {
  const byPerson = new Map<Snowflake, Map<string, Sight>>();
  const sightsOf = (userId: Snowflake) => [...(byPerson.get(userId)?.values() ?? [])];
  const recordOne = (sight: Sight): void => {
    const seen = byPerson.get(sight.userId) ?? new Map<string, Sight>();
    byPerson.set(sight.userId, seen);
    const key = keyOf(sight);
    if (!seen.has(key)) seen.set(key, sight);
  };
  return {
    record: (sights) => sights.forEach(recordOne),
    sightsOf,
    seenBy: (userId) => sightsOf(userId).map(({ text }) => text),
    forget: () => byPerson.clear(),
    whoSaw: (fragment) =>
      [...byPerson.keys()].filter((userId) => sightsOf(userId).some(({ text }) => text.includes(fragment))),
  };
};
