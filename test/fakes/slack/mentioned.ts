import type { User } from './types.ts';
import type { World } from './world.ts';

/** Slack's client completes `@name` to somebody of one's own workspace; everything else stays as it was typed. */
export const mentioned = (world: World, by: User, words: string, written: (user: User) => string): string =>
  words.replaceAll(/@([\w.-]+)/g, (whole, name: string) => {
    const found = [...world.users.values()].find((user) => user.name === name && user.teamId === by.teamId);
    return found === undefined ? whole : written(found);
  });
