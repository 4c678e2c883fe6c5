import { join } from 'node:path';
import { HOUR, SECOND } from '../../src/index.ts';
import type { Couple } from '../fakes/discord/couple.ts';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord/start-fake-discord.ts';
import { type BenchBot, startBenchBot } from './bench-bot.ts';
import type { BenchOrder } from './bench-protocol.ts';
import { echoRow, lateLine, row, SILENCE_HEAD, type Silence, share, silenceRow } from './bench-rows.ts';
import { ATTACK, ORDINARY } from './bench-words.ts';
import { LATE, MESSAGES, measureEcho, measureSilence, type Say } from './measure-talk.ts';

const AT_ONCE = 250;
const NUDGES = 150;
/** discord.js sends 50 requests a second at most; what it holds back for that is not Attune's to be measured. */
const PACE_MS = 250;

type Place = { readonly folder: string; readonly root: string };
type Stage = { readonly fake: FakeDiscord; readonly couple: Couple; readonly bot: BenchBot };

const onStage = async <Result>(
  { folder, root }: Place,
  mode: BenchOrder['mode'],
  play: (stage: Stage) => Promise<Result>,
): Promise<Result> => {
  const fake = await startFakeDiscord({ gateway: { identifyEveryMs: 1 } });
  const couple = fake.couple();
  const isAttune = !['silent', 'echo', 'echo-all'].includes(mode);
  const bot = await startBenchBot(join(folder, isAttune ? 'discord-attune.mjs' : 'discord-bare.mjs'), {
    token: fake.token,
    apiUrl: fake.apiUrl,
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

const agree = async (fake: FakeDiscord, { alex, sam, channelId }: Couple): Promise<void> => {
  await alex.command(channelId, 'attune start', { partner: sam.id }).message();
  const consent = await fake.until(
    () => alex.sees(channelId).find(({ buttons }) => buttons.some(({ label }) => label === 'I agree')),
    'the consent card',
  );
  for (const person of [alex, sam]) await person.presses(consent, 'I agree').message();
};

/** The two say ordinary things in turn, until so many have been said since the start and the bot is done with them. */
const speaking = ({ fake, couple, bot }: Stage, channelId: string): Say => {
  const { alex, sam } = couple;
  let sent = 0;
  return async (until) => {
    while (sent < until) {
      for (let each = 0; each < AT_ONCE; each += 1, sent += 1)
        (sent % 2 === 0 ? alex : sam).says(channelId, ORDINARY[sent % ORDINARY.length] ?? '');
      await bot.handled(sent);
      fake.forget();
    }
  };
};

const echoAll = (stage: Stage): Promise<number> =>
  measureEcho(stage.bot, speaking(stage, stage.couple.channelId));

/** Ten thousand messages that nothing is to be said to, in the couple's channel or in another one. */
const staySilent = async (stage: Stage, { isElsewhere = false, isLong = false } = {}): Promise<Silence> => {
  const { fake, couple, bot } = stage;
  const { guildId } = couple;
  const channelId = isElsewhere ? fake.world.addChannel(guildId, { name: 'elsewhere' }) : couple.channelId;
  return measureSilence(bot, speaking(stage, channelId), { isLong });
};

/** From a message on the gateway to the request that answers it, for each message of `ATTACK`. */
const timeAnswers = async ({ fake, couple, bot }: Stage): Promise<readonly number[]> => {
  const { alex, sam, channelId } = couple;
  const times: number[] = [];
  const pass = async (by: number): Promise<void> => {
    fake.clock.moveBy(by);
    await bot.moveClock(fake.clock.now());
  };
  const posts = (): number =>
    fake.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages')).length;
  for (let turn = 0; turn < NUDGES; turn += 1) {
    const started = performance.now();
    fake.forget();
    await pass(25 * HOUR);
    // Somebody has said something before, as in any conversation: who can look in is known.
    sam.says(channelId, 'home by nine');
    await bot.handled(turn * 2 + 1);
    await pass(30 * SECOND);
    const before = posts();
    const said = performance.now();
    alex.says(channelId, ATTACK);
    await fake.until(() => posts() > before, 'an answer');
    times.push(performance.now() - said);
    await bot.handled(turn * 2 + 2);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, PACE_MS - (performance.now() - started))));
  }
  return times.toSorted((a, b) => a - b);
};

/** Prints what Attune costs on Discord, beside a bare bot on the same SDK and the same fake. */
export const benchDiscord = async (place: Place): Promise<void> => {
  const silent = await onStage(place, 'silent', (stage) => staySilent(stage));
  const bare = { silent: silent.cpuMs, echo: await onStage(place, 'echo-all', echoAll) };
  const elsewhere = await onStage(place, 'elsewhere', (stage) => staySilent(stage, { isElsewhere: true }));
  const still = await onStage(place, 'no-reading', (stage) => staySilent(stage));
  const whole = await onStage(place, 'trained', (stage) => staySilent(stage, { isLong: true }));
  process.stdout.write(
    [
      `A message that stays silent (${MESSAGES.toLocaleString('en')} messages; processor time of the bot's process)\n`,
      SILENCE_HEAD,
      silenceRow('bare discord.js, silent', silent, bare),
      echoRow('bare discord.js, echoing every message', bare),
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
      `\nFrom the gateway event to the answer's REST call (${NUDGES} times, no grace period)\n`,
      row('', 'p50', 'p99'),
      row('bare discord.js, echo', `${share(echo, 0.5)} ms`, `${share(echo, 0.99)} ms`),
      row('Attune, nudge', `${share(nudge, 0.5)} ms`, `${share(nudge, 0.99)} ms`),
    ].join(''),
  );
};
