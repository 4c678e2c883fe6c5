import type { Snowflake } from 'discord-api-types/v10';
import type { Person } from './person.ts';
import type { World } from './world.ts';

export type Couple = {
  readonly guildId: Snowflake;
  readonly channelId: Snowflake;
  /** Owns the server. */
  readonly alex: Person;
  readonly sam: Person;
};

/** Alex and Sam, a server of Alex's with the bot, and a channel that only the three of them see. */
export const moveIn = (world: World, person: (userId: Snowflake) => Person): Couple => {
  const alex = person(world.addUser('Alex'));
  const sam = person(world.addUser('Sam'));
  const guildId = world.addGuild({ name: 'Home', ownerId: alex.id, memberIds: [sam.id] });
  const channelId = world.addPrivateChannel(guildId, [alex.id, sam.id, world.botId]);
  return { guildId, channelId, alex, sam };
};
