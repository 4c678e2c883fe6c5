// `npm run --silent sbom`: what the running program is made of, as CycloneDX on standard output, from the lock file
// alone. npm does the work, but `--omit=dev` also leaves out what the program needs when a tool of ours needs it as
// well (seen with npm 11: ws, pg-protocol), so it is shown a project without tools.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const withoutTools = ({ devDependencies, ...rest }) => rest;

const description = read('package.json');
const lock = read('package-lock.json');
const running = Object.entries(lock.packages)
  .filter(([, { dev }]) => dev !== true)
  .map(([path, entry]) => [path, path === '' ? withoutTools(entry) : entry]);

const temporary = mkdtempSync(join(tmpdir(), 'attune-sbom-'));
// npm takes the folder's name for the program's.
const project = join(temporary, description.name);
try {
  mkdirSync(project);
  const write = (file, content) => writeFileSync(join(project, file), JSON.stringify(content));
  write('package.json', withoutTools(description));
  write('package-lock.json', { ...lock, packages: Object.fromEntries(running) });
  const args = [
    'sbom',
    '--package-lock-only',
    '--offline',
    '--sbom-format=cyclonedx',
    '--sbom-type=application',
  ];
  process.stdout.write(execFileSync('npm', args, { cwd: project, encoding: 'utf8' }));
} finally {
  rmSync(temporary, { recursive: true });
}
