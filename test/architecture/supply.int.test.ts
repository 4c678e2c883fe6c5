import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryTop } from './source-tree.ts';

type Locked = {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
};
const lock = JSON.parse(readFileSync(join(repositoryTop, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const running = locked.filter(([, { dev }]) => dev !== true);

/** Code that runs while packages are installed, and why it may. Nothing that the running program needs is among them. */
const MAY_RUN_ON_INSTALL: Readonly<Record<string, string>> = {
  esbuild: 'a tool that builds; the script only puts its binary where it starts faster, and checks it',
};

/** What may be handed on with a program under the MIT licence. */
const LICENCES = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

const bill = () => {
  const out = execFileSync('npm', ['run', '--silent', '--offline', 'sbom'], {
    cwd: repositoryTop,
    encoding: 'utf8',
  });
  return JSON.parse(out) as {
    readonly bomFormat: string;
    readonly components: readonly {
      readonly name: string;
      readonly version: string;
      readonly hashes?: readonly { readonly alg: string }[];
    }[];
  };
};

describe('what is delivered besides our own code', () => {
  it('nothing that the running program needs runs a script when it is installed', () => {
    const runs = running.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    expect(runs.map(([path]) => nameOf(path))).toEqual([]);
  });

  it('whatever runs a script when it is installed is known, and why it may', () => {
    const runs = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    expect(runs.map(([path]) => nameOf(path))).toEqual(Object.keys(MAY_RUN_ON_INSTALL));
  });

  it('every package is nailed down to its bytes', () => {
    const loose = locked.filter(
      ([, { integrity, link }]) => link === true || !integrity?.startsWith('sha512-'),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('every licence of what runs lets it be handed on', () => {
    const others = running.filter(([, { license = 'none' }]) => !LICENCES.includes(license));
    expect(others.map(([path, { license }]) => `${nameOf(path)}: ${license}`)).toEqual([]);
  });

  it('the bill of materials names exactly what runs, each with its checksum, without asking anybody', () => {
    const { bomFormat, components } = bill();
    expect(bomFormat).toBe('CycloneDX');
    expect(components.filter(({ hashes }) => !hashes?.some(({ alg }) => alg === 'SHA-512'))).toEqual([]);
    const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
    expect([...listed].sort()).toEqual(
      [...new Set(running.map(([path, { version }]) => `${nameOf(path)}@${version}`))].sort(),
    );
  });
});
