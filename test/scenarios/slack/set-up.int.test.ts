import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { slackManifest } from '../../../adapters/slack/manifest.ts';
import { instant } from '../../../src/index.ts';
import { readTree } from '../../architecture/source-tree.ts';
import { appFromManifest } from '../../fakes/slack/app-from-manifest.ts';
import type { Couple } from '../../fakes/slack/couple.ts';
import { type FakeSlack, startFakeSlack } from '../../fakes/slack/start-fake-slack.ts';
import { movableClock } from '../../support/clock.ts';
import { freePort } from '../../support/free-port.ts';
import { runAttune } from '../../support/run-attune.ts';
import { filledIn, settingsOnPage } from '../../support/settings-on-page.ts';
import { startProgram } from '../../support/start-program.ts';

type Settings = Readonly<Record<string, string>>;

const page = readTree('docs', /slack\.md$/)[0]?.text ?? '';
const [SOCKET = {}, HTTP = {}] = settingsOnPage(page);

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const startFake = async (mode: 'socket' | 'http', publicUrl = ''): Promise<FakeSlack> => {
  const clock = { ...movableClock(), now: () => instant(Date.now()) };
  const asked = mode === 'socket' ? { mode } : { mode, publicUrl };
  const fake = await startFakeSlack({
    clock,
    app: appFromManifest(
      slackManifest({ ...asked, commandPrefix: '' } as Parameters<typeof slackManifest>[0]),
    ),
  });
  open.push(fake.stop);
  return fake;
};

/** What the page tells to copy from Slack's pages, under the name it has there. */
const copied = ({ app }: FakeSlack, token: string): Settings => ({
  '<the token that begins with xoxb->': token,
  '<the token that begins with xapp->': app.appToken,
  '<Client ID>': app.clientId,
  '<Client Secret>': app.clientSecret,
  '<Signing Secret>': app.signingSecret,
});

const doctor = async (settings: Settings) => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-set-up-'));
  open.push(async () => rmSync(folder, { recursive: true }));
  const { status, out } = await runAttune(['doctor'], '', { PORT: '0', ATTUNE_DATA: folder, ...settings });
  return { status, out };
};

const begins = async ({ alex, sam, channel }: Couple): Promise<void> => {
  await alex.command(channel, '/attune', 'start @sam');
  await vi.waitFor(
    () => expect(sam.sees(channel).some(({ buttons }) => buttons.includes('I agree'))).toBe(true),
    { timeout: 10_000, interval: 20 },
  );
};

