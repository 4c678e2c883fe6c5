import { join } from 'node:path';
import { createMediator, type Logger, REST_RATES, type ToneReader, USEFUL_FOR } from '../src/index.ts';
import { byPlatform } from './by-platform.ts';
import { type Config, whereabouts } from './config/index.ts';
import { createGrammar } from './grammar/index.ts';
import { createJobs } from './jobs/index.ts';
import { loadPhrasing } from './load-phrasing.ts';
import { loadPlatforms } from './load-platforms.ts';
import { countLogs, createHealth, createMetrics } from './observability/index.ts';
import { startPatiently } from './start-patiently.ts';
import { openStorage } from './storage/index.ts';
import { createCalendar, createRandom, createSystemClock, pause } from './system/index.ts';
import { warmUpSoon } from './warm-up.ts';
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
  /** The platforms besides it, for example `discord`; `waiting` = cannot be reached now and is tried again. */
  readonly platforms: readonly { readonly name: string; readonly state: 'started' | 'waiting' }[];
  /** In order: nothing new from people, no new jobs, then the database. */
  readonly stop: () => Promise<void>;
};

/** Wires everything and starts it. Rejects with an error that says what to do; what was opened is closed again. */
export const startAttune = async ({ config, reader, root, ...given }: AttuneOptions): Promise<Attune> => {
  const clock = createSystemClock();
  const random = createRandom();
  const grammar = createGrammar();
  const metrics = createMetrics();
  const logger = countLogs(given.logger, metrics);
  const storage = await openStorage({ ...whereabouts(config), clock, logger });
  const platforms = await loadPlatforms({ config, storage, clock, logger, random, root });
  const phrasing = await loadPhrasing({ config, clock, logger });
  const names = Object.keys(platforms);
  const starts = Object.entries(platforms).map(([name, platform]) =>
    startPatiently(platform, { name, logger, wait: pause }),
  );
  const jobs = createJobs({ ...storage, clock, logger, usefulFor: USEFUL_FOR });
  const connections = Object.fromEntries(names.map((name) => [name, async () => platforms[name]?.check()]));
  const health = createHealth({ clock, logger, checks: { database: storage.check, ...connections } });
  const web = createWeb({
    host: config.host,
    port: config.port,
    pageFolder: join(root, 'dist/page'),
    time: {
      now: clock.now,
      nextDue: jobs.nextDue,
      // Couples on a real platform live by the same clock.
      advanceTo: names.length > 0 ? undefined : (target) => jobs.advanceTo(target, clock.moveTo),
    },
    probes: { live: health.live, ready: health.ready, metrics: metrics.render },
    logger,
  });

  let stopWarming = (): void => {};
  const stop = async (): Promise<void> => {
    health.stopping();
    stopWarming();
    // What waits for a model's words goes on with ours.
    phrasing?.stop();
    await Promise.all([web, ...starts].map((start) => start.stop()));
    await jobs.stop();
    await storage.close();
  };

  try {
    const mediator = await createMediator({
      ...storage,
      ...byPlatform({ web, ...platforms }),
      jobs,
      clock,
      calendar: createCalendar(),
      random,
      logger,
      ...(phrasing && { phrasing }),
      reader,
      grammar,
      rests: REST_RATES,
      grace: config.grace,
      defaultZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    for (const platform of [web, ...Object.values(platforms)]) platform.connect(mediator);
    await jobs.start(mediator.handleJob);
    const { url } = await web.start();
    const states = await Promise.all(starts.map((start) => start.start()));
    stopWarming = warmUpSoon({ reader, grammar });
    return { url, platforms: names.map((name, at) => ({ name, state: states[at] ?? 'waiting' })), stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
};
