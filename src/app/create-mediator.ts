import { handleAction } from './action/handle-action.ts';
import type { AppContext } from './app-context.ts';
import { isActionAtOnce, isCommandAtOnce } from './at-once.ts';
import { FAILED } from './cards/notice-card.ts';
import { planAll } from './check-in/plan-next.ts';
import { handleCommand } from './command/handle-command.ts';
import { say } from './command/reply.ts';
import type { MediatorDeps } from './deps.ts';
import { eraseWorkspace } from './erase-couple.ts';
import { handleJob } from './job/handle-job.ts';
import { schedulePurge } from './job/purge.ts';
import type { ActionRequest, CommandRequest, Mediator, Reply } from './mediator.ts';
import { createExplanations } from './memory/explanations.ts';
import { createHeardBefore } from './memory/heard-before.ts';
import { createInTurn } from './memory/in-turn.ts';
import { createKnownPartners } from './memory/known-partners.ts';
import { createOpenNotes } from './memory/open-notes.ts';
import { createPace } from './memory/pace.ts';
import { createRecentMessages } from './memory/recent-messages.ts';
import { handleDelete } from './message/handle-delete.ts';
import { handleEdit, handleMessage } from './message/handle-message.ts';
import { handleSpaceGone } from './message/handle-space-gone.ts';
import { handleViewers } from './message/handle-viewers.ts';

const createContext = (deps: MediatorDeps): AppContext => ({
  ...deps,
  recent: createRecentMessages(),
  notes: createOpenNotes(),
  explanations: createExplanations(),
  heardBefore: createHeardBefore(),
  inTurn: createInTurn(),
  pace: createPace(),
  partners: createKnownPartners(deps.couples, deps.clock),
  undelivered: new Set(),
});

/** The engine behind every platform. Schedules its own daily tidying and the next check-ins; all else waits to be called. */
export const createMediator = async (deps: MediatorDeps): Promise<Mediator> => {
  const app = createContext(deps);
  await schedulePurge(app);
  await planAll(app);

  /** In doubt, silence: a failed step in the message flow ends in no message, and in a line for the operator. */
  const quietly = (space: string, event: string, work: () => Promise<void>): Promise<void> =>
    app.inTurn(space, work).catch((cause: unknown) => app.logger.error({ event, spaceId: space }, cause));

  const answered = (space: string, event: string, working: Promise<Reply>): Promise<Reply> =>
    working.catch((cause: unknown) => {
      app.logger.error({ event, spaceId: space }, cause);
      return say(FAILED);
    });

  const command = (request: CommandRequest): Promise<Reply> => {
    const work = () => handleCommand(app, request);
    return isCommandAtOnce(request) ? work() : app.inTurn(request.spaceId, work);
  };

  const action = (request: ActionRequest): Promise<Reply> => {
    const work = () => handleAction(app, request);
    return isActionAtOnce(request) ? work() : app.inTurn(request.spaceId, work);
  };

  return {
    handleMessage: (message) => quietly(message.spaceId, 'message-failed', () => handleMessage(app, message)),
    handleEdit: (message) => quietly(message.spaceId, 'edit-failed', () => handleEdit(app, message)),
    handleDelete: (deleted) => quietly(deleted.spaceId, 'delete-failed', () => handleDelete(app, deleted)),
    handleViewers: (space, viewers) =>
      quietly(space, 'viewers-failed', () => handleViewers(app, space, viewers)),
    handleSpaceGone: (space) => quietly(space, 'space-gone-failed', () => handleSpaceGone(app, space)),
    eraseWorkspace: (prefix) => eraseWorkspace(app, prefix),
    partnersOf: app.partners.of,
    spacesOf: async (partner) =>
      (await app.couples.findByPartner(partner)).map((couple) => ({
        spaceId: couple.spaceId,
        partners: couple.partners.map(({ id }) => id),
      })),
    handleCommand: (request) => answered(request.spaceId, 'command-failed', command(request)),
    handleAction: (request) => answered(request.spaceId, 'action-failed', action(request)),
    handleJob: (payload) => handleJob(app, payload),
    explain: (space, messageId, viewer) => app.explanations.find(space, messageId, viewer),
  };
};
