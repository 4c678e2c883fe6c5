import { afterEach, expect, it, vi } from 'vitest';
import { byPlatform } from '../../adapters/by-platform.ts';
import { createDiscord } from '../../adapters/discord/index.ts';
import { createJobs } from '../../adapters/jobs/index.ts';
import { createSlack } from '../../adapters/slack/index.ts';
import { createCalendar } from '../../adapters/system/create-calendar.ts';
import { CONSENT_VERSION } from '../../src/domain/couple/consent.ts';
import { createMediator, later, type Mediator, SECOND, spaceId } from '../../src/index.ts';
import { hurriedWait, startFake } from '../adapters/slack/home.ts';
import { temporaryStorage } from '../adapters/storage/temporary-storage.ts';
import type { Person as OnDiscord } from '../fakes/discord/person.ts';
import { startFakeDiscord } from '../fakes/discord/start-fake-discord.ts';
import { createMemoryLogger } from '../fakes/memory-logger.ts';
import type { Person as OnSlack } from '../fakes/slack/person.ts';
import { movableClock } from '../support/clock.ts';
import { grammar } from '../support/grammar.ts';
import { deterministicRandom } from '../support/random.ts';
import { scriptedReader } from '../support/scripted-reader.ts';
import { rowsOf } from './consent-stores.ts';

const storages = temporaryStorage();
const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** Of two platforms neither tells when something has come to pass on the other. */
const comesTrue = (holds: () => boolean, what: string): Promise<void> =>
  vi.waitFor(
    () => {
      if (!holds()) throw new Error(`It did not come true that ${what}.`);
    },
    { timeout: 30_000, interval: 5 },
  );

/** Alex and Sam with a channel on Discord and another on Slack, and one Attune with one database in both. */
const atHome = async () => {
  const clock = movableClock();
  const discordFake = await startFakeDiscord({ clock, gateway: { identifyEveryMs: 1 } });
  const slackFake = await startFake(
    { mode: 'socket', fake: { clock, rateLimits: false } },
    'http://127.0.0.1:1',
  );
  open.push(discordFake.stop, slackFake.stop);
  const [there, here] = [discordFake.couple(), slackFake.couple()];
  const [logger, random, reader] = [createMemoryLogger(), deterministicRandom(), scriptedReader()];
  const storage = await storages.open({ clock, logger });
  const shared = { sent: storage.sent, clock, logger, random };
  const discord = createDiscord({ ...shared, token: discordFake.token, apiUrl: discordFake.apiUrl });
  const slack = createSlack({
    ...shared,
    ...{ mode: 'socket', botToken: here.token, appToken: slackFake.app.appToken },
    apiUrl: slackFake.apiUrl.replace(/\/$/, ''),
    host: '127.0.0.1',
    commandPrefix: '',
    installations: storage.slackInstallations,
    wait: hurriedWait,
  });
  const jobs = createJobs({ database: storage.database, clock, logger });
  const mediator: Mediator = await createMediator({
    ...{ ...storage, ...byPlatform({ discord, slack }), jobs, clock, logger, random, reader, grammar },
    calendar: createCalendar(),
    grace: 20_000,
    defaultZone: 'Europe/Berlin',
  });
  for (const platform of [discord, slack]) platform.connect(mediator);
  await jobs.start(mediator.handleJob);
  await Promise.all([discord.start(), slack.start()]);
  open.push(jobs.stop, discord.stop, slack.stop);
  const passes = (by: number): Promise<void> => jobs.advanceTo(later(clock.now(), by), clock.moveTo);
  return { discordFake, slackFake, there, here, storage, reader, passes };
};
type Home = Awaited<ReturnType<typeof atHome>>;

const agreeOnDiscord = async ({ there: { alex, sam, channelId } }: Home): Promise<void> => {
  await alex.command(channelId, 'attune start', { partner: sam.id }).message();
  const card = alex.sees(channelId).find(({ buttons }) => buttons.length > 0)!;
  for (const person of [alex, sam] satisfies OnDiscord[]) await person.presses(card, 'I agree').message();
};

const agreeOnSlack = async ({ here: { alex, sam, channel }, slackFake }: Home): Promise<void> => {
  const sees = (person: OnSlack, words: string) =>
    slackFake.until(() => person.sees(channel).find(({ text }) => text.includes(words)), words);
  await alex.command(channel, '/attune', 'start @sam');
  const card = await sees(alex, 'May I sit with you two?');
  await alex.presses(card, 'I agree');
  await sees(alex, 'Noted.');
  await sam.presses(card, 'I agree');
  await sees(sam, 'Both of you are in');
};

it('N1: the same two on Discord and on Slack are two couples: what one ends, mutes or erases, the other goes on with', async () => {
  const home = await atHome();
  const { discordFake, slackFake, there, here, storage, reader, passes } = home;
  await agreeOnDiscord(home);
  expect(await storage.couples.findBySpacePrefix('slack:')).toEqual([]);
  await agreeOnSlack(home);

  await there.alex.command(there.channelId, 'attune mute', { duration: 'always' }).message();
  there.alex.says(there.channelId, 'you never call, on Discord');
  await here.alex.says(here.channel, 'you never call, on Slack');
  const isRead = (words: string): boolean => reader.readTexts.some((text) => text.includes(words));
  await comesTrue(() => isRead('on Discord') && isRead('on Slack'), 'both lines are read');
  await passes(21 * SECOND);
  const isNote = ({ text }: { readonly text: string }): boolean => text.includes('This was fine');
  await comesTrue(() => here.alex.sees(here.channel).some(isNote), 'the note on Slack is there');
  expect(there.alex.dms()).toEqual([]);

  expect((await there.sam.command(there.channelId, 'attune leave').message()).text).toContain('is erased');
  const space = spaceId(`slack:${here.team.id}:${here.channel.id}`);
  expect((await storage.couples.findBySpace(space))?.partners.map(({ consent }) => consent?.version)).toEqual(
    [CONSENT_VERSION, CONSENT_VERSION],
  );
  const ended = [there.channelId, there.alex.id, there.sam.id].map((id) => `discord:${id}`);
  expect((await rowsOf(storage)).filter((row) => ended.some((id) => row.includes(id)))).toEqual([]);
  expect(slackFake.ledger.whoSaw('Attune has left')).toEqual([]);
  expect(discordFake.ledger.whoSaw('Attune has left')).toHaveLength(2);

  const before = reader.readTexts.length;
  there.alex.says(there.channelId, 'unheard by now');
  await here.sam.says(here.channel, 'heard as ever');
  await comesTrue(() => isRead('heard as ever'), 'the line on Slack is read');
  expect(reader.readTexts.slice(before)).toEqual(['heard as ever']);
});
