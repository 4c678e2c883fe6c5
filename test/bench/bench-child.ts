import type { BenchAnswer, BenchOrder, BenchQuestion, Measured } from './bench-protocol.ts';

const MIB = 1024 * 1024;

export const readOrder = (): BenchOrder => JSON.parse(process.argv[2] ?? '') as BenchOrder;

const measure = (): Measured => {
  const { user, system } = process.cpuUsage();
  const cpuMs = (user + system) / 1000;
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { cpuMs, heapMiB: heapUsed / MIB, rssMiB: rss / MIB };
};

type Bot = {
  readonly moveClock: (now: number) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Answers the bench for this bot. `handled` is to be called for each message the bot is done with. */
export const answerBench = () => {
  let [handled, awaited] = [0, Number.POSITIVE_INFINITY];
  const answer = (reply: BenchAnswer): void => void process.send?.(reply);
  const look = (): void => {
    if (handled < awaited) return;
    awaited = Number.POSITIVE_INFINITY;
    answer({ kind: 'done' });
  };
  return {
    handled: (): void => {
      handled += 1;
      look();
    },
    ready: (bot: Bot): void => {
      process.on('message', (question: BenchQuestion) => {
        if (question.kind === 'handled') {
          awaited = question.count;
          look();
        } else if (question.kind === 'measure') answer({ kind: 'measured', measured: measure() });
        else if (question.kind === 'clock')
          void bot.moveClock(question.now).then(() => answer({ kind: 'done' }));
        else void bot.stop().then(() => process.disconnect());
      });
      answer({ kind: 'ready' });
    },
  };
};
