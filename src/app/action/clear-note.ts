import type { AppContext } from '../app-context.ts';
import type { ActionRequest, Reply } from '../mediator.ts';

/** Takes the card away, and what could be opened about the message behind it: the device may be shared (S7). */
export const clearNote = async (app: AppContext, { spaceId, actor }: ActionRequest): Promise<Reply> => {
  app.explanations.forgetDanger(spaceId, actor);
  return { kind: 'clear' };
};
