import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiscord } from '../../adapters/discord/index.ts';
import { createJobs } from '../../adapters/jobs/index.ts';
import { loadToneReader } from '../../adapters/load-tone-model.ts';
import { createLogger } from '../../adapters/observability/index.ts';
import { openStorage } from '../../adapters/storage/index.ts';
import { createCalendar, createRandom } from '../../adapters/system/index.ts';
import { createMediator, type InboundMessage, instant, REST_RATES } from '../../src/index.ts';
import { movableClock } from '../support/clock.ts';
import { grammar } from '../support/grammar.ts';
import { answerBench, readOrder } from './bench-child.ts';
import { deafReader } from './deaf-reader.ts';

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
const reader = mode === 'trained' ? await loadToneReader(root) : deafReader();

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
  rests: REST_RATES,
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
