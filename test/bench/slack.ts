import { join } from 'node:path';
import { slackManifest } from '../../adapters/slack/manifest.ts';
import { HOUR, SECOND } from '../../src/index.ts';
import { appFromManifest } from '../fakes/slack/app-from-manifest.ts';
import type { Couple } from '../fakes/slack/couple.ts';
import { type FakeSlack, startFakeSlack } from '../fakes/slack/start-fake-slack.ts';
import { type BenchBot, startBenchBot } from './bench-bot.ts';
import type { BenchOrder } from './bench-protocol.ts';
import { echoRow, lateLine, row, SILENCE_HEAD, type Silence, share, silenceRow } from './bench-rows.ts';
import { ATTACK, ORDINARY } from './bench-words.ts';
import { LATE, MESSAGES, measureEcho, measureSilence, type Say } from './measure-talk.ts';

const AT_ONCE = 250;
const NUDGES = 150;
type Place = { readonly folder: string; readonly root: string };
type Stage = { readonly fake: FakeSlack; readonly couple: Couple; readonly bot: BenchBot };

const onStage = async <Result>(
  { folder, root }: Place,
  mode: BenchOrder['mode'],
  play: (stage: Stage) => Promise<Result>,
): Promise<Result> => {
  const fake = await startFakeSlack({
    app: appFromManifest(slackManifest({ mode: 'socket', commandPrefix: '' })),
    rateLimits: false,
  });
  const couple = fake.couple();
  const isAttune = !['silent', 'echo', 'echo-all'].includes(mode);
  const bot = await startBenchBot(join(folder, isAttune ? 'slack-attune.mjs' : 'slack-bare.mjs'), {
    token: couple.token,
    appToken: fake.app.appToken,
    apiUrl: fake.apiUrl.replace(/\/$/u, ''),
    now: fake.clock.now(),
    root,
    mode,
  });
  try {
    if (isAttune) await agree(fake, couple);
    return await play({ fake, couple, bot });
  } finally {
    await bot.stop();
    await fake.stop();
    if (isAttune) fake.assertClean();
  }
};

const agree = async (fake: FakeSlack, { alex, sam, channel }: Couple): Promise<void> => {
  await alex.command(channel, '/attune', 'start @sam');
  const consent = await fake.until(
    () => alex.sees(channel).find(({ buttons }) => buttons.includes('I agree')),
    'the consent card',
  );
  for (const person of [alex, sam]) await person.presses(consent, 'I agree');
  await fake.until(
    () => sam.sees(channel).find(({ text }) => text.includes('You have both agreed')),
    'the couple',
  );
};

/** The two say ordinary things in turn, until so many have been said since the start and the bot is done with them. */
const speaking = ({ fake, couple, bot }: Stage, channel: Couple['channel']): Say => {
  const { alex, sam } = couple;
  let sent = 0;
  return async (until) => {
    while (sent < until) {
      const told: Promise<unknown>[] = [];
      for (let each = 0; each < AT_ONCE; each += 1, sent += 1)
        told.push((sent % 2 === 0 ? alex : sam).says(channel, ORDINARY[sent % ORDINARY.length] ?? ''));
      await Promise.all(told);
      await bot.handled(sent);
      fake.forget();
    }
  };
};

const echoAll = (stage: Stage): Promise<number> =>
  measureEcho(stage.bot, speaking(stage, stage.couple.channel));

/** Ten thousand messages that nothing is to be said to, in the couple's channel or in another one. */
const staySilent = async (stage: Stage, { isElsewhere = false, isLong = false } = {}): Promise<Silence> => {
  const { fake, couple, bot } = stage;
  const { users, team } = couple;
  const elsewhere = { name: 'elsewhere', members: [users.alex, users.sam, couple.bot] };
  const channel = isElsewhere ? fake.addChannel(team, elsewhere) : couple.channel;
  return measureSilence(bot, speaking(stage, channel), { isLong });
};

/** From an event on the socket to the request that answers it, for each message of `ATTACK`. */
const timeAnswers = async ({ fake, couple, bot }: Stage): Promise<readonly number[]> => {
  const { alex, sam, channel } = couple;
  const times: number[] = [];
  const pass = async (by: number): Promise<void> => {
    fake.clock.moveBy(by);
    await bot.moveClock(fake.clock.now());
  };
  const posts = (): number => fake.requests.filter(({ method }) => method === 'chat.postEphemeral').length;
  for (let turn = 0; turn < NUDGES; turn += 1) {
    fake.forget();
    await pass(25 * HOUR);
    // Somebody has said something before, as in any conversation: who can look in is known.
    await sam.says(channel, 'home by nine');
    await bot.handled(turn * 2 + 1);
    await pass(30 * SECOND);
    const before = posts();
    const said = performance.now();
    const acknowledged = alex.says(channel, ATTACK);
    await fake.until(() => posts() > before, 'an answer');
    times.push(performance.now() - said);
    await bot.handled(turn * 2 + 2);
    await acknowledged;
  }
  return times.toSorted((a, b) => a - b);
};

/** Prints what Attune costs on Slack, beside a bare Bolt app and the same fake. */
export const benchSlack = async (place: Place): Promise<void> => {
  const silent = await onStage(place, 'silent', (stage) => staySilent(stage));
  const bare = { silent: silent.cpuMs, echo: await onStage(place, 'echo-all', echoAll) };
  const elsewhere = await onStage(place, 'elsewhere', (stage) => staySilent(stage, { isElsewhere: true }));
  const still = await onStage(place, 'no-reading', (stage) => staySilent(stage));
  const whole = await onStage(place, 'trained', (stage) => staySilent(stage, { isLong: true }));
  process.stdout.write(
    [
      `A message that stays silent (${MESSAGES.toLocaleString('en')} messages; processor time of the bot's process)\n`,
      SILENCE_HEAD,
      silenceRow('bare Bolt, silent', silent, bare),
      echoRow('bare Bolt, echoing every message', bare),
      silenceRow('Attune, in a channel without a couple', elsewhere, bare),
      silenceRow('Attune without the reading', still, bare),
      silenceRow('Attune', whole, bare),
      lateLine(LATE, whole),
    ].join(''),
  );
  const echo = await onStage(place, 'echo', timeAnswers);
  const nudge = await onStage(place, 'trained', timeAnswers);
  process.stdout.write(
    [
      `\nFrom the event to the ephemeral message's request (${NUDGES} times, no grace period)\n`,
      row('', 'p50', 'p99'),
      row('bare Bolt, echo', `${share(echo, 0.5)} ms`, `${share(echo, 0.99)} ms`),
      row('Attune, nudge', `${share(nudge, 0.5)} ms`, `${share(nudge, 0.99)} ms`),
    ].join(''),
  );
};
