import { createWebClient } from './api.ts';
import type { SlackDeps } from './create-slack.ts';
import { isCode, SlackError, toSlackError } from './errors.ts';
import { PATHS } from './manifest.ts';
import { SCOPES } from './manifest-scopes.ts';
import { aboutAppToken, aboutBotToken } from './refused-token.ts';
import { whoAmI } from './self.ts';

/** What `attune doctor` tells about Slack. */
export type SlackInspection =
  | {
      readonly mode: 'socket';
      readonly workspace: string;
      /** Scopes the manifest has and this installation does not. */
      readonly missingScopes: readonly string[];
    }
  | {
      readonly mode: 'http';
      /** Where people add Attune to their workspace. */
      readonly installUrl: string;
    };

export type InspectDeps = Pick<SlackDeps, 'apiUrl' | 'logger'> &
  (
    | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
    | {
        readonly mode: 'http';
        readonly clientId: string;
        readonly clientSecret: string;
        readonly publicUrl: string;
      }
  );

/** An app-level token has its app's id in it. */
const appIn = (appToken: string): string | undefined => /^xapp-\d+-(A[A-Z0-9]+)(?:-|$)/u.exec(appToken)?.[1];

/** Undefined when Slack does not say, for example for want of a scope, which is then reported as such. */
const appOf = async (deps: InspectDeps, token: string, bot: string): Promise<string | undefined> => {
  try {
    return (await createWebClient(deps).bots.info({ token, bot })).bot?.app_id;
  } catch (cause) {
    if (isCode(toSlackError(cause), 'missing-scope', 'refused')) return undefined;
    throw cause;
  }
};

const otherwise = (about: (cause: unknown) => SlackError) => (cause: unknown) => {
  throw about(cause);
};

const inspectSocket = async (deps: InspectDeps & { mode: 'socket' }): Promise<SlackInspection> => {
  const { botToken, appToken } = deps;
  const { teamName, scopes, botId } = await whoAmI(deps, botToken).catch(otherwise(aboutBotToken));
  // A ticket for a connection that nobody opens; the app-level token is good for nothing else.
  const open = createWebClient(deps).apps.connections.open({ token: appToken });
  await open.catch(otherwise(aboutAppToken));
  const [one, other] = [await appOf(deps, botToken, botId), appIn(appToken)];
  if (one !== undefined && other !== undefined && one !== other)
    throw new SlackError(
      'token-refused',
      'SLACK_BOT_TOKEN and SLACK_APP_TOKEN belong to two apps. Copy both from the same one (docs/slack.md).',
    );
  const missing = SCOPES.map(({ name }) => name).filter((name) => !scopes.includes(name));
  return { mode: 'socket', workspace: teamName, missingScopes: scopes.length === 0 ? [] : missing };
};

/** There is no method for trying out a client's secret; with a code of nobody's, Slack says which of the two is wrong. */
const inspectHttp = async (deps: InspectDeps & { mode: 'http' }): Promise<SlackInspection> => {
  const { clientId: client_id, clientSecret: client_secret, publicUrl } = deps;
  const inspection = { mode: 'http', installUrl: publicUrl + PATHS.install } as const;
  try {
    await createWebClient(deps).oauth.v2.access({ client_id, client_secret, code: 'attune-doctor' });
    return inspection;
  } catch (cause) {
    const error = toSlackError(cause);
    if (!isCode(error, 'refused')) throw error;
    if (/\((?:invalid_client_id|bad_client_secret)\)/u.test(error.message))
      throw new SlackError(
        'secret-refused',
        'Slack refused SLACK_CLIENT_ID or SLACK_CLIENT_SECRET. Copy both again from "Basic Information".',
      );
    return inspection;
  }
};

/** Changes nothing. Rejects with a SlackError that says what to do, such as `token-refused`. */
export const inspectSlack = async (deps: InspectDeps): Promise<SlackInspection> => {
  try {
    return await (deps.mode === 'socket' ? inspectSocket(deps) : inspectHttp(deps));
  } catch (cause) {
    throw toSlackError(cause);
  }
};
