import type { PartnerId } from '../../src/index.ts';
import { isCode } from './errors.ts';
import { spaceOf } from './places.ts';
import type { Room } from './room.ts';

const coupleAt = (room: Room, channelId: string): Promise<readonly PartnerId[]> =>
  room.mediator().partnersOf(spaceOf(channelId));

/** Discord says that the channel is not there for us, and it will say so again. */
export const isGone = (cause: unknown): boolean =>
  isCode(cause, 'no-access', 'unknown-channel', 'unknown-guild', 'place-unknown');

/** The couple's channel is lost: deleted, or we were shut out. Nothing happens for any other channel. */
export const onChannelGone = (room: Room, channelId: string): Promise<void> =>
  room.inOrder(channelId, async () => {
    room.viewers.forgetChannel(channelId);
    if ((await coupleAt(room, channelId)).length > 0)
      await room.mediator().handleSpaceGone(spaceOf(channelId));
  });

const lookAgain = async (room: Room, channelId: string): Promise<void> => {
  const partners = await coupleAt(room, channelId);
  if (partners.length === 0) return;
  const space = spaceOf(channelId);
  try {
    await room.mediator().handleViewers(space, await room.viewers.viewersOf(channelId, partners));
  } catch (cause) {
    if (!isGone(cause)) throw cause;
    await room.mediator().handleSpaceGone(space);
  }
};

/** Permissions may have changed: who can see it now is asked before the next message is read. */
export const onChannelChanged = (room: Room, channelId: string): Promise<void> => {
  room.viewers.forgetChannel(channelId);
  return room.inOrder(channelId, () => lookAgain(room, channelId));
};

/** A role, the owner or the members of a server changed. Channels in which nobody has written since are asked later. */
export const onServerChanged = async (room: Room, guildId: string): Promise<void> => {
  const channels = room.viewers.forgetGuild(guildId);
  await Promise.all(channels.map((id) => room.inOrder(id, () => lookAgain(room, id))));
};

/** We were taken out of the server. */
export const onServerGone = async (room: Room, guildId: string): Promise<void> => {
  const channels = new Set([...room.channelsOf(guildId), ...room.viewers.forgetGuild(guildId)]);
  for (const id of channels) await onChannelGone(room, id);
};
