import { describe, expect, it } from 'vitest';
import { createHealth } from '../../../adapters/observability/index.ts';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';
import { movableClock } from '../../support/clock.ts';

const fine = async (): Promise<void> => undefined;
const broken = async (): Promise<void> => {
  throw new RangeError('no');
};
const silent = (): Promise<void> => new Promise(() => undefined);

const health = (checks: Record<string, () => Promise<void>>, wait = silent) => {
  const [clock, logger] = [movableClock(), createMemoryLogger()];
  return { clock, logger, ...createHealth({ clock, logger, checks, wait }) };
};

describe('health', () => {
  it('is ready when every check answers', async () => {
    expect(await health({ database: fine, web: fine }).ready()).toEqual({
      status: 'ok',
      uptimeSeconds: 0,
      checks: { database: 'ok', web: 'ok' },
    });
  });

  it('says which check fails, and lives on', async () => {
    const { ready, live, logger } = health({ database: broken, web: fine });
    expect(await ready()).toMatchObject({ status: 'failing', checks: { database: 'failing', web: 'ok' } });
    expect(live().status).toBe('ok');
    expect(logger.lines.map(({ level, fields }) => [level, fields.event, fields.kind])).toEqual([
      ['warn', 'health-check-failed', 'database'],
    ]);
  });

  it('does not wait for ever for a check that never answers', async () => {
    const { ready, logger } = health({ database: silent }, fine);
    expect(await ready()).toMatchObject({ status: 'failing', checks: { database: 'failing' } });
    expect(logger.lines.map(({ fields }) => fields.event)).toEqual(['health-check-slow']);
  });

  it('is not ready while stopping', async () => {
    const { ready, stopping } = health({ database: fine });
    stopping();
    expect(await ready()).toMatchObject({ status: 'stopping', checks: { database: 'ok' } });
  });

  it('counts how long it has run', () => {
    const { clock, live } = health({});
    clock.moveBy(90_500);
    expect(live().uptimeSeconds).toBe(90);
  });
});
