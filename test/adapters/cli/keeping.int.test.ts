import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openStorage } from '../../../adapters/storage/index.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';
import { movableClock, NOON } from '../../support/clock.ts';
import { ALEX, aCheckIn, aCouple, anAnswer, SAM } from '../../support/couples.ts';
import { runAttune } from '../../support/run-attune.ts';

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'attune-cli-'));
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});
const at = (dataFolder: string) => ({ ATTUNE_DATA: dataFolder, ATTUNE_LOG_LEVEL: 'error', DATABASE_URL: '' });

/** A couple with an answer of each, and a job that was given up; Attune runs until `stop`. */
const running = async () => {
  const dataFolder = folder();
  const storage = await openStorage({ dataFolder, clock: movableClock(), logger: createMemoryLogger() });
  await storage.couples.add(aCouple());
  const answers = [ALEX, SAM].map((from) => {
    const row = `check-in:${aCheckIn().id}:${from}`;
    return anAnswer({ from, sealed: storage.sealer.seal(privateText(`thank you, says ${from}`), row) });
  });
  await storage.checkIns.add(aCheckIn({ answers }));
  const job = { kind: 'purge', payload: '{"kind":"purge"}', couple_id: null, due_at: NOON, run_at: NOON };
  await storage.database
    .insertInto('jobs')
    .values({
      ...job,
      key: 'dead',
      lease_until: null,
      attempts: 5,
      last_error_code: 'no-luck',
      dead_at: NOON,
    })
    .execute();
  return { dataFolder, storage };
};

describe('attune backup, restore, jobs and export', () => {
  it('a backup is made beside a running Attune and restored elsewhere; both say where the key is needed', async () => {
    const { dataFolder, storage } = await running();
    const file = join(folder(), 'backup.jsonl');
    const backedUp = await runAttune(['backup', file], '', at(dataFolder));
    expect(backedUp).toMatchObject({ status: 0, err: '' });
    expect(backedUp.out).toMatch(/rows of .*attune\.db are in .*backup\.jsonl\.\nThe key is not/);
    const fresh = folder();
    const lost = await runAttune(['restore', file], '', at(fresh));
    expect(lost.out).toMatch(/2 sealed answers or tokens wait for the key/);
    expect(lost.status).toBe(1);
    writeFileSync(join(fresh, 'key'), readFileSync(join(dataFolder, 'key')), { mode: 0o600 });
    const again = await runAttune(['restore', file, '--replace'], '', at(fresh));
    expect(again).toMatchObject({ status: 0, err: '' });
    const exported = await runAttune(['export', '--partner', ALEX], '', at(fresh));
    expect(exported.out).toContain(`thank you, says ${ALEX}`);
    await storage.close();
  });

  it('what cannot be done is said in a sentence, without a stack, and ends with status 1', async () => {
    const { dataFolder, storage } = await running();
    const none = folder();
    const file = join(none, 'shopping');
    writeFileSync(file, 'milk\n');
    for (const [args, env, says] of [
      [['backup'], at(dataFolder), /^Usage: attune backup FILE/],
      [['backup', file], at(dataFolder), /is there already/],
      [['backup', join(none, 'b')], at(none), /There is no database in/],
      [['restore', file], at(none), /is not a backup/],
      [['restore', join(none, 'none')], at(none), /does not exist/],
      [['restore', '--over', file], at(none), /^Usage: attune restore FILE/],
      [['jobs', 'delete'], at(dataFolder), /^Usage: attune jobs/],
      [['jobs', 'retry'], at(dataFolder), /^Usage: attune jobs/],
      [['export', '--partner', 'alex'], at(dataFolder), /^Usage: attune export/],
    ] as const) {
      const { status, out, err } = await runAttune(args, '', env);
      expect([args, status, out]).toEqual([args, 1, '']);
      expect(err).toMatch(says);
      expect(err).not.toMatch(/ {4}at /);
    }
    await storage.close();
  });

  it('jobs lists what was given up, without anybody’s id, and tries it again, beside a running Attune', async () => {
    const { dataFolder, storage } = await running();
    const listed = await runAttune(['jobs'], '', at(dataFolder));
    expect(listed.out).toMatch(/^1 jobs, 1 of them dead\nid .*\n1 +purge +2026-\S+ +dead +5 +no-luck\n$/);
    expect((await runAttune(['jobs', 'retry', '--dead'], '', at(dataFolder))).out).toMatch(
      /^1 dead jobs are due/,
    );
    expect((await runAttune(['jobs', 'retry', '1'], '', at(dataFolder))).out).toMatch(/^No such job is dead/);
    expect((await runAttune(['jobs'], '', at(dataFolder))).out).toMatch(/^1 jobs, 0 of them dead/);
    await storage.close();
  });

  it('N3: an export holds what one person gave, and nothing of the other’s', async () => {
    const { dataFolder, storage } = await running();
    const { status, out } = await runAttune(['export', '--partner', ALEX], '', at(dataFolder));
    expect(status).toBe(0);
    const { account, spaces } = JSON.parse(out) as {
      account: string;
      spaces: { checkInAnswers: object[] }[];
    };
    expect(account).toBe(ALEX);
    expect(spaces[0]?.checkInAnswers).toEqual([
      expect.objectContaining({ answer: `thank you, says ${ALEX}` }),
    ]);
    expect(out).not.toContain(SAM);
    const nobody = await runAttune(['export', '--partner', 'web:nobody'], '', at(dataFolder));
    expect(JSON.parse(nobody.out)).toEqual({ account: 'web:nobody', spaces: [] });
    await storage.close();
  });

  it('N1: whoever runs Attune erases for somebody who cannot any more, says so first, and not beside a running one', async () => {
    const { dataFolder, storage } = await running();
    const busy = await runAttune(['erase', '--partner', ALEX, '--yes'], '', at(dataFolder));
    expect(busy.status).toBe(1);
    expect(busy.err).toMatch(/in use/);
    await storage.close();
    const asked = await runAttune(['erase', '--partner', ALEX], '', at(dataFolder));
    expect(asked).toMatchObject({ status: 1, err: '' });
    expect(asked.out).toContain(
      'in one space. To erase everything there, of both partners and for good, add --yes.',
    );
    const erased = await runAttune(['erase', '--partner', ALEX, '--yes'], '', at(dataFolder));
    expect(erased).toMatchObject({ status: 0, out: 'Erased: web:main\n' });
    const after = await runAttune(['erase', '--partner', SAM], '', at(dataFolder));
    expect(after.out).toContain(`Nothing is held about ${SAM}`);
    expect(readFileSync(join(dataFolder, 'attune.db'), 'latin1')).not.toContain(ALEX);
    expect((await runAttune(['erase'], '', at(dataFolder))).err).toMatch(/^Usage: attune erase/);
  });
});
