import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { BenchAnswer, BenchOrder, BenchQuestion, Measured } from './bench-protocol.ts';

/** A bot in a process of its own, so that what it costs is told apart from what the platform's fake costs. */
export type BenchBot = {
  readonly handled: (count: number) => Promise<void>;
  readonly measure: () => Promise<Measured>;
  readonly moveClock: (now: number) => Promise<void>;
  readonly stop: () => Promise<void>;
};

export const startBenchBot = async (file: string, order: BenchOrder): Promise<BenchBot> => {
  const child = fork(file, [JSON.stringify(order)], { execArgv: ['--expose-gc'] });
  const ended = once(child, 'exit');
  const next = async (): Promise<BenchAnswer> => {
    const [answer] = await Promise.race([
      once(child, 'message'),
      ended.then(([code]) => {
        throw new Error(`The bot ended with status ${code}.`);
      }),
    ]);
    return answer as BenchAnswer;
  };
  const ask = async (question: BenchQuestion): Promise<BenchAnswer> => {
    const answer = next();
    child.send(question);
    return answer;
  };
  await next();
  return {
    handled: async (count) => void (await ask({ kind: 'handled', count })),
    measure: async () => {
      const answer = await ask({ kind: 'measure' });
      if (answer.kind !== 'measured') throw new Error('The bot answered something else.');
      return answer.measured;
    },
    moveClock: async (now) => void (await ask({ kind: 'clock', now })),
    stop: async () => {
      child.send({ kind: 'stop' } satisfies BenchQuestion);
      await ended;
    },
  };
};
