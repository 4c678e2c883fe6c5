import type { Logger, Mediator } from '../../src/index.ts';
import { codeOf, isCode, type SlackErrorCode } from './errors.ts';
import type { Installations } from './installer.ts';
import { workspacePrefix } from './places.ts';
import type { Look } from './viewers.ts';

/** The workspaces that let Attune in, and what becomes of those that take it out. */
export type Workspaces = {
  /** Whether Slack tells us of what is written in such a channel. True when Slack does not say. */
  readonly hears: (teamId: string, kind: Look['kind']) => Promise<boolean>;
  /**
   * Slack says that we were taken out: everything of the workspace is erased, unless its token still works. Rejects when
   * that could not be found out or done; call it again.
   */
  readonly lose: (teamId: string) => Promise<void>;
  /** Looks after every workspace, for one may have taken us out while we were away. Never rejects. */
  readonly lookAfterAll: () => Promise<void>;
};

export type WorkspacesDeps = {
  /** Asks Slack who we are there; rejects with a SlackError. */
  readonly whoAmI: (teamId: string) => Promise<{ readonly scopes: readonly string[] }>;
  readonly scopesOf: (teamId: string) => Promise<readonly string[]>;
  /** Undefined where there is one workspace, with a token in .env. */
  readonly installations: Installations | undefined;
  readonly mediator: () => Mediator;
  /** Forgets what is known of the workspace in memory. */
  readonly forget: (teamId: string) => void;
  readonly logger: Logger;
};

const HEARING: Readonly<Record<Look['kind'], string>> = {
  private: 'groups:history',
  'group-message': 'mpim:history',
  public: 'channels:history',
};

/** What only Slack can say. A token that we cannot open ourselves says nothing: the key may be put back. */
const REFUSED: readonly SlackErrorCode[] = ['token-refused', 'not-installed'];
/** Slack has said that we are out, and there is no token left to ask with. */
const TOLD: readonly SlackErrorCode[] = [...REFUSED, 'installation-unreadable'];

export const createWorkspaces = (deps: WorkspacesDeps): Workspaces => {
  const { installations, logger } = deps;

  /** Slack revokes first and tells then; a late event of an earlier time must not erase a new start. */
  const isStillIn = async (teamId: string, gone: readonly SlackErrorCode[]): Promise<boolean> => {
    try {
      await deps.whoAmI(teamId);
      return true;
    } catch (cause) {
      if (isCode(cause, ...gone)) return false;
      throw cause;
    }
  };

  const loseIf = async (teamId: string, gone: readonly SlackErrorCode[]): Promise<void> => {
    if (await isStillIn(teamId, gone)) return;
    await installations?.remove(teamId);
    deps.forget(teamId);
    await deps.mediator().eraseWorkspace(workspacePrefix(teamId));
    logger.info({ event: 'slack-workspace-lost' });
  };

  const lookAfter = async (teamId: string): Promise<void> => {
    try {
      await loseIf(teamId, REFUSED);
    } catch (cause) {
      logger[isCode(cause, 'installation-unreadable') ? 'error' : 'warn']({
        event: 'slack-workspace-unclear',
        code: codeOf(cause),
      });
    }
  };

  return {
    hears: async (teamId, kind) => {
      const scopes = await deps.scopesOf(teamId);
      return scopes.length === 0 || scopes.includes(HEARING[kind]);
    },
    lose: (teamId) => loseIf(teamId, TOLD),
    lookAfterAll: async () => {
      for (const teamId of (await installations?.teams()) ?? []) await lookAfter(teamId);
    },
  };
};
