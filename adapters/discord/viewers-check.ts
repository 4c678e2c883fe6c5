import { type Clock, type Instant, later, MINUTE, type PartnerId, type Viewers } from '../../src/index.ts';
import type { DiscordApi } from './api.ts';
import { lookUpAccess, withBots } from './look-up-access.ts';
import { userIdOf } from './places.ts';
import { type Asked, computeViewers } from './viewers.ts';

/** What is believed so long: a role given to somebody comes without any event that we could get. */
const GOOD_FOR = 5 * MINUTE;

const MOST_KNOWN = 5000;
/** One is enough to stop reading; in a lively channel nobody is looked up for nothing. */
const MOST_WRITERS = 3;

type Known = {
  readonly until: Instant;
  readonly partners: readonly PartnerId[];
  /** Reckoned once: it is wanted with every message. */
  readonly viewers: Promise<Viewers>;
  guildId: string | undefined;
};

export type ViewersCheck = {
  /**
   * Who can see the channel. Rejects with a DiscordError when Discord does not say: then nothing may be read.
   * `partners` are the couple, or those who would be.
   */
  readonly viewersOf: (channelId: string, partners: readonly PartnerId[]) => Promise<Viewers>;
  /** Somebody writes here, so they see it: counted at once. */
  readonly sawWriter: (channelId: string, userId: string) => void;
  /** The next answer is asked of Discord, whatever was believed; whoever wrote there still counts. */
  readonly lookAgain: (channelId: string) => void;
  readonly forgetChannel: (channelId: string) => void;
  /** Forgets what was known of the server's channels and says which those were. */
  readonly forgetGuild: (guildId: string) => readonly string[];
};

type CheckDeps = {
  readonly api: DiscordApi;
  readonly clock: Clock;
  readonly selfId: () => Promise<string>;
};

/** Discord's numbers, refined by a look at the server's bots where they would make a difference. */
const ask = async (
  { api, selfId }: CheckDeps,
  channelId: string,
  question: Omit<Asked, 'access'>,
): Promise<Asked> => {
  const userIds = [...question.partners, ...question.writers];
  const access = await lookUpAccess(api, { channelId, selfId: await selfId(), userIds });
  const { others, overseers } = computeViewers({ ...question, access });
  return { ...question, access: others + overseers === 0 ? access : await withBots(api, access) };
};

const areSame = (some: readonly PartnerId[], others: readonly PartnerId[]): boolean =>
  some === others || (some.length === others.length && some.every((id) => others.includes(id)));

export const createViewersCheck = (deps: CheckDeps): ViewersCheck => {
  const known = new Map<string, Known>();
  const writers = new Map<string, ReadonlySet<string>>();

  const find = (channelId: string, partners: readonly PartnerId[]): Known | undefined => {
    const entry = known.get(channelId);
    return entry !== undefined && areSame(entry.partners, partners) && deps.clock.now() < entry.until
      ? entry
      : undefined;
  };

  const forgetOldest = (): void => {
    const oldest = known.size > MOST_KNOWN ? known.keys().next().value : undefined;
    if (oldest === undefined) return;
    known.delete(oldest);
    writers.delete(oldest);
  };

  const renew = (channelId: string, partners: readonly PartnerId[]): Known => {
    const before = known.get(channelId);
    if (before !== undefined && deps.clock.now() >= before.until) writers.delete(channelId);
    const asked = ask(deps, channelId, {
      partners: partners.map(userIdOf),
      writers: [...(writers.get(channelId) ?? [])],
    });
    const entry: Known = {
      until: later(deps.clock.now(), GOOD_FOR),
      partners,
      viewers: asked.then(computeViewers),
      guildId: undefined,
    };
    known.set(channelId, entry);
    forgetOldest();
    asked.then(
      ({ access }) => {
        entry.guildId = access.guildId;
      },
      () => {
        if (known.get(channelId) === entry) known.delete(channelId);
      },
    );
    return entry;
  };

  return {
    viewersOf: async (channelId, partners) =>
      (find(channelId, partners) ?? renew(channelId, partners)).viewers,
    sawWriter: (channelId, userId) => {
      const seen = writers.get(channelId) ?? new Set();
      if (seen.has(userId) || seen.size >= MOST_WRITERS) return;
      writers.set(channelId, new Set([...seen, userId]));
      known.delete(channelId);
    },
    lookAgain: (channelId) => {
      known.delete(channelId);
    },
    forgetChannel: (channelId) => {
      known.delete(channelId);
      writers.delete(channelId);
    },
    forgetGuild: (guildId) => {
      const channels = [...known].filter(([, entry]) => entry.guildId === guildId).map(([id]) => id);
      for (const id of channels) {
        known.delete(id);
        writers.delete(id);
      }
      return channels;
    },
  };
};
