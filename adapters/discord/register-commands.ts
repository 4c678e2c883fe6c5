import type { CommandScope, DiscordApi } from './api.ts';
import { applicationCommands } from './commands.ts';
import { type CommandsDiff, diffCommands } from './commands-diff.ts';

/** What would have to change for Discord to know exactly our commands. */
export const compareCommands = async (api: DiscordApi, scope: CommandScope): Promise<CommandsDiff> =>
  diffCommands(
    await api.commands(scope),
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
