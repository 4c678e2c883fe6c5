import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHeardWords, type HeardWords } from './heard-words.ts';
import { filesIn } from './kept-places.ts';

export type Program = {
  readonly url: string;
  readonly pid: number;
  /** What it has said on its standard output. */
  readonly said: () => string;
  /** Everything the program has in its data folder, as one string of bytes. */
  readonly held: () => string;
  /** What it wrote to its log. */
  readonly log: () => string;
  /** What somebody wrote to it; `stop` looks whether any of that was kept. */
  readonly heard: HeardWords;
  readonly folder: string;
  /**
   * Stops it as Ctrl+C would; resolves to its exit status. Throws when what somebody wrote stands in its files, its log,
   * its output or its metrics.
   */
  readonly stop: () => Promise<number | null>;
};

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const whenExited = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (status) => resolve(status)));

/** The program as a person starts it (`npm start` runs the same file), on a free port with a data folder of its own. */
export const startProgram = async (
  settings: Readonly<Record<string, string>> = {},
  root = ROOT,
): Promise<Program> => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-e2e-'));
  const child = spawn(process.execPath, [join(root, 'adapters/cli/attune.mjs'), 'serve'], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      ATTUNE_DATA: folder,
      ATTUNE_LOG_LEVEL: 'debug',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = whenExited(child);
  let said = '';
  let log = '';
  child.stderr.on('data', (chunk) => {
    log += chunk;
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /http:\/\/[^\s]+/u.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    void exited.then((status) => reject(new Error(`The program ended with ${status}: ${log}`)));
  });
  const heard = createHeardWords();
  // What stands there before anybody has written is ours.
  for (const content of Object.values(filesIn(folder))) heard.mayBeHeld(content.toString('utf8'));
  const metrics = async (): Promise<string> => (await fetch(new URL('/metrics', url))).text();
  const countedStill = (): Promise<string> =>
    // One that has ended by itself counts nothing any more.
    child.exitCode === null ? metrics() : Promise.resolve('');

  return {
    url,
    heard,
    folder,
    pid: child.pid ?? 0,
    said: () => said,
    held: () =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'latin1'))
        .join('\n'),
    log: () => log,
    stop: async () => {
      const counted = await countedStill();
      child.kill('SIGINT');
      const status = await exited;
      const files = filesIn(folder);
      rmSync(folder, { recursive: true });
      heard.expectNoneIn({ ...files, metrics: counted, 'the log': log, 'the output': said });
      return status;
    },
  };
};
