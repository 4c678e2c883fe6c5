import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiscord } from '../../adapters/discord/index.ts';
import { createJobs } from '../../adapters/jobs/index.ts';
import { loadToneReader } from '../../adapters/load-tone-model.ts';
import { createLogger } from '../../adapters/observability/index.ts';
import { openStorage } from '../../adapters/storage/index.ts';
import { createCalendar, createRandom } from '../../adapters/system/index.ts';
import { createMediator, type InboundMessage, instant } from '../../src/index.ts';
import { movableClock } from '../support/clock.ts';
import { grammar } from '../support/grammar.ts';
import { scriptedReader } from '../support/scripted-reader.ts';
import { answerBench, readOrder } from './bench-child.ts';

/** Attune as it ships, with a database on disk, and no grace period. */
const { token, apiUrl, now, root, mode } = readOrder();
const bench = answerBench();
const clock = movableClock(instant(now));
const random = createRandom();
const logger = createLogger({ level: 'warn' });
const dataFolder = mkdtempSync(join(tmpdir(), 'attune-bench-'));
const storage = await openStorage({ dataFolder, clock, logger });
const jobs = createJobs({ database: storage.database, clock, logger });
const discord = createDiscord({ token, apiUrl, sent: storage.sent, clock, logger, random });
const { readMessage, ...scripted } = scriptedReader();
const reader =
  mode === 'trained' ? await loadToneReader(root) : { ...scripted, readMessage: quick(readMessage) };

/** The scripted reader keeps what it has read, for tests; here it keeps nothing. */
function quick(read: typeof readMessage): typeof readMessage {
  return (text, context) => {
    const reading = read(text, context);
    (scripted.readTexts as string[]).length = 0;
    return reading;
  };
}

const mediator = await createMediator({
  ...storage,
  ...discord,
  jobs,
  clock,
  calendar: createCalendar(),
  random,
  logger,
  reader,
  grammar,
  grace: 0,
  defaultZone: 'Europe/Berlin',
});
discord.connect({
  ...mediator,
  handleMessage: async (message: InboundMessage) => {
    await mediator.handleMessage(message);
    bench.handled();
  },
  partnersOf: async (space) => {
    const partners = await mediator.partnersOf(space);
    if (mode === 'elsewhere') bench.handled();
    return partners;
  },
});
await jobs.start(mediator.handleJob);
await discord.start();
bench.ready({
  moveClock: async (to) => {
    // What is under way belongs to the time before.
    await jobs.runDue();
    clock.moveTo(instant(to));
    // The alarm rings by real time and knows of no leap.
    await jobs.runDue();
  },
  stop: async () => {
    await discord.stop();
    await jobs.stop();
    await storage.close();
    rmSync(dataFolder, { recursive: true, force: true });
  },
});
