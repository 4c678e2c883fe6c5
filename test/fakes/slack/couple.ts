import type { Installs } from './installs.ts';
import type { Person } from './person.ts';
import type { User } from './types.ts';
import type { World } from './world.ts';

/** Alex and Sam, a workspace of their own with the app, and a private channel that only the three of them see. */
export const moveIn = (world: World, installs: Installs, person: (user: User) => Person, name = 'Home') => {
  const team = world.addTeam(name);
  const alex = world.addUser(team, {
    name: 'alex',
    realName: 'Alex',
    tz: 'America/New_York',
    locale: 'en-GB',
  });
  const sam = world.addUser(team, { name: 'sam', realName: 'Sam' });
  const install = installs.install(team, alex);
  const bot = world.userOf(install.botUserId);
  return {
    team,
    install,
    bot,
    /** Of the bot, for `new App({ token })`. */
    token: installs.tokenOf(install),
    users: { alex, sam },
    alex: person(alex),
    sam: person(sam),
    channel: world.addChannel(team, { name: 'us', members: [alex, sam, bot] }),
  };
};

export type Couple = ReturnType<typeof moveIn>;
