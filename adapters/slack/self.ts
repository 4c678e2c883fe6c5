import type { AuthorizeResult } from '@slack/bolt';
import { type ApiDeps, createWebClient } from './api.ts';
import { SlackError, toSlackError } from './errors.ts';
import { aboutBotToken } from './refused-token.ts';

/** Whose token it is. */
export type Self = {
  readonly teamId: string;
  readonly teamName: string;
  readonly botUserId: string;
  readonly botId: string;
  readonly scopes: readonly string[];
};

/** Asks Slack; rejects with a SlackError, `token-refused` among them. */
export const whoAmI = async (deps: Pick<ApiDeps, 'apiUrl' | 'logger'>, token: string): Promise<Self> => {
  try {
    const answer = await createWebClient(deps).auth.test({ token });
    const { team_id: teamId = '', team = '', user_id: botUserId = '', bot_id: botId = '' } = answer;
    return { teamId, teamName: team, botUserId, botId, scopes: answer.response_metadata?.scopes ?? [] };
  } catch (cause) {
    throw toSlackError(cause);
  }
};

export type OneWorkspace = {
  /** Asked of Slack once; what failed is asked again the next time. */
  readonly self: () => Promise<Self>;
  readonly tokenOf: (teamId: string) => Promise<string>;
  /** As Bolt wants it, for each event. */
  readonly authorize: (source: { readonly teamId?: string | undefined }) => Promise<AuthorizeResult>;
};

/** Socket Mode with one token: everything that is not of its workspace is nobody's. */
export const createOneWorkspace = (
  deps: Pick<ApiDeps, 'apiUrl' | 'logger'>,
  botToken: string,
): OneWorkspace => {
  let known: Promise<Self> | undefined;

  const self = (): Promise<Self> => {
    const asking =
      known ??
      whoAmI(deps, botToken).catch((cause: unknown) => {
        throw aboutBotToken(cause);
      });
    known = asking;
    asking.catch(() => {
      known = undefined;
    });
    return asking;
  };

  const inside = async (teamId: string | undefined): Promise<Self> => {
    const found = await self();
    if (found.teamId === teamId) return found;
    throw new SlackError('not-installed', 'This is another workspace than that of SLACK_BOT_TOKEN.');
  };

  return {
    self,
    tokenOf: async (teamId) => {
      await inside(teamId);
      return botToken;
    },
    authorize: async ({ teamId }) => {
      const { botId, botUserId } = await inside(teamId);
      return { botToken, botId, botUserId, teamId: teamId ?? '' };
    },
  };
};
