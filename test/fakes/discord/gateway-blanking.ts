import {
  type APIMessage,
  type GatewayGuildCreateDispatchData,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
  type Snowflake,
} from 'discord-api-types/v10';
import type { Dispatch } from './types.ts';

/** Who looks: the bot's id and the intents of its session. */
export type Onlooker = { readonly botId: Snowflake; readonly intents: number };

type Message = APIMessage | GatewayMessageCreateDispatchData;
type InGuild = { readonly guild_id?: Snowflake | undefined };

/**
 * What is left of a message without the message content intent: user-written fields are empty, a poll is left out.
 * Source: docs.discord.com/developers/resources/message, "Message Structure". Whether a forwarded snapshot is blanked
 * too is not written there; the fake blanks it, so that nothing comes to rely on it.
 */
const blanked = <M extends Message>(message: M): M =>
  Object.assign(
    { ...message },
    {
      content: '',
      embeds: [],
      attachments: [],
      poll: undefined,
      ...(message.components && { components: [] }),
      ...(message.message_snapshots && {
        message_snapshots: message.message_snapshots.map((snapshot) => ({
          ...snapshot,
          message: { ...snapshot.message, content: '', embeds: [], attachments: [], components: [] },
        })),
      }),
    },
  );

/** Without the intent a bot still reads its own messages, its direct messages and messages that mention it. */
const mayRead = (message: Message, { guild_id }: InGuild, { botId, intents }: Onlooker): boolean =>
  (intents & GatewayIntentBits.MessageContent) !== 0 ||
  guild_id === undefined ||
  message.author.id === botId ||
  message.mentions.some((user) => user.id === botId);

const messageAsSeenBy = <M extends Message>(message: M, place: InGuild, onlooker: Onlooker): M => {
  const seen = mayRead(message, place, onlooker) ? message : blanked(message);
  const { referenced_message } = seen;
  return referenced_message
    ? { ...seen, referenced_message: messageAsSeenBy(referenced_message, place, onlooker) }
    : seen;
};

/** Without the presences intent a guild arrives with the bot as its only member. */
export const guildAsSeenBy = (
  guild: GatewayGuildCreateDispatchData,
  { botId, intents }: Onlooker,
): GatewayGuildCreateDispatchData =>
  (intents & GatewayIntentBits.GuildPresences) !== 0
    ? guild
    : { ...guild, members: guild.members.filter((member) => member.user.id === botId), presences: [] };

/** The data of a dispatch as this onlooker may see it. */
export const asSeenBy = (dispatch: Dispatch, onlooker: Onlooker): unknown => {
  switch (dispatch.event) {
    case 'MESSAGE_CREATE':
    case 'MESSAGE_UPDATE':
      return messageAsSeenBy(dispatch.data, dispatch.data, onlooker);
    case 'GUILD_CREATE':
      return guildAsSeenBy(dispatch.data, onlooker);
    default:
      return dispatch.data;
  }
};
