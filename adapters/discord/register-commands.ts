import type { CommandScope, DiscordApi } from './api.ts';
import { applicationCommands } from './commands.ts';
import { type CommandsDiff, diffCommands } from './commands-diff.ts';
import { DiscordError, isCode } from './errors.ts';

const registered = async (api: DiscordApi, scope: CommandScope) => {
  try {
    return await api.commands(scope);
  } catch (cause) {
    if (scope.guildId === undefined || !isCode(cause, 'no-access', 'unknown-guild')) throw cause;
    throw new DiscordError(
      'no-access',
      'The bot is not on the server that DISCORD_GUILD_ID names. Invite it there ("attune doctor" prints the address), or take DISCORD_GUILD_ID out.',
    );
  }
};

/** What would have to change for Discord to know exactly our commands. */
export const compareCommands = async (api: DiscordApi, scope: CommandScope): Promise<CommandsDiff> =>
  diffCommands(
    await registered(api, scope),
    applicationCommands(scope.guildId === undefined ? 'global' : 'guild'),
  );

/** Asks only for what changed; resolves to how much that was. Removing comes first, for there is a limit of commands. */
export const registerCommands = async (api: DiscordApi, scope: CommandScope): Promise<number> => {
  const { create, update, remove } = await compareCommands(api, scope);
  for (const id of remove) await api.removeCommand(scope, id);
  for (const { id, command } of update) await api.updateCommand(scope, id, command);
  for (const command of create) await api.createCommand(scope, command);
  return remove.length + update.length + create.length;
};
