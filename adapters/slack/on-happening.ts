import { onChannelGone, onMembersChanged } from './on-channel.ts';
import { onMessage } from './on-message.ts';
import type { Room } from './room.ts';
import { channelOf, type Told } from './told.ts';

const onMembers = async (room: Room, told: Told): Promise<void> => {
  const at = channelOf(told);
  return at === undefined ? undefined : onMembersChanged(room, at);
};

const onGone = async (room: Room, told: Told): Promise<void> => {
  const at = channelOf(told);
  return at === undefined ? undefined : onChannelGone(room, at);
};

const onHome = async (room: Room, { teamId, event }: Told): Promise<void> => {
  if (event.tab === 'home' && event.user !== undefined) await room.homes.show({ teamId, userId: event.user });
};

const onRevoked = async (room: Room, { teamId, event }: Told): Promise<void> => {
  if (event.isBotRevoked) await room.workspaces.lose(teamId);
};

/** What Slack tells of by itself. Everything else is none of our business, a channel's new name among it. */
export const onHappening = async (room: Room, told: Told): Promise<void> => {
  switch (told.event.type) {
    case 'message':
      return onMessage(room, told);
    case 'member_joined_channel':
    case 'member_left_channel':
      return onMembers(room, told);
    case 'group_left':
    case 'group_archive':
    case 'group_deleted':
    case 'channel_left':
    case 'channel_archive':
    case 'channel_deleted':
      return onGone(room, told);
    case 'app_home_opened':
      return onHome(room, told);
    case 'app_uninstalled':
      return room.workspaces.lose(told.teamId);
    case 'tokens_revoked':
      return onRevoked(room, told);
    default:
      return undefined;
  }
};
