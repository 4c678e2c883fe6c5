import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { slackManifest } from '../../adapters/slack/manifest.ts';
import { instant } from '../../src/index.ts';
import { startFakeDiscord } from '../fakes/discord/start-fake-discord.ts';
import { appFromManifest } from '../fakes/slack/app-from-manifest.ts';
import { startFakeSlack } from '../fakes/slack/start-fake-slack.ts';
import { movableClock } from '../support/clock.ts';
import { runAttune } from '../support/run-attune.ts';
import { type Program, startProgram } from '../support/start-program.ts';

/** What the program does is seen from outside only, so it is looked for until it is there. */
const found = <Thing>(look: () => Thing | undefined): Promise<Thing> =>
  vi.waitFor(
    () => {
      const thing = look();
      if (thing === undefined || thing === null) throw new Error('It did not come.');
      return thing;
    },
    { timeout: 10_000, interval: 20 },
  );

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** The program lives by the real time, and so does what it talks to. */
const realClock = () => {
  const clock = movableClock();
  return { ...clock, now: () => instant(Date.now()) };
};

const onDiscord = async () => {
  const fake = await startFakeDiscord({ clock: realClock(), token: `made-up.${randomUUID()}` });
  open.push(fake.stop);
  return { fake, settings: { DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.apiUrl }, ...fake.couple() };
};

const onSlack = async () => {
  const fake = await startFakeSlack({
    clock: realClock(),
    app: appFromManifest(slackManifest({ mode: 'socket', commandPrefix: '' })),
  });
  open.push(fake.stop);
  const couple = fake.couple();
  const settings = {
    SLACK_BOT_TOKEN: couple.token,
    SLACK_APP_TOKEN: fake.app.appToken,
    SLACK_API_URL: fake.apiUrl,
  };
  return { fake, settings, ...couple };
};

const start = async (settings: Readonly<Record<string, string>>): Promise<Program> => {
  const program = await startProgram({ ATTUNE_GRACE: '0', ...settings });
  open.push(program.stop);
  return program;
};

describe('the program as it is started, on Discord and Slack at once', () => {
  it('serves a couple on each, keeps them apart, logs and stores none of their words, and stops in order', async () => {
    const discord = await onDiscord();
    const slack = await onSlack();
    const program = await start({ ...discord.settings, ...slack.settings });
    await found(() => /on discord\b[\s\S]*on slack\b/u.exec(program.said()));

    await discord.alex.command(discord.channelId, 'attune start', { partner: discord.sam.id }).message();
    const consent = discord.sam.sees(discord.channelId).at(-1)!;
    await discord.alex.presses(consent, 'I agree').message();
    await discord.sam.presses(consent, 'I agree').message();

    await slack.alex.command(slack.channel, '/attune', 'start @sam');
    const card = await found(() =>
      slack.sam.sees(slack.channel).find(({ buttons }) => buttons.includes('I agree')),
    );
    await slack.alex.presses(card, 'I agree');
    await slack.sam.presses(card, 'I agree');
    await found(() =>
      slack.alex.sees(slack.channel).find(({ text }) => text.includes('You have both agreed')),
    );

    const canary = `quokka${randomUUID().slice(0, 8)}`;
    program.heard.hear(`you never listen to me, you are so selfish ${canary}`);
    discord.alex.says(discord.channelId, `you never listen to me, you are so selfish ${canary}`);
    const knock = await found(() => discord.alex.dms().at(-1));
    expect(knock.text).not.toContain(canary);
    const note = await discord.alex.presses(knock, 'Open').message();
    expect(note.ephemeral).toBe(true);
    await slack.alex.says(slack.channel, `you never listen to me, you are so selfish ${canary}`);
    await found(() =>
      slack.alex
        .sees(slack.channel)
        .find(({ ephemeral, text }) => ephemeral && text.includes('Say it again')),
    );

    expect(discord.sam.dms()).toEqual([]);
    expect(slack.sam.sees(slack.channel).some(({ text }) => text.includes('Say it again'))).toBe(false);
    const ready: unknown = await (await fetch(`${program.url}/ready`)).json();
    expect(ready).toMatchObject({ status: 'ok', checks: { database: 'ok', discord: 'ok', slack: 'ok' } });
    const backup = join(tmpdir(), `${randomUUID()}.jsonl`);
    open.push(async () => rmSync(backup, { force: true }));
    const backedUp = await runAttune(['backup', backup], '', {
      ATTUNE_DATA: program.folder,
      DATABASE_URL: '',
    });
    expect(backedUp.status).toBe(0);
    program.heard.expectNoneIn({
      'a backup': readFileSync(backup),
      'what it said': backedUp.out + backedUp.err,
    });
    for (const place of [program.log(), program.held(), program.said()]) expect(place).not.toContain(canary);
    open.splice(open.indexOf(program.stop), 1);
    expect(await program.stop()).toBe(0);
    discord.fake.assertClean();
    slack.fake.assertClean();
    expect(discord.fake.unanswered()).toEqual([]);
  });

  it('listens to this machine only', async () => {
    const program = await start({});
    const port = new URL(program.url).port;
    const others = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ internal }) => !internal);
    for (const { address, family } of others.filter(({ scopeid = 0 }) => scopeid === 0)) {
      const host = family === 'IPv6' ? `[${address}]` : address;
      await expect(fetch(`http://${host}:${port}/health`)).rejects.toThrow('fetch failed');
    }
    expect((await fetch(`${program.url}/health`)).status).toBe(200);
  });

  it('says what to do about a token that Discord refuses, and does not start half', async () => {
    const { settings } = await onDiscord();
    const program = startProgram({ ...settings, DISCORD_TOKEN: 'made-up.but-not-the-right-one' });
    await expect(program).rejects.toThrow('Copy a fresh token from the developer portal');
  });

  it('starts although Discord is away, and says that it keeps trying', async () => {
    const program = await start({
      DISCORD_TOKEN: 'made-up.but-not-the-right-one',
      DISCORD_API_URL: 'http://127.0.0.1:9/api',
    });
    await found(() => /cannot reach discord now/u.exec(program.said()));
    expect((await fetch(`${program.url}/ready`)).status).toBe(503);
  });
});
