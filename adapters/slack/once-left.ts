import type { SpaceId } from '../../src/index.ts';
import type { Room } from './room.ts';

const LEAVING: readonly string[] = ['attune leave', 'leave.confirm'];

/** What lies ready for either of them is of the couple that has ended; a new start must not bring it back. */
export const forgetOnceLeft = async (
  { desk, mediator }: Room,
  { asked, spaceId }: { readonly asked: string; readonly spaceId: SpaceId },
): Promise<void> => {
  if (!LEAVING.includes(asked)) return;
  if ((await mediator().partnersOf(spaceId)).length === 0) desk.forgetSpace(spaceId);
};
