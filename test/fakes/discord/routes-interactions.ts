import type { APIInteractionResponse } from 'discord-api-types/v10';
import { createAnswers } from './interaction-answers.ts';
import type { Call, Reply, Route, RouteDeps } from './routes.ts';

const CALLBACK = '/interactions/{interaction_id}/{interaction_token}/callback';
const WEBHOOK = '/webhooks/{webhook_id}/{webhook_token}';

/** Answers to interactions: the callback, and the webhook that lasts for fifteen minutes. */
export const interactionRoutes = ({ world, interactions }: RouteDeps): readonly Route[] => {
  const answers = createAnswers(world);
  const pendingOf = ({ params }: Call) =>
    interactions.byWebhook(params.webhook_id ?? '', params.webhook_token ?? '');

  const callback = ({ params, body, files, query }: Call): Reply => {
    const pending = interactions.toAnswer(params.interaction_id ?? '', params.interaction_token ?? '');
    answers.answer(pending, body as APIInteractionResponse, files);
    return query.with_response === 'true' ? { body: answers.outcome(pending) } : {};
  };

  const messageRoutes = (template: string, idOf: (call: Call) => string): readonly Route[] => {
    const target = (call: Call) => answers.find(pendingOf(call), idOf(call));
    return [
      { method: 'GET', template, open: true, handle: (call) => ({ body: target(call).data }) },
      {
        method: 'PATCH',
        template,
        open: true,
        handle: (call) => ({ body: answers.edit(pendingOf(call), target(call), call) }),
      },
      {
        method: 'DELETE',
        template,
        open: true,
        handle: (call) => {
          answers.remove(pendingOf(call), target(call));
          return {};
        },
      },
    ];
  };

  return [
    { method: 'POST', template: CALLBACK, open: true, handle: callback },
    {
      method: 'POST',
      template: WEBHOOK,
      open: true,
      handle: (call) => ({ body: answers.followUp(pendingOf(call), call.body, call.files) }),
    },
    ...messageRoutes(`${WEBHOOK}/messages/@original`, () => '@original'),
    ...messageRoutes(`${WEBHOOK}/messages/{message_id}`, ({ params }) => params.message_id ?? ''),
  ];
};
