import { type Answer, type Call, type Handler, installOf, mustText, textArg } from '../calls.ts';
import type { Installs } from '../installs.ts';
import { Refusal } from '../refusal.ts';
import type { Install } from '../types.ts';

export const authTest: Handler = (call) => {
  const { world } = call.office;
  const install = installOf(call);
  const team = world.teamOf(install.teamId);
  return {
    url: `https://${team.domain}.slack.example/`,
    team: team.name,
    user: world.userOf(install.botUserId).name,
    team_id: team.id,
    user_id: install.botUserId,
    bot_id: install.botId,
    is_enterprise_install: false,
  };
};

export const openConnection: Handler = ({ office }) => ({
  url: `${office.url().replace('http', 'ws')}${office.socketTicket()}`,
});

const checkClient = (call: Call): void => {
  const { app } = call.office.world;
  if (mustText(call, 'client_id') !== app.clientId) throw new Refusal('invalid_client_id');
  if (mustText(call, 'client_secret') !== app.clientSecret) throw new Refusal('bad_client_secret');
};

const granted = (call: Call, installs: Installs, install: Install): Answer => {
  const { world } = call.office;
  const team = world.teamOf(install.teamId);
  return {
    app_id: world.app.id,
    authed_user: { id: install.installer },
    scope: install.scopes.join(','),
    token_type: 'bot',
    access_token: installs.tokenOf(install),
    bot_user_id: install.botUserId,
    ...(install.refreshToken === undefined
      ? {}
      : { refresh_token: install.refreshToken, expires_in: world.app.tokenLifetime }),
    team: { id: team.id, name: team.name },
    enterprise: null,
    is_enterprise_install: false,
  };
};

export const appMethods = (installs: Installs) => {
  const oauthAccess: Handler = (call) => {
    checkClient(call);
    const grant = textArg(call, 'grant_type') ?? 'authorization_code';
    if (grant === 'refresh_token') {
      return granted(call, installs, installs.refresh(mustText(call, 'refresh_token')));
    }
    if (grant !== 'authorization_code') throw new Refusal('invalid_grant_type');
    const code = mustText(call, 'code');
    return granted(call, installs, installs.exchangeCode(code, textArg(call, 'redirect_uri')));
  };

  const uninstall: Handler = (call) => {
    checkClient(call);
    void installs.uninstall(installOf(call));
    return {};
  };

  const revoke: Handler = (call) => {
    if (textArg(call, 'test') === 'true') return { revoked: false };
    void installs.revoke(installOf(call));
    return { revoked: true };
  };

  return { oauthAccess, uninstall, revoke };
};
