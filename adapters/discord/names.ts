import { type Clock, HOUR, type Instant, later, type People } from '../../src/index.ts';
import type { DiscordApi } from './api.ts';
import { channelIdOf, userIdOf } from './places.ts';

const UNKNOWN = 'your partner';
const GOOD_FOR = HOUR;
const MOST = 1000;

/** Letters and symbols by name that show as nothing. */
const BLANKS = /[\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/gu;

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

/** Turns round what stands after it, up to the end of the line: our own words as well. */
const TURNS_ROUND = /[\u202a-\u202e\u2066-\u2069]/gu;

/** A name is whatever its owner likes, but it is no more than a name, and there is something of it to see. */
const asName = (given: string): string => {
  const name = given
    .replace(TURNS_ROUND, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(name.replace(BLANKS, '')) ? name : UNKNOWN;
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
        const name = asName(await askName(api, channelIdOf(space), userIdOf(person)));
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
