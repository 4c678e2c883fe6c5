import { type ChildProcess, fork } from 'node:child_process';
import { once, setMaxListeners } from 'node:events';
import type { WorkerNews, WorkerOrder } from './worker-order.ts';

/** The program in a process of its own, which can be killed as a power cut would. */
export type WorkerProcess = {
  /** Kills whoever lives and starts anew, `ahead` milliseconds in the future. Resolves when it is connected. */
  readonly restart: (ahead: number) => Promise<void>;
  /** SIGKILL, at once; resolves when the process is gone. */
  readonly kill: () => Promise<void>;
  /** Aborted when the process that lives now is killed; undefined while there is none. */
  readonly life: () => AbortSignal | undefined;
  readonly handled: ReadonlySet<string>;
  /** How often each event was logged at `warn` or above. */
  readonly troubles: ReadonlyMap<string, number>;
};

export const createWorkerProcess = (file: string, order: Omit<WorkerOrder, 'ahead'>): WorkerProcess => {
  const handled = new Set<string>();
  const troubles = new Map<string, number>();
  let child: ChildProcess | undefined;
  let life: AbortController | undefined;

  const hear = (news: WorkerNews): void => {
    if (news.kind === 'handled') handled.add(news.messageId);
    if (news.kind === 'trouble') troubles.set(news.event, (troubles.get(news.event) ?? 0) + 1);
  };
  const kill = async (): Promise<void> => {
    const dying = child;
    if (dying === undefined) return;
    child = undefined;
    const gone = once(dying, 'exit');
    life?.abort();
    life = undefined;
    dying.kill('SIGKILL');
    await gone;
  };
  const start = async (ahead: number): Promise<void> => {
    const born = fork(file, [JSON.stringify({ ...order, ahead } satisfies WorkerOrder)], {
      stdio: 'inherit',
    });
    child = born;
    await new Promise<void>((resolve, reject) => {
      born.on('message', (news: WorkerNews) => {
        hear(news);
        if (news.kind === 'ready') resolve();
      });
      born.on('exit', (code, signal) => {
        // Nobody killed it: whoever waits for it goes on, and the judge is told.
        if (child === born) {
          hear({ kind: 'trouble', event: `ended by itself with status ${code}` });
          life?.abort();
          life = undefined;
          child = undefined;
        }
        if (signal !== 'SIGKILL') reject(new Error(`The worker ended by itself with status ${code}.`));
        else resolve();
      });
    });
    if (child !== born) return;
    life = new AbortController();
    // Everybody who is in the midst of something listens.
    setMaxListeners(0, life.signal);
  };
  return {
    restart: async (ahead) => {
      await kill();
      await start(ahead);
    },
    kill,
    life: () => life?.signal,
    handled,
    troubles,
  };
};
