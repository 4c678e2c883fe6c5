import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { json, type ScriptedModel, says, startScriptedModel } from '../../fakes/scripted-model.ts';
import { runAttune } from '../../support/run-attune.ts';

let model: ScriptedModel;
const folder = mkdtempSync(join(tmpdir(), 'attune-doctor-'));
beforeAll(async () => {
  model = await startScriptedModel();
});
afterAll(async () => {
  await model.stop();
  rmSync(folder, { recursive: true });
});

const doctor = (settings: Readonly<Record<string, string>> = {}) =>
  runAttune(['doctor'], '', { PORT: '0', ATTUNE_DATA: folder, ...settings });
const setUp = () => ({
  ATTUNE_PHRASING_URL: model.url,
  ATTUNE_PHRASING_MODEL: 'small',
  ATTUNE_PHRASING_KEY: 'made-up-key',
});

describe('attune doctor', () => {
  it('asks no language model where none is set up', async () => {
    const { status, out } = await doctor();
    expect(out).toContain('language model: not set up');
    expect(status).toBe(0);
    expect(model.received).toEqual([]);
  });

  it('has one harmless sentence worded, and nobody’s words', async () => {
    model.will(says('no call comes when you are late'));
    const { status, out } = await doctor(setUp());
    expect(out).toMatch(
      /ok {3}language model: small at 127\.0\.0\.1:\d+ worded a harmless sentence in \d+ ms/,
    );
    expect(status).toBe(0);
    expect(model.received).toHaveLength(1);
  });

  it('says what to fix, and neither the key nor what the endpoint said', async () => {
    model.will(json('{"error":{"message":"Incorrect API key provided: made-up-key"}}', 401));
    const { status, out, err } = await doctor(setUp());
    expect(out).toMatch(/fix {2}language model: .* refuses the key\. Set ATTUNE_PHRASING_KEY\./);
    expect(status).toBe(1);
    expect(out + err).not.toMatch(/made-up-key|Incorrect/);
  });

  it('names every problem of its settings at once, and asks nobody', async () => {
    const before = model.received.length;
    const { status, out } = await doctor({ ATTUNE_PHRASING_URL: 'http://models.example.org/v1' });
    expect(out).toContain('ATTUNE_PHRASING_URL must be an address that begins with https://');
    expect(status).toBe(1);
    expect(model.received).toHaveLength(before);
  });
});
