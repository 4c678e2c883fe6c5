import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { slackManifest } from '../../../adapters/slack/manifest.ts';
import { instant } from '../../../src/index.ts';
import { startFakeDiscord } from '../../fakes/discord/start-fake-discord.ts';
import { appFromManifest } from '../../fakes/slack/app-from-manifest.ts';
import { startFakeSlack } from '../../fakes/slack/start-fake-slack.ts';
import { movableClock } from '../../support/clock.ts';
import { startProgram } from '../../support/start-program.ts';

const SETTLE_MS = 60_000;
const MEASURE_MS = 60_000;
const MIB = 1024;

/** What the Dockerfile sets: without it glibc keeps some ten MiB that only the start needed. */
const AS_IN_THE_IMAGE = { MALLOC_TRIM_THRESHOLD_: '131072' };

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const realClock = () => ({ ...movableClock(), now: () => instant(Date.now()) });

/** Resident memory in MiB and processor time in ms of a process, as Linux counts them. */
const usageOf = (pid: number): { readonly rssMiB: number; readonly cpuMs: number } => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return {
    rssMiB: Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / MIB,
    cpuMs: (Number(ticks[11]) + Number(ticks[12])) * 10,
  };
};

/** `npm run bench:idle`: the program as it is started, connected to both fakes, with nothing to do. */
export const measureIdle = async (root: string): Promise<void> => {
  const discord = await startFakeDiscord({ clock: realClock(), token: `made-up.${randomUUID()}` });
  const slack = await startFakeSlack({
    clock: realClock(),
    app: appFromManifest(slackManifest({ mode: 'socket', commandPrefix: '' })),
  });
  discord.couple();
  const settings = {
    ...AS_IN_THE_IMAGE,
    ATTUNE_LOG_LEVEL: 'info',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    SLACK_BOT_TOKEN: slack.couple().token,
    SLACK_APP_TOKEN: slack.app.appToken,
    SLACK_API_URL: slack.apiUrl,
  };
  const program = await startProgram(settings, root);
  try {
    await pause(SETTLE_MS);
    const before = usageOf(program.pid);
    await pause(MEASURE_MS);
    const after = usageOf(program.pid);
    const share = ((after.cpuMs - before.cpuMs) / MEASURE_MS) * 100;
    process.stdout.write(`${program.said().trim()}\n`);
    process.stdout.write(`set as in the image: ${JSON.stringify(AS_IN_THE_IMAGE)}\n`);
    process.stdout.write(
      `idle, connected to Discord and Slack: ${after.rssMiB.toFixed(0)} MiB (${(after.rssMiB * 1.048576).toFixed(0)} MB) resident, ${share.toFixed(2)} % of a core\n`,
    );
  } finally {
    await program.stop();
    await Promise.all([discord.stop(), slack.stop()]);
  }
};
