import type { SlackEvent } from '@slack/types';
import type { Posting } from './posting.ts';
import type { Channel, Team, User } from './types.ts';
import type { World } from './world.ts';

/** `C` for public channels, `G` for everything private: the letters of member_joined_channel. */
const typeLetter = (channel: Channel): string => (channel.kind === 'channel' ? 'C' : 'G');

/** People come and go, channels are renamed, shared, archived and deleted; the app is told as Slack tells it. */
export const createChannelLife = (world: World, posting: Posting) => {
  const tell = (channel: Channel, subscription: string, event: SlackEvent, evenOutside = false) =>
    world.happens({ teamId: channel.teamId, subscription, event, channel, evenOutside });

  const group = (channel: Channel): 'channel' | 'group' => (channel.kind === 'channel' ? 'channel' : 'group');

  const joins = async (channel: Channel, user: User, inviter?: User): Promise<void> => {
    channel.members.add(user.id);
    const old = channel.messages.filter(({ deleted, ephemeralTo }) => !deleted && ephemeralTo === undefined);
    const content = old.map(({ text, blocks, files }) => [
      text,
      blocks,
      files.map(({ name, data }) => [name, data.toString('utf8')]),
    ]);
    if (!user.isBot) world.ledger.record({ to: [user.id], where: channel.id, place: 'history', content });
    await tell(channel, 'member_joined_channel', {
      type: 'member_joined_channel',
      user: user.id,
      channel: channel.id,
      channel_type: typeLetter(channel),
      team: user.teamId,
      ...(inviter === undefined ? {} : { inviter: inviter.id }),
      event_ts: world.ts(),
    });
    await posting.post(channel, {
      user: user.id,
      text: `<@${user.id}> has joined the channel`,
      blocks: [],
      subtype: 'channel_join',
    });
  };

  const tellBotItIsOut = (channel: Channel, by: User): Promise<void> =>
    tell(
      channel,
      `${group(channel)}_left`,
      { type: `${group(channel)}_left`, channel: channel.id, actor_id: by.id, event_ts: world.ts() },
      true,
    );

  const leaves = async (channel: Channel, user: User, by: User = user): Promise<void> => {
    channel.members.delete(user.id);
    if (user.id === world.installs.get(channel.teamId)?.botUserId) return tellBotItIsOut(channel, by);
    await tell(channel, 'member_left_channel', {
      type: 'member_left_channel',
      user: user.id,
      channel: channel.id,
      channel_type: typeLetter(channel),
      team: user.teamId,
      event_ts: world.ts(),
    });
  };

  const archives = async (channel: Channel, by: User): Promise<void> => {
    channel.archived = true;
    await tell(channel, `${group(channel)}_archive`, {
      type: `${group(channel)}_archive`,
      channel: channel.id,
      user: by.id,
      is_moved: 0,
      event_ts: world.ts(),
    });
  };

  const unarchives = async (channel: Channel, by: User): Promise<void> => {
    channel.archived = false;
    const event_ts = world.ts();
    const event: SlackEvent =
      channel.kind === 'channel'
        ? { type: 'channel_unarchive', channel: channel.id, user: by.id, event_ts }
        : { type: 'group_unarchive', channel: channel.id, actor_id: by.id, event_ts };
    await tell(channel, `${group(channel)}_unarchive`, event);
  };

  const deletes = async (channel: Channel, by: User): Promise<void> => {
    channel.deleted = true;
    const event: SlackEvent =
      channel.kind === 'channel'
        ? { type: 'channel_deleted', channel: channel.id }
        : {
            type: 'group_deleted',
            channel: channel.id,
            date_deleted: Math.floor(world.now() / 1000),
            actor_id: by.id,
            event_ts: world.ts(),
          };
    await tell(channel, `${group(channel)}_deleted`, event);
  };

  const renames = async (channel: Channel, name: string): Promise<void> => {
    channel.name = name;
    await tell(channel, `${group(channel)}_rename`, {
      type: `${group(channel)}_rename`,
      channel: {
        id: channel.id,
        name,
        name_normalized: name,
        created: Math.floor(channel.createdAt / 1000),
        is_channel: channel.kind === 'channel',
        is_mpim: channel.kind === 'mpim',
      },
      event_ts: world.ts(),
    });
  };

  /** Slack Connect: people of the other workspace may now be in this channel. */
  const sharesWith = async (channel: Channel, team: Team): Promise<void> => {
    channel.sharedWith.add(team.id);
    await tell(channel, 'channel_shared', {
      type: 'channel_shared',
      connected_team_id: team.id,
      channel: channel.id,
      event_ts: world.ts(),
    });
  };

  return { joins, leaves, archives, unarchives, deletes, renames, sharesWith };
};

export type ChannelLife = ReturnType<typeof createChannelLife>;
