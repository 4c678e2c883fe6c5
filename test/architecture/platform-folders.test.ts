import { describe, expect, it } from 'vitest';
import { adapterFiles, type SourceFile, sourceFiles, violations } from './source-tree.ts';

const PLATFORMS = ['web', 'discord', 'slack'];
const SEVEN = ['index', 'client', 'inbound', 'render', 'deliver', 'commands', 'errors'];

const missingIn = (files: readonly SourceFile[]): readonly string[] => {
  const paths = new Set(files.map((file) => file.path));
  const present = PLATFORMS.filter((name) => files.some((file) => file.path.startsWith(`adapters/${name}/`)));
  return present.flatMap((name) =>
    SEVEN.map((part) => `adapters/${name}/${part}.ts`).filter((path) => !paths.has(path)),
  );
};

const pascal = (kebab: string): string =>
  kebab.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

const promises = ({ path, text }: SourceFile): readonly string[] => {
  const main = pascal((path.split('/').at(-1) ?? '').replace('.ts', ''));
  return new RegExp(`\\*/\\nexport type ${main}\\b`).test(text) ? [] : [`${main} does not say its promise`];
};

describe('what looks alike is built alike', () => {
  it('every platform folder has the same seven files', () => {
    expect(missingIn(adapterFiles)).toEqual([]);
    expect(missingIn([{ path: 'adapters/slack/index.ts', text: '' }])).toHaveLength(6);
  });

  it('every port is named for its file and says its promise', () => {
    const ports = sourceFiles.filter((file) => file.path.startsWith('src/ports/'));
    expect(ports.length).toBeGreaterThan(0);
    expect(violations(promises, ports)).toEqual([]);
    expect(
      promises({ path: 'src/ports/couple-store.ts', text: 'export type CoupleStore = {};' }),
    ).toHaveLength(1);
    expect(promises({ path: 'src/ports/clock.ts', text: '/** Time. */\nexport type Clock = {};' })).toEqual(
      [],
    );
  });
});
