import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const top = fileURLToPath(new URL('../../../', import.meta.url));

describe('the log of a process', () => {
  it('goes to the error output and leaves the standard output alone', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { createLogger } from './adapters/observability/index.ts';
          createLogger({ level: 'info' }).info({ event: 'started' });`,
        resolveDir: top,
        loader: 'ts',
      },
      bundle: true,
      write: false,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'silent',
    });
    const program = outputFiles[0]?.text ?? '';
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: top,
      encoding: 'utf8',
    });
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
    expect(JSON.parse(stderr)).toMatchObject({ level: 'info', event: 'started' });
  });
});
