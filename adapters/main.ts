import { join } from 'node:path';
import { createMediator, type Logger, type ToneReader } from '../src/index.ts';
import type { Config } from './config/index.ts';
import { createJobs } from './jobs/index.ts';
import { countLogs, createHealth, createMetrics } from './observability/index.ts';
import { openStorage } from './storage/index.ts';
import { createCalendar, createRandom, createSystemClock } from './system/index.ts';
import { createWeb } from './web/index.ts';

type AttuneOptions = {
  readonly config: Config;
  readonly reader: ToneReader;
  readonly logger: Logger;
  /** The folder with package.json; the built page lies below it. */
  readonly root: string;
};

export type Attune = {
  /** Where the playground is served, for example `http://127.0.0.1:3000`. */
  readonly url: string;
  /** In order: no new requests, no new jobs, then the database. */
  readonly stop: () => Promise<void>;
};

/** Wires everything and starts it. Rejects with an error that says what to do; what was opened is closed again. */
export const startAttune = async ({ config, reader, root, ...given }: AttuneOptions): Promise<Attune> => {
  const clock = createSystemClock();
  const metrics = createMetrics();
  const logger = countLogs(given.logger, metrics);
  const storage = await openStorage({ dataFolder: config.dataFolder, key: config.key, clock, logger });
  const jobs = createJobs({ database: storage.database, clock, logger });
  const health = createHealth({ clock, logger, checks: { database: storage.check } });
  const web = createWeb({
    host: config.host,
    port: config.port,
    pageFolder: join(root, 'dist/page'),
    time: {
      now: clock.now,
      nextDue: jobs.nextDue,
      advanceTo: (target) => jobs.advanceTo(target, clock.moveTo),
    },
    probes: { live: health.live, ready: health.ready, metrics: metrics.render },
    logger,
  });

  const stop = async (): Promise<void> => {
    health.stopping();
    await web.stop();
    await jobs.stop();
    await storage.close();
  };

  try {
    const mediator = await createMediator({
      ...storage,
      jobs,
      delivery: web.delivery,
      posting: web.posting,
      people: web.people,
      clock,
      calendar: createCalendar(),
      random: createRandom(),
      logger,
      reader,
      grace: config.grace,
      defaultZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    web.connect(mediator);
    await jobs.start(mediator.handleJob);
    const { url } = await web.start();
    return { url, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
};
