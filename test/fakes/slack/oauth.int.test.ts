import { App, HTTPReceiver, type Installation } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../../support/free-port.ts';
import { keepingLogger, NO_UNFURL } from './bolt-stage.ts';
import { someApp } from './some-app.ts';
import { type FakeSlack, startFakeSlack } from './start-fake-slack.ts';
import type { FakeApp } from './types.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

/** Bolt with OAuth and a store in memory, for any number of workspaces. */
const startInstallable = async (slack: FakeSlack, redirectUri: string, port: number) => {
  const { logger, lines } = keepingLogger();
  const clientOptions = { slackApiUrl: slack.apiUrl, logger, retryConfig: { retries: 0 } };
  const kept = new Map<string, Installation>();
  const installerOptions = {
    clientOptions,
    authorizationUrl: slack.authorizeUrl,
    redirectUriPath: '/slack/oauth_redirect',
    directInstall: true,
  };
  const receiver = new HTTPReceiver({
    signingSecret: slack.app.signingSecret,
    clientId: slack.app.clientId,
    clientSecret: slack.app.clientSecret,
    stateSecret: 'state-secret',
    scopes: [...slack.app.scopes],
    redirectUri,
    installerOptions,
    installationStore: {
      storeInstallation: async (installation) => void kept.set(installation.team?.id ?? '', installation),
      fetchInstallation: async ({ teamId }) => {
        const found = kept.get(teamId ?? '');
        if (found === undefined) throw new Error('no installation');
        return found as Installation<'v2', false>;
      },
    },
    logger,
  });
  const app = new App({ receiver, clientOptions, logger });
  await receiver.start({ port, host: '127.0.0.1' });
  stops.push(() => receiver.stop());
  return { app, kept, log: lines };
};

const aHost = async (overrides: Partial<FakeApp> = {}) => {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const redirectUri = `${base}/slack/oauth_redirect`;
  const slack = await startFakeSlack({ app: someApp({ redirectUrls: [redirectUri], ...overrides }) });
  stops.push(slack.stop);
  const bolt = await startInstallable(slack, redirectUri, port);
  await slack.receivesAt(`${base}/slack/events`);
  return { slack, ...bolt, installUrl: `${base}/slack/install` };
};

const aWorkspace = (slack: FakeSlack, name: string) => {
  const team = slack.addTeam(name);
  const owner = slack.addUser(team, { name: `owner-of-${name.toLowerCase()}` });
  return { team, owner };
};

describe('installing by OAuth, through the real Bolt', () => {
  it('two workspaces install, and each message is answered with its own workspace’s token', async () => {
    const { slack, app, kept, installUrl } = await aHost();
    app.message(async ({ message, client }) => {
      await client.chat.postMessage({ channel: message.channel, text: 'Heard', ...NO_UNFURL });
    });
    for (const name of ['One', 'Two']) {
      const { team, owner } = aWorkspace(slack, name);
      expect((await slack.browser.installs(owner, installUrl)).status).toBe(200);
      const bot = slack.world.userOf(slack.world.installOf(team.id).botUserId);
      const channel = slack.addChannel(team, { name: 'us', members: [owner, bot] });
      await slack.person(owner).says(channel, `Hello from ${name}`);
      await slack.until(() => slack.person(owner).sees(channel).length === 2, 'the answer');
    }
    expect(kept.size).toBe(2);
    const posts = slack.requests.filter(({ method }) => method === 'chat.postMessage');
    expect(posts.map(({ teamId }) => teamId)).toEqual([...kept.keys()]);
  });

  it('a used code, a foreign state and another browser are turned away', async () => {
    const { slack, installUrl, kept } = await aHost();
    const { owner } = aWorkspace(slack, 'One');
    const { authorizeUrl, cookie } = await slack.browser.opensInstallPage(installUrl);
    const back = slack.browser.decides(authorizeUrl, owner);
    expect((await slack.browser.returns(back, '')).status).not.toBe(200);
    const forged = new URL(back);
    forged.searchParams.set('state', 'forged');
    expect((await slack.browser.returns(forged.toString(), cookie)).status).not.toBe(200);
    expect(kept.size).toBe(0);
    expect((await slack.browser.returns(back, cookie)).status).toBe(200);
    expect((await slack.browser.returns(back, cookie)).status).not.toBe(200);
    expect(slack.requests.at(-1)?.answer?.body).toEqual({ ok: false, error: 'code_already_used' });
  });

  it('somebody who says no installs nothing', async () => {
    const { slack, installUrl, kept } = await aHost();
    const { owner, team } = aWorkspace(slack, 'One');
    await slack.browser.installs(owner, installUrl, 'no');
    expect(kept.size).toBe(0);
    expect(slack.world.installs.get(team.id)).toBeUndefined();
  });

  it('Slack’s page shows nothing for an unknown redirect address or scope', async () => {
    const { slack } = await aHost();
    const { owner } = aWorkspace(slack, 'One');
    const page = new URL(slack.authorizeUrl);
    page.searchParams.set('client_id', slack.app.clientId);
    page.searchParams.set('scope', 'admin');
    expect(() => slack.browser.decides(page.toString(), owner)).toThrow('Invalid scopes');
    page.searchParams.set('redirect_uri', 'http://127.0.0.1:1/elsewhere');
    expect(() => slack.browser.decides(page.toString(), owner)).toThrow('redirect_uri');
  });

  it('a token about to expire is refreshed by the next event; the spent refresh token is refused', async () => {
    // Bolt refreshes tokens with less than two hours left.
    const { slack, app, kept, installUrl } = await aHost({ tokenRotation: true, tokenLifetime: 3600 });
    const { owner, team } = aWorkspace(slack, 'One');
    await slack.browser.installs(owner, installUrl);
    const first = kept.get(team.id)?.bot;
    const firstToken = first?.token;
    const firstRefresh = String(first?.refreshToken);
    const bot = slack.world.userOf(slack.world.installOf(team.id).botUserId);
    const channel = slack.addChannel(team, { name: 'us', members: [owner, bot] });
    const heard: (string | undefined)[] = [];
    app.message(async ({ context }) => void heard.push(context.botToken));
    await slack.person(owner).says(channel, 'Time passes');
    await slack.until(() => heard.length === 1, 'the message');
    expect(heard[0]).not.toBe(firstToken);
    expect(kept.get(team.id)?.bot?.token).toBe(heard[0]);
    const refresh = app.client.oauth.v2.access({
      client_id: slack.app.clientId,
      client_secret: slack.app.clientSecret,
      grant_type: 'refresh_token',
      refresh_token: firstRefresh,
    });
    await expect(refresh).rejects.toMatchObject({ data: { error: 'invalid_refresh_token' } });
    await slack.advance(3_600_000);
    await expect(app.client.auth.test({ token: String(firstToken) })).rejects.toMatchObject({
      data: { error: 'token_expired' },
    });
  });
});
