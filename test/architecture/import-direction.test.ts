import { describe, expect, it } from 'vitest';
import { filesImportedBy } from './imports-of.ts';
import { productFiles, type Rule, violations } from './source-tree.ts';

/**
 * The rooms of the house. `view` is what travels to the playground's page, the one thing both ends know. `instruments`
 * are the command line's measuring and documenting parts: they look at the engine from inside, and nothing of the
 * running product imports them.
 */
const roomOf = (path: string): string => {
  if (path === 'src/index.ts') return 'door';
  if (path.startsWith('src/')) return path.split('/')[1] ?? 'src';
  if (/^adapters\/cli\/(?:eval|docs)[^/]*\//.test(path)) return 'instruments';
  if (path === 'adapters/web/view.ts') return 'view';
  if (path.startsWith('adapters/web/page/')) return 'page';
  if (path.startsWith('adapters/')) return path.split('/').length === 2 ? 'main' : (path.split('/')[1] ?? '');
  return path.split('/')[0] ?? '';
};

const ADAPTERS = [
  'config',
  'observability',
  'system',
  'storage',
  'jobs',
  'web',
  'discord',
  'slack',
  'encoder',
  'grammar',
  'phrasing',
];

/**
 * Whom each room may enter besides itself. Adapters know the door only, and not each other; `platform` holds what the
 * chat platforms have in common.
 */
const MAY_ENTER: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  ports: ['domain'],
  app: ['domain', 'ports'],
  door: ['domain', 'ports', 'app'],
  ...Object.fromEntries(ADAPTERS.map((adapter) => [adapter, ['door']])),
  platform: ['door'],
  discord: ['door', 'platform'],
  slack: ['door', 'platform'],
  web: ['door', 'view'],
  view: ['door'],
  page: ['view'],
  corpus: ['domain'],
  main: ['door', ...ADAPTERS],
  cli: ['door', 'main', 'instruments', ...ADAPTERS],
  instruments: ['door', 'domain', 'app', 'corpus', 'config', 'grammar', 'slack', 'storage'],
};

const alongTheArrow: Rule = (file) => {
  const room = roomOf(file.path);
  const open = [room, ...(MAY_ENTER[room] ?? [])];
  return filesImportedBy(file)
    .filter((target) => !open.includes(roomOf(target)))
    .map((target) => `${room} may not enter ${roomOf(target)} (${target})`);
};

const caught = (path: string, target: string) =>
  violations(alongTheArrow, [{ path, text: `import { x } from '${target}';` }]);

describe('imports go only along the arrow', () => {
  it('domain, ports, app, door, adapters, main: nobody imports against it', () => {
    expect(violations(alongTheArrow, productFiles)).toEqual([]);
  });

  it.each([
    ['src/domain/reading/a.ts', '../../ports/clock.ts'],
    ['src/ports/clock.ts', '../app/create-mediator.ts'],
    ['src/app/a.ts', '../../adapters/storage/index.ts'],
    ['src/app/a.ts', '../index.ts'],
    ['adapters/storage/a.ts', '../../src/domain/couple/couple.ts'],
    ['adapters/web/a.ts', '../storage/index.ts'],
    ['adapters/web/page/a.ts', '../inbound.ts'],
    ['adapters/cli/a.ts', '../../src/domain/reading/reading.ts'],
    ['adapters/web/a.ts', '../main.ts'],
    ['adapters/main.ts', './cli/eval/run-eval.ts'],
    ['src/app/a.ts', '../../test/fakes/memory-stores.ts'],
    ['corpus/train/a.ts', '../../src/app/create-mediator.ts'],
  ])('catches %s importing %s', (path, target) => {
    expect(caught(path, target)).toHaveLength(1);
  });

  it.each([
    ['src/app/a.ts', '../ports/clock.ts'],
    ['adapters/web/a.ts', '../../src/index.ts'],
    ['adapters/web/a.ts', './render.ts'],
    ['adapters/main.ts', './storage/index.ts'],
    ['adapters/cli/eval/a.ts', '../../../src/domain/reading/reading.ts'],
  ])('lets %s import %s', (path, target) => {
    expect(caught(path, target)).toEqual([]);
  });
});
