import type { MovableClock } from '../../support/clock.ts';
import { createIds, createTimestamps } from './ids.ts';
import { createLedger } from './ledger.ts';
import type { Channel, ChannelKind, FakeApp, Happening, Install, Message, Team, User } from './types.ts';

export type NewUser = {
  readonly name: string;
  readonly realName?: string;
  readonly isBot?: boolean;
  readonly isGuest?: boolean;
  readonly tz?: string;
  readonly locale?: string;
};

export type NewChannel = {
  readonly name: string;
  readonly kind?: ChannelKind;
  readonly members: readonly User[];
};

/** Everything there is, and who may see it. Nothing here talks to the app; see `onHappening`. */
export const createWorld = (app: FakeApp, clock: MovableClock) => {
  const ids = createIds();
  const now = (): number => clock.now();
  const ts = createTimestamps(now);
  const teams = new Map<string, Team>();
  const users = new Map<string, User>();
  const channels = new Map<string, Channel>();
  const installs = new Map<string, Install>();
  const listeners = new Set<(happening: Happening) => Promise<void>>();

  const addTeam = (name: string): Team => {
    const team: Team = { id: ids.id('T'), name, domain: name.toLowerCase().replaceAll(' ', '-') };
    teams.set(team.id, team);
    return team;
  };

  const addUser = (team: Team, user: NewUser): User => {
    const added: User = {
      id: ids.id('U'),
      teamId: team.id,
      name: user.name,
      realName: user.realName ?? user.name,
      isBot: user.isBot ?? false,
      isGuest: user.isGuest ?? false,
      tz: user.tz ?? 'Europe/Berlin',
      locale: user.locale ?? 'en-US',
      deleted: false,
      online: true,
    };
    users.set(added.id, added);
    return added;
  };

  const addChannel = (team: Team, { name, kind = 'group', members }: NewChannel): Channel => {
    const channel: Channel = {
      id: ids.id(kind === 'im' ? 'D' : 'C'),
      teamId: team.id,
      kind,
      name,
      creator: members[0]?.id ?? '',
      createdAt: now(),
      members: new Set(members.map((member) => member.id)),
      messages: [],
      sharedWith: new Set(),
      archived: false,
      deleted: false,
    };
    channels.set(channel.id, channel);
    return channel;
  };

  const must = <Value>(found: Value | undefined, what: string): Value => {
    if (found === undefined) throw new RangeError(`The fake Slack knows no ${what}`);
    return found;
  };
  const userOf = (id: string): User => must(users.get(id), `user ${id}`);
  const channelOf = (id: string): Channel => must(channels.get(id), `channel ${id}`);

  /** Humans who can read this channel now: its members, and in a public one everybody of the workspace but guests. */
  const readersOf = (channel: Channel): readonly string[] =>
    [...users.values()]
      .filter((user) => !user.isBot && !user.deleted)
      .filter(
        (user) =>
          channel.members.has(user.id) ||
          (channel.kind === 'channel' && user.teamId === channel.teamId && !user.isGuest),
      )
      .map((user) => user.id);

  const messageOf = (channelId: string, messageTs: string): Message =>
    must(
      channelOf(channelId).messages.find((message) => message.ts === messageTs),
      `message ${messageTs}`,
    );

  const dmBetween = (one: string, other: string): Channel | undefined =>
    [...channels.values()].find(
      (channel) => channel.kind === 'im' && channel.members.has(one) && channel.members.has(other),
    );

  return {
    app,
    clock,
    now,
    ids,
    ts,
    ledger: createLedger(now),
    teams,
    users,
    channels,
    installs,
    addTeam,
    addUser,
    addChannel,
    userOf,
    channelOf,
    messageOf,
    readersOf,
    dmBetween,
    teamOf: (id: string): Team => must(teams.get(id), `team ${id}`),
    installOf: (teamId: string): Install => must(installs.get(teamId), `installation in ${teamId}`),
    /** Calls back for all that happens from now on; `happens` waits for what the listener returns. */
    onHappening: (listener: (happening: Happening) => Promise<void>): void => {
      listeners.add(listener);
    },
    happens: async (happening: Happening): Promise<void> => {
      await Promise.all([...listeners].map((listener) => listener(happening)));
    },
  };
};

export type World = ReturnType<typeof createWorld>;
