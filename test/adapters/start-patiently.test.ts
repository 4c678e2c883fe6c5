import { describe, expect, it } from 'vitest';
import { startPatiently } from '../../adapters/start-patiently.ts';
import { createMemoryLogger } from '../fakes/memory-logger.ts';

class Trouble extends Error {
  readonly code: string;
  readonly healsByItself: boolean;
  constructor(code: string, healsByItself: boolean) {
    super('made up');
    this.code = code;
    this.healsByItself = healsByItself;
  }
}
const AWAY = new Trouble('unreachable', true);
const WRONG_TOKEN = new Trouble('token-refused', false);

/** A platform that answers one start after the other with these troubles, and then starts. */
const platformWith = (...troubles: readonly Trouble[]) => {
  const left = [...troubles];
  const seen = { starts: 0, stops: 0, waits: [] as number[] };
  const logger = createMemoryLogger();
  let goOn = (): void => {};
  const patient = startPatiently(
    {
      start: async () => {
        seen.starts += 1;
        const trouble = left.shift();
        if (trouble !== undefined) throw trouble;
      },
      stop: async () => {
        seen.stops += 1;
      },
    },
    {
      name: 'discord',
      logger,
      wait: (after, stopped) =>
        new Promise((resolve) => {
          seen.waits.push(after);
          goOn = resolve;
          stopped.addEventListener('abort', () => resolve());
        }),
    },
  );
  const passes = async () => {
    goOn();
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return { patient, seen, logger, passes };
};

describe('starting a platform', () => {
  it('goes on without it when the network is away, and tries again at longer and longer intervals', async () => {
    const { patient, seen, passes } = platformWith(AWAY, AWAY, AWAY);
    expect(await patient.start()).toBe('waiting');
    for (let turn = 0; turn < 3; turn++) await passes();
    expect(seen.starts).toBe(4);
    expect(seen.waits).toEqual([5000, 10_000, 20_000]);
  });

  it('never waits longer than five minutes', async () => {
    const { patient, seen, passes } = platformWith(...Array.from({ length: 12 }, () => AWAY));
    await patient.start();
    for (let turn = 0; turn < 11; turn++) await passes();
    expect(Math.max(...seen.waits)).toBe(300_000);
  });

  it('fails at once for what a person must put right', async () => {
    const { patient, seen } = platformWith(WRONG_TOKEN);
    await expect(patient.start()).rejects.toBe(WRONG_TOKEN);
    expect(seen.waits).toEqual([]);
  });

  it('stops trying, and says so, once a person must put something right', async () => {
    const { patient, seen, logger, passes } = platformWith(AWAY, WRONG_TOKEN);
    await patient.start();
    await passes();
    expect(seen.starts).toBe(2);
    expect(JSON.stringify(logger.lines)).toContain('token-refused');
  });

  it('stops trying when the program stops', async () => {
    const { patient, seen } = platformWith(AWAY, AWAY);
    await patient.start();
    await patient.stop();
    expect(seen).toMatchObject({ starts: 1, stops: 1 });
  });
});
