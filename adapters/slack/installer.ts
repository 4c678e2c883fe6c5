import { createHash } from 'node:crypto';
import type { Installation, InstallationStore, InstallURLOptions, StateStore } from '@slack/bolt';
import { type Clock, type Instant, instant, later, MINUTE, type Random, SECOND } from '../../src/index.ts';
import { SlackError } from './errors.ts';
import { SCOPES } from './manifest-scopes.ts';

/** One workspace that let Attune in, and the tokens it gave. */
export type SlackInstallation = {
  readonly teamId: string;
  readonly appId: string;
  readonly botId: string;
  readonly botUserId: string;
  readonly scopes: readonly string[];
  readonly botToken: string;
  /** With token rotation: what the next token is asked for with, and when this one ends. */
  readonly refreshToken: string | undefined;
  readonly expiresAt: Instant | undefined;
};

/** Where workspaces are kept. Tokens are encrypted there. */
export type Installations = {
  /** Rejects with code `seal-broken` when the tokens cannot be opened. */
  readonly find: (teamId: string) => Promise<SlackInstallation | undefined>;
  readonly save: (installation: SlackInstallation, at: Instant) => Promise<void>;
  readonly remove: (teamId: string) => Promise<void>;
  readonly teams: () => Promise<readonly string[]>;
  readonly keepState: (digest: string, until: Instant) => Promise<void>;
  /** True for the first taking before its time is over. */
  readonly takeState: (digest: string, now: Instant) => Promise<boolean>;
};

export type InstallerDeps = {
  readonly installations: Installations;
  readonly clock: Clock;
  readonly random: Random;
};

/** As long as Slack's own code is good. */
const STATE_LIVES = 10 * MINUTE;

const digestOf = (state: string): string => createHash('sha256').update(state).digest('base64url');

/** Each state lets one browser come back once, whichever replica it comes back to. */
export const createStateStore = (
  { installations, clock, random }: InstallerDeps,
  redirectUri: string,
): StateStore => {
  const options: InstallURLOptions = { scopes: SCOPES.map(({ name }) => name), redirectUri };
  return {
    generateStateParam: async () => {
      const state = `${random.id()}${random.id()}`;
      await installations.keepState(digestOf(state), later(clock.now(), STATE_LIVES));
      return state;
    },
    verifyStateParam: async (_now, state) => {
      if (await installations.takeState(digestOf(state), clock.now())) return options;
      throw new SlackError('state-refused', 'This way back from Slack was used before, or took too long.');
    },
  };
};

/** The shape Bolt knows; it counts the end of a token in seconds. */
const toBolt = (found: SlackInstallation): Installation<'v2', false> => ({
  team: { id: found.teamId },
  enterprise: undefined,
  // Attune asks for no permission in anybody's own name, so who clicked is not kept.
  user: { token: undefined, scopes: undefined, id: '' },
  appId: found.appId,
  tokenType: 'bot',
  isEnterpriseInstall: false,
  authVersion: 'v2',
  bot: {
    id: found.botId,
    userId: found.botUserId,
    token: found.botToken,
    scopes: [...found.scopes],
    ...(found.refreshToken === undefined ? {} : { refreshToken: found.refreshToken }),
    ...(found.expiresAt === undefined ? {} : { expiresAt: Math.floor(found.expiresAt / SECOND) }),
  },
});

const fromBolt = ({
  team,
  bot,
  appId = '',
  isEnterpriseInstall,
}: Installation<'v1' | 'v2', boolean>): SlackInstallation => {
  if (isEnterpriseInstall === true || team === undefined)
    throw new SlackError(
      'org-wide',
      'Attune is added to one workspace at a time, not to a whole organisation.',
    );
  if (bot === undefined) throw new SlackError('refused', 'Slack gave no bot token. Check the manifest.');
  return {
    teamId: team.id,
    appId,
    botId: bot.id,
    botUserId: bot.userId,
    scopes: bot.scopes,
    botToken: bot.token,
    refreshToken: bot.refreshToken,
    expiresAt: bot.expiresAt === undefined ? undefined : instant(bot.expiresAt * SECOND),
  };
};

const isUnreadable = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'seal-broken';

/** Rejects with `not-installed` for a workspace that has not let Attune in. */
const find = async (installations: Installations, teamId: string): Promise<SlackInstallation> => {
  try {
    const found = await installations.find(teamId);
    if (found !== undefined) return found;
  } catch (cause) {
    if (!isUnreadable(cause))
      throw new SlackError(
        'store-failed',
        "Attune's own database did not answer. Attune tries again by itself.",
      );
    throw new SlackError(
      'installation-unreadable',
      'The tokens of a workspace cannot be opened: put back ATTUNE_KEY or the key file, or add Attune there again.',
    );
  }
  throw new SlackError('not-installed', 'This workspace has not let Attune in, or has taken it out.');
};

/** Our store as Bolt's installer uses it: at every event, and when a token nears its end. */
export const createInstallationStore = ({ installations, clock }: InstallerDeps): InstallationStore => ({
  storeInstallation: (installation) => installations.save(fromBolt(installation), clock.now()),
  fetchInstallation: async ({ teamId = '' }) => toBolt(await find(installations, teamId)),
});
