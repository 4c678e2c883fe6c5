import type { ClientEvents } from 'discord.js';
import type { Stage } from './stage.ts';

/** The next event of this name that the client tells of. */
export const nextEvent = <Name extends keyof ClientEvents>(
  { client }: Stage,
  name: Name,
): Promise<ClientEvents[Name]> =>
  new Promise((resolve) => client.once(name, (...heard: ClientEvents[Name]) => resolve(heard)));
