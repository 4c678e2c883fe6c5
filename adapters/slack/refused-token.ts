import { isCode, SlackError, toSlackError } from './errors.ts';

/** In Socket Mode there are two tokens, and whoever looks for the fault wants to know in which of them it is. */
export const aboutBotToken = (cause: unknown): SlackError => {
  const error = toSlackError(cause);
  return isCode(error, 'token-refused')
    ? new SlackError(
        'token-refused',
        'Slack refused SLACK_BOT_TOKEN. Copy it again from "OAuth & Permissions" into .env (docs/slack.md).',
      )
    : error;
};

const APP_TOKENS = '"Basic Information", "App-Level Tokens"';

export const aboutAppToken = (cause: unknown): SlackError => {
  const error = toSlackError(cause);
  if (isCode(error, 'token-refused'))
    return new SlackError(
      'token-refused',
      `Slack refused SLACK_APP_TOKEN. Copy it again from ${APP_TOKENS} into .env (docs/slack.md).`,
    );
  return isCode(error, 'missing-scope')
    ? new SlackError(
        'missing-scope',
        `SLACK_APP_TOKEN may not connect. Make one with the scope connections:write under ${APP_TOKENS} (docs/slack.md).`,
      )
    : error;
};