describe('docs/slack.md, step by step: two tokens', () => {
  it('has a block of settings for each way to Slack, with the names it explains', () => {
    expect(settingsOnPage(page)).toHaveLength(2);
    expect(Object.keys(SOCKET)).toEqual(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN']);
    expect(Object.keys(HTTP)).toEqual([
      'SLACK_CLIENT_ID',
      'SLACK_CLIENT_SECRET',
      'SLACK_SIGNING_SECRET',
      'SLACK_PUBLIC_URL',
    ]);
  });

  it('doctor says at each stage what is still missing, and nothing of the tokens', async () => {
    const fake = await startFake('socket');
    const { token } = fake.couple();
    const at = { SLACK_API_URL: fake.apiUrl };
    const both = filledIn(SOCKET, copied(fake, token));
    const { SLACK_BOT_TOKEN: bot = '', SLACK_APP_TOKEN: app = '' } = both;
    const wrong = { SLACK_BOT_TOKEN: `xoxb-${randomUUID()}`, SLACK_APP_TOKEN: `xapp-1-A1-${randomUUID()}` };
    const stages: readonly (readonly [Settings, number, string])[] = [
      [{}, 0, 'ok   slack: not set up; docs/slack.md says how'],
      [{ SLACK_BOT_TOKEN: bot }, 1, 'SLACK_APP_TOKEN is needed together with SLACK_BOT_TOKEN'],
      [SOCKET, 1, 'SLACK_BOT_TOKEN must be a bot token'],
      [{ SLACK_BOT_TOKEN: app, SLACK_APP_TOKEN: bot }, 1, 'SLACK_APP_TOKEN must be an app-level token'],
      [{ ...both, ...wrong }, 1, 'fix  slack: Slack refused SLACK_BOT_TOKEN'],
      [{ ...both, SLACK_APP_TOKEN: wrong.SLACK_APP_TOKEN }, 1, 'fix  slack: Slack refused SLACK_APP_TOKEN'],
      [{ ...both, SLACK_API_URL: 'http://127.0.0.1:9/api' }, 1, 'fix  slack: Slack could not be reached'],
      [both, 0, 'ok   slack: both tokens belong to an app in Home, with every scope it needs'],
    ];
    for (const [settings, status, words] of stages) {
      const found = await doctor({ ...at, ...settings });
      expect(found.out).toContain(words);
      expect(found.status).toBe(status);
      for (const secret of [bot, app, ...Object.values(wrong)]) expect(found.out).not.toContain(secret);
    }
  }, 60_000);

  it('then it starts with just these, says so, and takes /attune start; doctor beside it finds all well', async () => {
    const fake = await startFake('socket');
    const couple = fake.couple();
    const settings = { ...filledIn(SOCKET, copied(fake, couple.token)), SLACK_API_URL: fake.apiUrl };
    const folder = mkdtempSync(join(tmpdir(), 'attune-set-up-'));
    const port = String(await freePort());
    const mine = { ...settings, ATTUNE_DATA: folder, PORT: port };
    const program = await startProgram(mine);
    open.push(program.stop);
    await vi.waitFor(() => expect(program.said()).toContain('Attune is on slack'), { timeout: 10_000 });
    await begins(couple);
    const { status, out } = await runAttune(['doctor'], '', mine);
    expect(out).toContain('is in use by a running Attune, as it should be');
    expect(out).toContain(`127.0.0.1:${port} is in use, as it is while Attune runs`);
    expect(status).toBe(0);
    fake.assertClean();
  }, 30_000);
});

describe('docs/slack.md, step by step: over HTTP', () => {
  it('doctor says what is missing, which address is none, and where people add Attune', async () => {
    const fake = await startFake('http', 'https://attune.example.org');
    const at = { SLACK_API_URL: fake.apiUrl, SLACK_HTTP_PORT: String(await freePort()) };
    const all = filledIn(HTTP, copied(fake, ''));
    const { SLACK_SIGNING_SECRET: _signing, ...unsigned } = all;
    const stages: readonly (readonly [Settings, number, string])[] = [
      [unsigned, 1, 'SLACK_SIGNING_SECRET is needed together with SLACK_CLIENT_ID'],
      [{ ...all, SLACK_PUBLIC_URL: `${all.SLACK_PUBLIC_URL}/slack/events` }, 1, 'SLACK_PUBLIC_URL must be'],
      [{ ...all, SLACK_BOT_TOKEN: 'xoxb-left-from-before' }, 1, 'are two ways to reach Slack'],
      [
        { ...all, SLACK_CLIENT_SECRET: 'of-another-app' },
        1,
        'Slack refused SLACK_CLIENT_ID or SLACK_CLIENT_SECRET',
      ],
      [all, 0, 'people add Attune to their workspace at https://attune.example.org/slack/install'],
    ];
    for (const [settings, status, words] of stages) {
      const found = await doctor({ ...at, ...settings });
      expect(found.out).toContain(words);
      expect(found.status).toBe(status);
    }
  }, 60_000);

  it('then Slack verifies the address, somebody adds Attune in the browser, and it takes /attune start', async () => {
    const port = await freePort();
    const publicUrl = `http://127.0.0.1:${port}`;
    const fake = await startFake('http', publicUrl);
    const couple = fake.couple();
    const program = await startProgram({
      ...filledIn(HTTP, copied(fake, '')),
      // The web server that stands before it in the world.
      ...{ SLACK_PUBLIC_URL: publicUrl, SLACK_HTTP_PORT: String(port), SLACK_API_URL: fake.apiUrl },
    });
    open.push(program.stop);
    await vi.waitFor(() => expect(program.said()).toContain('Attune is on slack'), { timeout: 10_000 });
    await fake.receivesAt(`${publicUrl}/slack/events`);
    const added = await fake.browser.installs(couple.users.alex, `${publicUrl}/slack/install`);
    expect(added.status).toBe(200);
    await begins(couple);
    fake.assertClean();
  }, 30_000);
});
