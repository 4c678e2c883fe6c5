import type { PartnerId, SharedSpace } from '../../src/index.ts';
import { isGone } from './on-channel.ts';
import { channelAt, isOnSlack, personOf } from './places.ts';
import type { Room } from './room.ts';
import type { Origin } from './told.ts';
import type { Place } from './where.ts';

const isShutOut = async ({ viewers }: Room, actor: PartnerId, { spaceId }: SharedSpace): Promise<boolean> => {
  const at = channelAt(spaceId);
  viewers.forget(at);
  try {
    return !(await viewers.look(at)).viewers.people.includes(actor);
  } catch (cause) {
    // While Slack does not say, nobody is taken for shut out.
    return isGone(cause);
  }
};

/**
 * Of somebody's several couples the first whose channel is closed to them, or is no more: of the others they can speak
 * there, of this one nowhere else.
 */
export const findShutOut = async (room: Room, origin: Origin): Promise<Place | undefined> => {
  const actor = personOf(origin);
  const own = (await room.mediator().spacesOf(actor)).filter(({ spaceId }) => isOnSlack(spaceId));
  for (const space of own)
    if (await isShutOut(room, actor, space)) return { ...space, channel: channelAt(space.spaceId) };
  return undefined;
};
