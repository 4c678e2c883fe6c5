import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Program = {
  readonly url: string;
  readonly pid: number;
  /** What it has said on its standard output. */
  readonly said: () => string;
  /** Everything the program has in its data folder, as one string of bytes. */
  readonly held: () => string;
  /** What it wrote to its log. */
  readonly log: () => string;
  /** Stops it as Ctrl+C would; resolves to its exit status. */
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
  return {
    url,
    pid: child.pid ?? 0,
    said: () => said,
    held: () =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'latin1'))
        .join('\n'),
    log: () => log,
    stop: async () => {
      child.kill('SIGINT');
      const status = await exited;
      rmSync(folder, { recursive: true });
      return status;
    },
  };
};
