import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openStorage } from '../../../adapters/storage/index.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';
import { rowOfAnswer } from '../../../src/index.ts';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';
import { movableClock } from '../../support/clock.ts';
import { ALEX, aCheckIn, aCouple, anAnswer } from '../../support/couples.ts';
import { runAttune } from '../../support/run-attune.ts';

const folders: string[] = [];
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

const WORDS = 'thank you for the tea';
/** An Attune with one sealed answer, running until it is closed. */
const running = async (key?: Uint8Array) => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'attune-cli-'));
  folders.push(dataFolder);
  const storage = await openStorage({ dataFolder, key, clock: movableClock(), logger: createMemoryLogger() });
  const sealed = storage.sealer.seal(privateText(WORDS), rowOfAnswer(aCheckIn(), ALEX));
  await storage.couples.add(aCouple());
  await storage.checkIns.add(aCheckIn({ answers: [anAnswer({ from: ALEX, sealed })] }));
  const env = { ATTUNE_DATA: dataFolder, ATTUNE_LOG_LEVEL: 'error', DATABASE_URL: '' };
  return { dataFolder, storage, env };
};
const base64 = (byte: number): string => Buffer.alloc(32, byte).toString('base64');

describe('attune rotate-key', () => {
  it('is refused in a sentence while Attune runs, then seals everything anew and says what to keep', async () => {
    const { dataFolder, storage, env } = await running();
    const before = readFileSync(join(dataFolder, 'key'), 'utf8');
    const busy = await runAttune(['rotate-key'], '', env);
    expect(busy).toMatchObject({ status: 1, out: '' });
    expect(busy.err).toMatch(/^The data folder .* is already in use by another Attune\. Stop that one first/);
    expect(readFileSync(join(dataFolder, 'key'), 'utf8')).toBe(before);
    await storage.close();
    const done = await runAttune(['rotate-key'], '', env);
    expect(done).toMatchObject({ status: 0, err: '1 looked at\n' });
    expect(done.out).toMatch(
      /^1 of 1 sealed answers and tokens in .* were sealed anew\.\nAll of them open with the key [0-9a-f]{16} alone\.\nThe old key stands in .*key\.old/,
    );
    expect(done.out + done.err).not.toContain(before.trim());
    const exported = await runAttune(['export', '--partner', ALEX], '', env);
    expect(exported.out).toContain(WORDS);
  });

  it('says which key is missing, ends with status 1, and goes on once ATTUNE_OLD_KEYS holds it', async () => {
    const { storage, env } = await running(new Uint8Array(32).fill(1));
    await storage.close();
    const changed = { ...env, ATTUNE_KEY: base64(2) };
    const lost = await runAttune(['rotate-key'], '', changed);
    expect(lost.status).toBe(1);
    expect(lost.out).toMatch(
      /1 are sealed with the key [0-9a-f]{16}, which is not here\. .* ATTUNE_OLD_KEYS/,
    );
    expect(await runAttune(['rotate-key'], '', { ...changed, ATTUNE_OLD_KEYS: base64(1) })).toMatchObject({
      status: 0,
    });
    expect((await runAttune(['export', '--partner', ALEX], '', changed)).out).toContain(WORDS);
  });

  it('says how it is used, and what is not there', async () => {
    expect((await runAttune(['rotate-key', 'now'])).err).toBe('Usage: attune rotate-key [--while-running]\n');
    const empty = mkdtempSync(join(tmpdir(), 'attune-cli-'));
    folders.push(empty);
    const absent = await runAttune(['rotate-key'], '', { ATTUNE_DATA: empty, DATABASE_URL: '' });
    expect(absent).toMatchObject({ status: 1, err: expect.stringMatching(/^There is no database in/) });
  });
});
