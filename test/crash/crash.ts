import { instant, MINUTE } from '../../src/index.ts';
import { startFakeDiscord } from '../fakes/discord/start-fake-discord.ts';
import type { MovableClock } from '../support/clock.ts';
import { type Evening, liveThrough } from './evening.ts';
import { judge } from './judge.ts';
import type { WorkerOrder } from './worker-order.ts';
import { createWorkerProcess } from './worker-process.ts';

export type CrashRun = {
  /** The bundled worker. */
  readonly worker: string;
  readonly kills: number;
  readonly seed: () => number;
  readonly place: Pick<WorkerOrder, 'dataFolder' | 'databaseUrl'>;
  readonly say: (line: string) => void;
  /** Harm done to the database itself while Attune lives, every so many kills; resolves when it is over. */
  readonly harm?: { readonly every: number; readonly strike: () => Promise<void> };
};

export type CrashResult = {
  readonly kills: number;
  readonly harmed: number;
  readonly evenings: number;
  readonly wrong: readonly string[];
  readonly troubles: ReadonlyMap<string, number>;
};

/** So many couples are at it at the same time. */
const AT_ONCE = 6;
const BREAK_OVER_AFTER = 21 * MINUTE;
const RAGE_AT_THE_END = 15_000;
const BREAK_TOLD_WITHIN = 60_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs with the machine, ahead by what is added. */
const aheadClock = (): MovableClock & { ahead: number } => {
  const clock = {
    ahead: 0,
    now: () => instant(Date.now() + clock.ahead),
    moveBy: (by: number) => {
      clock.ahead += by;
    },
    moveTo: (to: number) => {
      clock.ahead = to - Date.now();
    },
  };
  return clock;
};

export const crash = async ({
  worker: file,
  kills,
  seed,
  place,
  say,
  harm,
}: CrashRun): Promise<CrashResult> => {
  const clock = aheadClock();
  const fake = await startFakeDiscord({ clock, gateway: { identifyEveryMs: 1 } });
  const worker = createWorkerProcess(file, { token: fake.token, apiUrl: fake.apiUrl, ...place });
  const stage = { fake, worker };
  const wrong: string[] = [];
  let [killed, lived, turns, harmed] = [0, 0, 0, 0];
  /** Of the last start: on a busy machine all takes longer, and so does a life. */
  let startTook = 0;

  const restart = async (): Promise<void> => {
    const since = Date.now();
    await worker.restart(clock.ahead);
    startTook = Date.now() - since;
  };
  /** Kills at random moments until `isOver`; the moment lies anywhere in what the evenings do. */
  const rage = async (isOver: () => boolean): Promise<void> => {
    while (!isOver()) {
      await pause(30 + seed() * (1500 + 2 * startTook));
      if (isOver()) return;
      turns += 1;
      if (harm !== undefined && turns % harm.every === 0) {
        await harm.strike();
        harmed += 1;
        continue;
      }
      await restart();
      killed += 1;
      if (killed % 20 === 0) say(`killed ${killed} times, ${lived} evenings lived through`);
    }
  };

  try {
    await restart();
    while (killed < kills) {
      const evenings: Evening[] = Array.from({ length: AT_ONCE }, (_, at) => ({
        name: `evening ${lived + at + 1}`,
        couple: fake.couple(),
        words: { alex: `alder${lived + at}x`, sam: `sorrel${lived + at}x` },
        attackHandled: false,
        breakAcknowledged: false,
        steps: 0,
      }));
      let isOver = false;
      const living = Promise.all(evenings.map((evening) => liveThrough(stage, evening)));
      const raging = rage(() => isOver);
      await living.finally(() => {
        isOver = true;
      });
      await raging;
      clock.moveBy(BREAK_OVER_AFTER);
      isOver = false;
      const ends = evenings.map(({ couple: { sam } }) =>
        fake.until(() => sam.dms().length > 0, 'the end of the break', BREAK_TOLD_WITHIN),
      );
      await restart();
      killed += 1;
      // A job waits for its lease after each death; then somebody has to live for long enough to do it.
      const peace = Date.now() + RAGE_AT_THE_END;
      const ragingOn = rage(() => isOver || Date.now() > peace);
      await Promise.allSettled(ends);
      isOver = true;
      await ragingOn;
      // What is said to both comes right after.
      await pause(1500);
      lived += evenings.length;
      wrong.push(...evenings.flatMap(judge));
    }
  } finally {
    await worker.kill();
    await fake.stop();
  }
  wrong.push(...fake.violations);
  return { kills: killed, harmed, evenings: lived, wrong, troubles: worker.troubles };
};
