import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../adapters/config/index.ts';
import { loadPhrasing } from '../../adapters/load-phrasing.ts';
import { filesImportedBy } from '../architecture/imports-of.ts';
import { adapterFiles } from '../architecture/source-tree.ts';
import { createMemoryLogger } from '../fakes/memory-logger.ts';
import { movableClock } from '../support/clock.ts';

const loaded = (environment: Record<string, string>) => {
  const parsed = parseConfig(environment, '');
  if (!parsed.ok) throw new Error('The settings of this test are wrong.');
  return loadPhrasing({ config: parsed.config, clock: movableClock(), logger: createMemoryLogger() });
};

describe('a language model', () => {
  it('is there only when it is set up, under the host that people agree to', async () => {
    expect(await loaded({})).toBeUndefined();
    const set = { ATTUNE_PHRASING_URL: 'https://models.example.org:8443/v1', ATTUNE_PHRASING_MODEL: 'small' };
    expect((await loaded(set))?.host).toBe('models.example.org:8443');
  });

  it('costs nothing at the start otherwise: whatever loads its client does so when it is asked for', () => {
    const inside = 'adapters/phrasing/';
    const outside = adapterFiles.filter(({ path }) => !path.startsWith(inside));
    const importing = outside.filter((file) => filesImportedBy(file).some((path) => path.startsWith(inside)));
    expect(importing.map(({ path }) => path).sort()).toEqual([
      'adapters/cli/doctor.ts',
      'adapters/load-phrasing.ts',
    ]);
    for (const { text } of importing) {
      expect(text).not.toMatch(/^import \{.*phrasing\/index/m);
      expect(text).toMatch(/await import\('\.\.?\/phrasing\/index\.ts'\)/);
    }
  });
});
