import type { SpaceId } from '../../src/index.ts';
import type { Room } from './room.ts';

/** What lies ready for either of them is of the couple that has ended; a new start must not bring it back. */
export const forgetOnceLeft = async ({ desk, mediator }: Room, spaceId: SpaceId): Promise<void> => {
  if ((await mediator().partnersOf(spaceId)).length === 0) desk.forgetSpace(spaceId);
};
