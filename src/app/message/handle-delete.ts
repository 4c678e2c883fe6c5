import type { AppContext } from '../app-context.ts';
import type { DeletedMessage } from '../mediator.ts';
import { cancelWaiting } from './cancel-waiting.ts';

export const handleDelete = async (app: AppContext, deleted: DeletedMessage): Promise<void> => {
  app.recent.forget(deleted.spaceId, deleted.messageId);
  await cancelWaiting(app, {
    spaceId: deleted.spaceId,
    which: (note) => note.messageIds.includes(deleted.messageId),
    reasonFor: () => 'deleted',
  });
};
