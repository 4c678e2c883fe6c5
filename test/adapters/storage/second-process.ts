import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const top = fileURLToPath(new URL('../../../', import.meta.url));

/** Opens the folder, adds rows without end and says each one once it is acknowledged. */
const PROGRAM = `
import { openStorage } from './adapters/storage/index.ts';
const quiet = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };
const clock = { now: () => Date.now() };
try {
  const storage = await openStorage({ dataFolder: process.argv[2], clock, logger: quiet });
  console.log('open');
  for (let n = 0; process.argv[3] === 'write'; n += 1) {
    await storage.events.firstSight('event-' + n, n);
    console.log(n);
  }
  setInterval(() => {}, 1000);
} catch (error) {
  console.log(error.code + ' ' + error.message);
}
`;

export type SecondProcess = {
  readonly child: ChildProcess;
  readonly nextLine: () => Promise<string | undefined>;
  /** kill -9; resolves once it is gone, to what it had still said. */
  readonly kill: () => Promise<readonly string[]>;
};

/** Builds the program once; a real process of its own opens `dataFolder`. */
export const buildSecondProcess = async (outfile: string) => {
  await build({
    stdin: { contents: PROGRAM, resolveDir: top, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  return (dataFolder: string, task: 'hold' | 'write'): SecondProcess => {
    const child = spawn(process.execPath, [outfile, dataFolder, task], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const nextLine = async (): Promise<string | undefined> => (await lines.next()).value;
    const rest = async (): Promise<readonly string[]> => {
      const said: string[] = [];
      for (let line = await nextLine(); line !== undefined; line = await nextLine()) said.push(line);
      return said;
    };
    return {
      child,
      nextLine,
      kill: async () => {
        const gone =
          child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve();
        child.kill('SIGKILL');
        const said = await rest();
        await gone;
        return said;
      },
    };
  };
};
