import {
  type APIGuildMember,
  type GatewayGuildMembersChunkDispatchData,
  GatewayIntentBits,
  type GatewayRequestGuildMembersData,
} from 'discord-api-types/v10';
import type { GatewayWorld } from './types.ts';

const asList = (ids: string | readonly string[]): readonly string[] =>
  typeof ids === 'string' ? [ids] : ids;

const nameOf = (member: APIGuildMember): string => (member.nick ?? member.user.username).toLowerCase();

/**
 * The answer to REQUEST_GUILD_MEMBERS, in one chunk. Undefined when Discord would not answer: the guild is not there,
 * or the whole list was asked for without the members intent.
 */
export const findMembers = (
  world: GatewayWorld,
  request: GatewayRequestGuildMembersData,
  intents: number,
): GatewayGuildMembersChunkDispatchData | undefined => {
  const guildId = asList(request.guild_id)[0];
  const guild = guildId === undefined ? undefined : world.guildCreate(guildId);
  if (guild === undefined) return undefined;

  const chunk = (members: APIGuildMember[], not_found: string[] = []) => ({
    guild_id: guild.id,
    members,
    chunk_index: 0,
    chunk_count: 1,
    not_found,
    ...(request.nonce !== undefined && { nonce: request.nonce }),
  });

  if ('user_ids' in request) {
    const wanted = asList(request.user_ids).slice(0, 100);
    const found = guild.members.filter((member) => wanted.includes(member.user.id));
    return chunk(
      found,
      wanted.filter((id) => !found.some((member) => member.user.id === id)),
    );
  }
  const { query, limit } = request;
  if (query === '' && limit === 0)
    return (intents & GatewayIntentBits.GuildMembers) === 0 ? undefined : chunk(guild.members);
  const named = guild.members.filter((member) => nameOf(member).startsWith(query.toLowerCase()));
  return chunk(named.slice(0, Math.min(limit || 100, 100)));
};
