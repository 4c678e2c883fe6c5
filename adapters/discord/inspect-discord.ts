import { createApi } from './api.ts';
import { DISCORD_API_URL } from './create-discord.ts';
import { inviteUrl, userInstallUrl } from './invite-url.ts';
import { compareCommands } from './register-commands.ts';

/** What `attune doctor` tells about Discord. */
export type DiscordInspection = {
  readonly applicationId: string;
  readonly applicationName: string;
  /** Whether the portal grants the Message Content intent; without it Attune helps on request only. */
  readonly hearsMessages: boolean;
  /** Adds the bot to a server. */
  readonly inviteUrl: string;
  /** Adds the commands to one's own account. */
  readonly userInstallUrl: string;
  /** How many commands must be registered, changed or removed; `attune serve` does it at its start. */
  readonly commandsToChange: number;
  readonly guilds: readonly { readonly id: string; readonly name: string }[];
};

export type InspectDeps = {
  readonly token: string;
  readonly guildId?: string | undefined;
  readonly apiUrl?: string;
};

const MESSAGE_CONTENT = 1 << 18;
/** Granted without a review, below the number of users from which Discord asks for one. */
const MESSAGE_CONTENT_LIMITED = 1 << 19;

/** Changes nothing. Rejects with a DiscordError that says what to do, such as `token-refused`. */
export const inspectDiscord = async ({
  token,
  guildId,
  apiUrl = DISCORD_API_URL,
}: InspectDeps): Promise<DiscordInspection> => {
  const api = createApi({ token, apiUrl });
  const { id, name, flags = 0 } = await api.application();
  const { create, update, remove } = await compareCommands(api, { applicationId: id, guildId });
  return {
    applicationId: id,
    applicationName: name,
    hearsMessages: (flags & (MESSAGE_CONTENT | MESSAGE_CONTENT_LIMITED)) !== 0,
    inviteUrl: inviteUrl(id),
    userInstallUrl: userInstallUrl(id),
    commandsToChange: create.length + update.length + remove.length,
    guilds: (await api.myGuilds()).map((guild) => ({ id: guild.id, name: guild.name })),
  };
};
