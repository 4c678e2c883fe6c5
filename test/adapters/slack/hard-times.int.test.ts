import { describe, expect, it } from 'vitest';
import { createSlack, inspectSlack, type SlackDeps } from '../../../adapters/slack/index.ts';
import { MINUTE, SECOND } from '../../../src/index.ts';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';
import { createMemorySent } from '../../fakes/memory-sent.ts';
import { createMemorySlackInstallations } from '../../fakes/memory-slack-installations.ts';
import { someApp } from '../../fakes/slack/some-app.ts';
import { startFakeSlack } from '../../fakes/slack/start-fake-slack.ts';
import { movableClock } from '../../support/clock.ts';
import { freePort } from '../../support/free-port.ts';
import { deterministicRandom } from '../../support/random.ts';
import { type Home, hurriedWait, MODES, moveInto, moveIntoAgreed } from './home.ts';

const deps = (overrides: object): SlackDeps =>
  ({
    mode: 'socket',
    botToken: 'wrong',
    appToken: 'wrong',
    apiUrl: 'http://127.0.0.1:9/api',
    host: '127.0.0.1',
    commandPrefix: '',
    installations: createMemorySlackInstallations(),
    sent: createMemorySent(),
    clock: movableClock(),
    logger: createMemoryLogger(),
    random: deterministicRandom(),
    wait: hurriedWait,
    ...overrides,
  }) as SlackDeps;

const starting = async (overrides: object) => {
  const slack = createSlack(deps(overrides));
  slack.connect({} as never);
  return { slack, started: slack.start() };
};

const apiOf = ({ fake }: Home) => fake.apiUrl.replace(/\/$/, '');

describe('starting', () => {
  it('with a wrong bot token says where to get a right one', async () => {
    const home = await moveInto({ isStarted: false });
    const { started } = await starting({ apiUrl: apiOf(home), appToken: home.fake.app.appToken });
    await expect(started).rejects.toMatchObject({
      name: 'SlackError',
      code: 'token-refused',
      healsByItself: false,
      message: expect.stringContaining('SLACK_BOT_TOKEN'),
    });
  });

  it('with a wrong app-level token the same', async () => {
    const home = await moveInto({ isStarted: false });
    const { started } = await starting({ apiUrl: apiOf(home), botToken: home.token });
    await expect(started).rejects.toMatchObject({
      code: 'token-refused',
      message: expect.stringContaining('SLACK_APP_TOKEN'),
    });
  });

  it('while Slack cannot be reached heals by itself: the program tries again', async () => {
    const port = await freePort();
    const { slack, started } = await starting({ apiUrl: `http://127.0.0.1:${port}/api` });
    await expect(started).rejects.toMatchObject({ code: 'unreachable', healsByItself: true });
    await expect(slack.check()).rejects.toMatchObject({ code: 'disconnected' });
    await slack.stop();
  });

  it('works at the second attempt, with everything in its place', async () => {
    const home = await moveInto({ isStarted: false, wait: hurriedWait });
    const { fake, slack, alex, channel, shown } = home;
    fake.faults.next('auth.test', { kind: 'status', status: 503 });
    await expect(slack.start()).rejects.toMatchObject({ code: 'slack-failed', healsByItself: true });
    fake.faults.next('apps.connections.open', { kind: 'reset' });
    await expect(slack.start()).rejects.toMatchObject({ code: 'unreachable', healsByItself: true });
    await slack.start();
    await slack.check();
    await alex.command(channel, '/attune', 'help');
    await shown(alex, channel, 'help-now');
  });

  it('on a port that is taken says which setting to change', async () => {
    const fake = await startFakeSlack();
    const port = Number(new URL(fake.apiUrl).port);
    const { started } = await starting({
      mode: 'http',
      signingSecret: 's',
      clientId: '1.2',
      clientSecret: 's',
      publicUrl: 'http://127.0.0.1',
      port,
    });
    await expect(started).rejects.toMatchObject({
      code: 'port-taken',
      message: expect.stringContaining('SLACK_HTTP_PORT'),
    });
    await fake.stop();
  });

  it('before it is connected to the engine is refused', async () => {
    await expect(createSlack(deps({})).start()).rejects.toMatchObject({ code: 'not-connected' });
  });
});

