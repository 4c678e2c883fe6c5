import { GatewayIntentBits, type Snowflake } from 'discord-api-types/v10';
import type { Onlooker } from './gateway-blanking.ts';
import type { Dispatch } from './types.ts';

/** The shard that hears of this guild; direct messages and everything without a guild belong to shard 0. */
export const shardOf = (guildId: Snowflake | undefined, shards: number): number =>
  guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards));

/** Some events about the bot itself arrive although the members intent is missing. */
const concernsBot = (dispatch: Dispatch, botId: Snowflake): boolean => {
  switch (dispatch.event) {
    case 'GUILD_MEMBER_UPDATE':
      return dispatch.data.user.id === botId;
    case 'THREAD_MEMBERS_UPDATE':
      return (
        (dispatch.data.added_members ?? []).some((member) => member.user_id === botId) ||
        (dispatch.data.removed_member_ids ?? []).includes(botId)
      );
    default:
      return false;
  }
};

/** Events that stand under an ordinary intent and still come in full only with the members intent. */
const NEEDS_MEMBERS_TOO: readonly string[] = ['THREAD_MEMBERS_UPDATE'];

const intended = (dispatch: Dispatch, { botId, intents }: Onlooker): boolean => {
  if (concernsBot(dispatch, botId)) return true;
  if (NEEDS_MEMBERS_TOO.includes(dispatch.event)) return (intents & GatewayIntentBits.GuildMembers) !== 0;
  return dispatch.intent === 0 || (intents & dispatch.intent) !== 0;
};

/** Whether a session with these intents on this shard is told. Source: Discord's list of intents. */
export const isTold = (
  dispatch: Dispatch,
  session: Onlooker & { readonly shard: readonly [id: number, count: number] },
): boolean => shardOf(dispatch.guildId, session.shard[1]) === session.shard[0] && intended(dispatch, session);
