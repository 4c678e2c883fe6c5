import { createDiscord } from '../../adapters/discord/index.ts';
import { createGrammar } from '../../adapters/grammar/index.ts';
import { createJobs } from '../../adapters/jobs/index.ts';
import { createLogger } from '../../adapters/observability/index.ts';
import { openStorage } from '../../adapters/storage/index.ts';
import { createCalendar, createRandom } from '../../adapters/system/index.ts';
import { type Clock, createMediator, instant, USEFUL_FOR } from '../../src/index.ts';
import { scriptedReader } from '../support/scripted-reader.ts';
import type { WorkerNews, WorkerOrder } from './worker-order.ts';

/** Long enough to be killed in, short enough to wait for. */
const GRACE = 1000;

process.on('disconnect', () => process.exit(1));
const tell = (news: WorkerNews): void => {
  if (process.connected) process.send?.(news);
};

const { token, apiUrl, dataFolder, databaseUrl, ahead } = JSON.parse(process.argv[2] ?? '') as WorkerOrder;
const clock: Clock = { now: () => instant(Date.now() + ahead) };
const random = createRandom();
let failures = 0;
const logger = createLogger({
  level: 'warn',
  destination: {
    write: (line) => {
      const [event, code] = ['event', 'code'].map(
        (field) => new RegExp(`"${field}":"([^"]*)"`, 'u').exec(line)?.[1],
      );
      if (event === 'message-failed') failures += 1;
      tell({ kind: 'trouble', event: `${event ?? 'unnamed'} ${code ?? ''}`.trim() });
    },
  },
});
const storage = await openStorage({
  dataFolder,
  ...(databaseUrl === undefined ? {} : { databaseUrl, key: new Uint8Array(32).fill(7) }),
  clock,
  logger,
});
const discord = createDiscord({ token, apiUrl, sent: storage.sent, clock, logger, random });
const jobs = createJobs({ ...storage, clock, logger, usefulFor: USEFUL_FOR });
const mediator = await createMediator({
  ...storage,
  ...discord,
  jobs,
  clock,
  calendar: createCalendar(),
  logger,
  random,
  reader: scriptedReader(),
  grammar: createGrammar(),
  grace: GRACE,
  defaultZone: 'Europe/Berlin',
});
discord.connect({
  ...mediator,
  handleMessage: async (message) => {
    const before = failures;
    await mediator.handleMessage(message);
    // In doubt, silence: what failed promised nothing.
    if (failures === before) tell({ kind: 'handled', messageId: message.id });
  },
});
await jobs.start(mediator.handleJob);
await discord.start();
tell({ kind: 'ready' });
