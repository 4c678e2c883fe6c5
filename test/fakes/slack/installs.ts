import { Refusal } from './refusal.ts';
import type { Install, Team, User } from './types.ts';
import type { World } from './world.ts';

/** https://docs.slack.dev/authentication/installing-with-oauth#exchanging: a code lives ten minutes. */
const CODE_LIVES = 600_000;

type Grant = { readonly teamId: string; readonly installer: string; readonly scopes: readonly string[] };
type Code = Grant & { readonly at: number; readonly redirectUri: string | undefined; used: boolean };

/** The app in workspaces: who let it in, with which scopes, under which tokens, and until when. */
export const createInstalls = (world: World) => {
  const codes = new Map<string, Code>();

  const newToken = (install: Install): string => {
    const { app } = world;
    const token = world.ids.secret(app.tokenRotation ? 'xoxe.xoxb' : 'xoxb');
    const expiresAt = app.tokenRotation ? world.now() + app.tokenLifetime * 1000 : undefined;
    install.tokens.set(token, { expiresAt, revoked: false });
    if (app.tokenRotation) install.refreshToken = world.ids.secret('xoxe');
    return token;
  };

  const tokenOf = (install: Install): string => [...install.tokens.keys()].at(-1) ?? '';

  const grant = ({ teamId, installer, scopes }: Grant): Install => {
    const known = world.installs.get(teamId);
    const bot =
      known === undefined
        ? world.addUser(world.teamOf(teamId), { name: world.app.name.toLowerCase(), isBot: true }).id
        : known.botUserId;
    const install: Install = {
      teamId,
      installer,
      botUserId: bot,
      botId: known?.botId ?? world.ids.id('B'),
      scopes,
      tokens: new Map(),
      refreshToken: undefined,
      uninstalled: false,
    };
    world.installs.set(teamId, install);
    newToken(install);
    return install;
  };

  /** Every token dies; the app hears of it in two events. */
  const uninstall = async (install: Install): Promise<void> => {
    for (const token of install.tokens.values()) token.revoked = true;
    install.uninstalled = true;
    install.refreshToken = undefined;
    const { teamId, botUserId } = install;
    for (const channel of world.channels.values()) {
      if (channel.kind !== 'im') channel.members.delete(botUserId);
    }
    await world.happens({
      teamId,
      subscription: 'tokens_revoked',
      event: { type: 'tokens_revoked', tokens: { oauth: [], bot: [botUserId] } },
    });
    await world.happens({
      teamId,
      subscription: 'app_uninstalled',
      event: { type: 'app_uninstalled' },
    });
  };

  /** Only the tokens die: `token_revoked` from now on, and one event. */
  const revoke = async (install: Install): Promise<void> => {
    for (const token of install.tokens.values()) token.revoked = true;
    await world.happens({
      teamId: install.teamId,
      subscription: 'tokens_revoked',
      event: {
        type: 'tokens_revoked',
        tokens: { oauth: [], bot: [install.botUserId] },
      },
    });
  };

  /** Whose token this is; throws what Slack answers to a bad one. */
  const authenticate = (token: string): Install => {
    const install = [...world.installs.values()].find(({ tokens }) => tokens.has(token));
    const state = install?.tokens.get(token);
    if (install === undefined || state === undefined) throw new Refusal('invalid_auth');
    if (install.uninstalled) throw new Refusal('account_inactive');
    if (state.revoked) throw new Refusal('token_revoked');
    if (state.expiresAt !== undefined && state.expiresAt <= world.now()) throw new Refusal('token_expired');
    return install;
  };

  return {
    tokenOf,
    authenticate,
    uninstall,
    revoke,
    install: (team: Team, installer: User, scopes: readonly string[] = world.app.scopes): Install =>
      grant({ teamId: team.id, installer: installer.id, scopes }),
    /** A person said yes on Slack's page. */
    issueCode: (asked: Grant & { readonly redirectUri: string | undefined }): string => {
      const code = world.ids.secret('code');
      codes.set(code, { ...asked, at: world.now(), used: false });
      return code;
    },
    exchangeCode: (code: string, redirectUri: string | undefined): Install => {
      const issued = codes.get(code);
      if (issued === undefined || world.now() - issued.at > CODE_LIVES) throw new Refusal('invalid_code');
      if (issued.used) throw new Refusal('code_already_used');
      if (issued.redirectUri !== redirectUri) throw new Refusal('bad_redirect_uri');
      issued.used = true;
      return grant(issued);
    },
    /** The old refresh token is spent; the old access token lives out its time. */
    refresh: (refreshToken: string): Install => {
      const install = [...world.installs.values()].find((each) => each.refreshToken === refreshToken);
      if (install === undefined) throw new Refusal('invalid_refresh_token');
      newToken(install);
      return install;
    },
  };
};

export type Installs = ReturnType<typeof createInstalls>;
