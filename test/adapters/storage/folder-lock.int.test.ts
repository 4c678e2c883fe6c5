import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../../../src/domain/shared/instant.ts';
import { buildSecondProcess, type SecondProcess } from './second-process.ts';
import { temporaryStorage } from './temporary-storage.ts';

const storages = temporaryStorage();

describe('one writer at a time', () => {
  let program: string;
  let start: Awaited<ReturnType<typeof buildSecondProcess>>;
  const started: SecondProcess[] = [];
  const second = (dataFolder: string, task: 'hold' | 'write'): SecondProcess => {
    const process = start(dataFolder, task);
    started.push(process);
    return process;
  };
  beforeAll(async () => {
    // Inside the repository, so that the program finds its packages.
    program = mkdtempSync(fileURLToPath(new URL('../../../node_modules/.attune-test-', import.meta.url)));
    start = await buildSecondProcess(join(program, 'second.mjs'));
  });
  afterEach(async () => {
    for (const process of started.splice(0)) await process.kill();
  });
  afterAll(() => rmSync(program, { recursive: true, force: true }));

  it('refuses a data folder that another process has open, naming it and saying what to do', async () => {
    const dataFolder = storages.folder();
    const other = second(dataFolder, 'hold');
    expect(await other.nextLine()).toBe('open');
    const opening = storages.open({ dataFolder });
    await expect(opening).rejects.toMatchObject({ name: 'StorageError', code: 'folder-in-use' });
    await expect(opening).rejects.toThrow(
      `${dataFolder} is already in use by another Attune. Stop that one first`,
    );
  });

  it('a second process is refused just the same, and the first goes on undisturbed', async () => {
    const dataFolder = storages.folder();
    const storage = await storages.open({ dataFolder });
    expect(await second(dataFolder, 'hold').nextLine()).toMatch(/^folder-in-use /);
    expect(await storage.events.firstSight('after', instant(1))).toBe(true);
    expect(await second(dataFolder, 'hold').nextLine()).toMatch(/^folder-in-use /);
  });

  it('starts again at once after kill -9, and has every write that was acknowledged', async () => {
    const dataFolder = storages.folder();
    for (const round of [1, 2, 3]) {
      const other = second(dataFolder, 'write');
      expect(await other.nextLine()).toBe('open');
      for (let line = 0; line < 50 * round; line += 1) await other.nextLine();
      const acknowledged = Number((await other.kill()).at(-1) ?? 50 * round - 1);
      const storage = await storages.open({ dataFolder });
      const { n } = await storage.database
        .selectFrom('handled_events')
        .select((of) => of.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      expect(n).toBeGreaterThanOrEqual(acknowledged + 1);
      await storage.events.purge(instant(Number.MAX_SAFE_INTEGER));
      await storages.close(storage);
    }
  });
});
