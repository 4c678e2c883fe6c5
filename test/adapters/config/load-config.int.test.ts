import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../../adapters/config/index.ts';

const folders: string[] = [];
const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-test-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('loading the settings', () => {
  it('needs no .env, and takes the data folder from where Attune was started', () => {
    const folder = aFolder();
    expect(loadConfig({ environment: {}, folder })).toMatchObject({
      port: 3000,
      dataFolder: join(folder, 'data'),
    });
  });

  it('reads .env and leaves the environment as it was', () => {
    const folder = aFolder();
    writeFileSync(join(folder, '.env'), 'PORT=4000\n');
    const before = { ...process.env };
    expect(loadConfig({ environment: { ATTUNE_DATA: '/srv/attune' }, folder })).toMatchObject({
      port: 4000,
      dataFolder: '/srv/attune',
    });
    expect(process.env).toEqual(before);
  });

  it('throws one error with all problems', () => {
    const folder = aFolder();
    writeFileSync(join(folder, '.env'), 'PORT=x\n?\n');
    const loading = () => loadConfig({ environment: { HOST: 'http://x' }, folder });
    expect(loading).toThrow(expect.objectContaining({ name: 'ConfigError', code: 'config-unusable' }));
    expect(loading).toThrow(/line 2[\s\S]*PORT[\s\S]*HOST/);
  });

  it('says so when .env cannot be read', () => {
    const folder = aFolder();
    mkdirSync(join(folder, '.env'));
    expect(() => loadConfig({ environment: {}, folder })).toThrow(/\.env cannot be read \(EISDIR\)/);
  });
});
