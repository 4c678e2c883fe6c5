import { isCode } from './errors.ts';
import { type ChannelAt, spaceOf } from './places.ts';
import type { Room } from './room.ts';

export const inOrderAt = (room: Room, { teamId, channelId }: ChannelAt, work: () => Promise<void>) =>
  room.inOrder(`${teamId} ${channelId}`, work);

/** Slack says that the channel is not there for us, and it will say so again. */
export const isGone = (cause: unknown): boolean =>
  isCode(cause, 'unknown-channel', 'not-in-channel', 'archived', 'place-unknown');

const isCouples = async (room: Room, at: ChannelAt): Promise<boolean> =>
  (await room.mediator().partnersOf(spaceOf(at))).length > 0;

/** The couple's channel is lost: deleted, archived, or we were taken out. Nothing happens for any other channel. */
export const onChannelGone = (room: Room, at: ChannelAt): Promise<void> => {
  room.viewers.forget(at);
  return inOrderAt(room, at, async () => {
    if (await isCouples(room, at)) await room.mediator().handleSpaceGone(spaceOf(at));
  });
};

const lookAgain = async (room: Room, at: ChannelAt): Promise<void> => {
  if (!(await isCouples(room, at))) return;
  try {
    await room.mediator().handleViewers(spaceOf(at), (await room.viewers.look(at)).viewers);
  } catch (cause) {
    if (!isGone(cause)) throw cause;
    await room.mediator().handleSpaceGone(spaceOf(at));
  }
};

/** Somebody came or went: who is there is asked at once, not before the next message (N2). */
export const onMembersChanged = (room: Room, at: ChannelAt): Promise<void> => {
  room.viewers.forget(at);
  return inOrderAt(room, at, () => lookAgain(room, at));
};