describe('the connection of Socket Mode', () => {
  it.each(['warning', 'refresh_requested', 'too_many_websockets', 'link_disabled'] as const)(
    'that Slack ends (%s) is opened again, and no event is lost',
    async (reason) => {
      const { fake, slack, alex, channel, handed, readTexts } = await moveIntoAgreed({ wait: hurriedWait });
      fake.sockets.asksToLeave(reason);
      await fake.sockets.untilConnected(0);
      await fake.sockets.untilConnected(1);
      await alex.says(channel, 'still here');
      await handed('handleMessage');
      await slack.check();
      expect(readTexts).toEqual(['still here']);
    },
  );

  it('that is cut: health fails meanwhile, and what was said in the gap is heard afterwards', async () => {
    const { fake, slack, alex, channel, handed, readTexts } = await moveIntoAgreed({ wait: hurriedWait });
    fake.faults.next('apps.connections.open', { kind: 'status', status: 503 });
    const release = fake.faults.hold('apps.connections.open');
    fake.sockets.cut();
    await fake.sockets.untilConnected(0);
    await alex.says(channel, 'into the gap');
    const attempts = () => fake.requests.filter(({ method }) => method === 'apps.connections.open').length;
    await fake.until(() => attempts() === 3, 'the second attempt to come back');
    await expect(slack.check()).rejects.toMatchObject({ healsByItself: true });
    release();
    await fake.sockets.untilConnected(1);
    await fake.advance(MINUTE);
    await handed('handleMessage');
    expect(readTexts).toEqual(['into the gap']);
  });

  it('that nobody lets us open any more: health says what to do, the log says it once', async () => {
    const { fake, slack, logger, logged } = await moveIntoAgreed({ wait: hurriedWait });
    fake.faults.next('apps.connections.open', { kind: 'refusal', error: 'account_inactive' }, 2);
    fake.sockets.cut();
    await logged('slack-disconnected');
    await fake.until(() => fake.faults.unspent() === 0, 'the second attempt');
    await fake.settled();
    await expect(slack.check()).rejects.toMatchObject({ code: 'token-refused' });
    expect(logger.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  });
});

describe.each(MODES)('Slack has a bad day, over %s', (mode) => {
  it('429: waits as long as Slack says, asks once more, and nothing stands there twice', async () => {
    const waited: number[] = [];
    const { fake, clock, alex, sam, channel, shown } = await moveIntoAgreed({
      mode,
      wait: (after) => {
        if (after !== 3 * SECOND) return hurriedWait(after);
        waited.push(after);
        clock.moveBy(after);
        return Promise.resolve();
      },
    });
    fake.faults.next('chat.postMessage', { kind: 'rate-limit', retryAfterSeconds: 3 });
    await alex.command(channel, '/break', '30 a walk');
    await shown(sam, channel, 'a walk');
    await fake.settled();
    expect(waited).toEqual([3 * SECOND]);
    expect(sam.sees(channel).filter(({ text }) => text.includes('a walk'))).toHaveLength(1);
  });

  it('429 for longer than anybody waits: the one who asked is told to try again', async () => {
    const { fake, alex, channel, whispered } = await moveIntoAgreed({ mode });
    fake.faults.next('chat.postMessage', { kind: 'rate-limit', retryAfterSeconds: 300 });
    await alex.command(channel, '/break', '30');
    await whispered(alex, channel, 'try again');
    const before = fake.requests.length;
    await alex.command(channel, '/break', '30');
    await fake.settled();
    expect(fake.requests.slice(before).map(({ method }) => method)).not.toContain('chat.postMessage');
  });

  it('an answer that hangs does not hang anybody else', async () => {
    const { fake, alex, sam, channel, whispered } = await moveIntoAgreed({ mode });
    const release = fake.faults.hold('response_url');
    await alex.command(channel, '/attune', 'help');
    await sam.command(channel, '/attune', 'help');
    await whispered(sam, channel, 'help-now');
    release();
    await whispered(alex, channel, 'help-now');
  });
});

describe('a database that hangs', () => {
  it('makes nobody wait for Slack’s acknowledgement: all work comes after it', async () => {
    const installations = createMemorySlackInstallations();
    const hanging = { ...installations, find: () => new Promise<undefined>(() => undefined) };
    const { fake, alex, channel } = await moveInto({ mode: 'http', deps: { installations: hanging } });
    await alex.command(channel, '/attune', 'help');
    await alex.says(channel, 'hello');
    await fake.advance(MINUTE);
    expect(alex.troubles()).toEqual([]);
    expect(fake.unanswered()).toEqual([]);
  });
});

describe('Slack drops events of a workspace', () => {
  it('because there are too many: the log says so, and nothing else is the worse for it', async () => {
    const { fake, team, alex, channel, logged, whispered } = await moveIntoAgreed({ mode: 'http' });
    await fake.limitsEvents(team);
    await logged('slack-events-limited');
    await alex.command(channel, '/attune', 'help');
    await whispered(alex, channel, 'help-now');
  });
});

describe.each(MODES)('stopping, over %s', (mode) => {
  it('lets what is under way end, then takes nothing more', async () => {
    const { fake, slack, alex, channel, whispered } = await moveIntoAgreed({ mode });
    const release = fake.faults.hold('response_url');
    await alex.command(channel, '/attune', 'help');
    const stopped = slack.stop();
    release();
    await stopped;
    await whispered(alex, channel, 'help-now');
    await expect(slack.check()).rejects.toMatchObject({ code: 'disconnected' });
  });

  it('an event that comes meanwhile is left to Slack, which tells it again to the next start', async () => {
    const home = await moveIntoAgreed({ mode });
    const { fake, slack, alex, channel, handed, readTexts } = home;
    const release = fake.faults.hold('response_url');
    await alex.command(channel, '/attune', 'help');
    const stopped = slack.stop();
    const said = alex.says(channel, 'into the gap');
    release();
    await stopped;
    await home.start(await home.connectNew());
    await fake.advance(MINUTE);
    await said;
    await handed('handleMessage');
    expect(readTexts).toEqual(['into the gap']);
  });
});

describe('attune doctor', () => {
  const ask = (home: Home, overrides: object = {}) =>
    inspectSlack({
      mode: 'socket',
      apiUrl: apiOf(home),
      logger: home.logger,
      botToken: home.token,
      appToken: home.fake.app.appToken,
      ...overrides,
    } as Parameters<typeof inspectSlack>[0]);

  it('names the workspace and the scopes it lacks', async () => {
    const home = await moveInto();
    expect(await ask(home)).toEqual({ mode: 'socket', workspace: 'Home', missingScopes: [] });
    home.install.scopes = home.install.scopes.filter((scope) => scope !== 'files:write');
    expect(await ask(home)).toMatchObject({ missingScopes: ['files:write'] });
  });

  it('finds a wrong token, and says which of the two it is', async () => {
    const home = await moveInto();
    await expect(ask(home, { botToken: 'wrong' })).rejects.toMatchObject({
      code: 'token-refused',
      message: expect.stringMatching(/^Slack refused SLACK_BOT_TOKEN\b(?!.*SLACK_APP_TOKEN)/u),
    });
    await expect(ask(home, { appToken: 'wrong' })).rejects.toMatchObject({
      code: 'token-refused',
      message: expect.stringMatching(/^Slack refused SLACK_APP_TOKEN\b(?!.*SLACK_BOT_TOKEN)/u),
    });
  });

  it('finds tokens of two different apps, and an app-level token that may not connect', async () => {
    const app = someApp({ appToken: ['xapp', '1', 'A0ANOTHERAPP', '1', 'made-up'].join('-') });
    const home = await moveInto({ isStarted: false, fake: { app } });
    await expect(ask(home)).rejects.toMatchObject({ message: expect.stringContaining('belong to two apps') });
    home.fake.faults.next('apps.connections.open', { kind: 'refusal', error: 'missing_scope' });
    await expect(ask(home)).rejects.toMatchObject({
      code: 'missing-scope',
      message: expect.stringContaining('connections:write'),
    });
  });

  it('over HTTP finds a wrong secret, and says where people add Attune', async () => {
    const home = await moveInto({ mode: 'http' });
    const { clientId, clientSecret } = home.fake.app;
    const http = { mode: 'http', clientId, clientSecret, publicUrl: home.publicUrl };
    expect(await ask(home, http)).toEqual({ mode: 'http', installUrl: `${home.publicUrl}/slack/install` });
    await expect(ask(home, { ...http, clientSecret: 'wrong' })).rejects.toMatchObject({
      code: 'secret-refused',
    });
  });
});

it('nothing anybody wrote, and no token, stands in the log of a bad day', async () => {
  const { fake, alex, channel, whispered, logger, logged, token } = await moveIntoAgreed({
    wait: hurriedWait,
  });
  fake.faults.next('response_url', { kind: 'status', status: 500 });
  await alex.command(channel, '/reframe', 'you never CANARY me');
  await logged('interaction-failed');
  await whispered(alex, channel, 'Something went wrong');
  fake.faults.next('chat.postMessage', { kind: 'refusal', error: 'invalid_blocks' });
  await alex.command(channel, '/break', '30 CANARY');
  await fake.settled();
  const written = JSON.stringify(logger.lines, (_, value: unknown) =>
    value instanceof Error ? { ...value, message: value.message, stack: value.stack } : value,
  );
  expect(written).not.toContain('CANARY');
  expect(written).not.toContain(token);
});
