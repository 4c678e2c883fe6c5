import { type Clock, HOUR, type Instant, later, type People } from '../../src/index.ts';
import { asName } from '../platform/index.ts';
import type { DiscordApi } from './api.ts';
import { channelIdOf, userIdOf } from './places.ts';

const UNKNOWN = 'your partner';
const GOOD_FOR = HOUR;
const MOST = 1000;

type Named = { readonly name: string; readonly until: Instant };

/** How Discord shows this person in the channel: nickname, display name, user name. */
const askName = async (api: DiscordApi, channelId: string, userId: string): Promise<string> => {
  const channel = await api.channel(channelId);
  if (!('guild_id' in channel) || channel.guild_id === undefined) {
    const { global_name: shown, username } = await api.user(userId);
    return shown ?? username;
  }
  const { nick, user } = await api.member(channel.guild_id, userId);
  return nick ?? user.global_name ?? user.username;
};

/** A name that Discord does not tell is no reason to fail. */
export const createNames = ({ api, clock }: { readonly api: DiscordApi; readonly clock: Clock }): People => {
  const known = new Map<string, Named>();
  return {
    nameOf: async (space, person) => {
      const key = `${space} ${person}`;
      const before = known.get(key);
      if (before !== undefined && clock.now() < before.until) return before.name;
      try {
        const name = asName(await askName(api, channelIdOf(space), userIdOf(person))) ?? UNKNOWN;
        if (known.size >= MOST) known.clear();
        known.set(key, { name, until: later(clock.now(), GOOD_FOR) });
        return name;
      } catch {
        // The port promises a neutral word then; what is wrong with Discord shows where something is lost by it.
        return UNKNOWN;
      }
    },
  };
};
