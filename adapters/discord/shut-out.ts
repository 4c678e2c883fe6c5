import type { PartnerId, SharedSpace } from '../../src/index.ts';
import { isGone } from './on-server.ts';
import { channelIdOf, isOnDiscord } from './places.ts';
import type { Room } from './room.ts';
import type { Origin, Place } from './where.ts';

const isShutOut = async ({ viewers }: Room, actor: PartnerId, { spaceId, partners }: SharedSpace) => {
  const channelId = channelIdOf(spaceId);
  viewers.lookAgain(channelId);
  try {
    return !(await viewers.viewersOf(channelId, partners)).people.includes(actor);
  } catch (cause) {
    // While Discord does not say, nobody is taken for shut out.
    return isGone(cause);
  }
};

/**
 * Of somebody's several couples the first whose channel is closed to them, or is no more: of the others they can speak
 * there, of this one nowhere else.
 */
export const findShutOut = async (room: Room, { actor }: Origin): Promise<Place | undefined> => {
  const own = (await room.mediator().spacesOf(actor)).filter(({ spaceId }) => isOnDiscord(spaceId));
  for (const space of own)
    if (await isShutOut(room, actor, space)) return { ...space, channelId: channelIdOf(space.spaceId) };
  return undefined;
};
