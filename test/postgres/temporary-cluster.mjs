// A PostgreSQL of our own for tests and measurements: made in a temporary folder with the binaries that are installed,
// listening on 127.0.0.1 on a free port, gone afterwards. Touches no PostgreSQL that runs already.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

const DEBIAN = '/usr/lib/postgresql';

export const HOW_TO_GET_IT =
  'PostgreSQL is not installed here: apt-get install postgresql, or set TEST_DATABASE_URL to a database of your own.';

/** The folder with `initdb` and `postgres`, the newest version first; undefined when there is none. */
export const findBinaries = () => {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
};

/** initdb refuses to work for root, so that everything is done as the user whom Debian's package makes. */
const whoRuns = () => {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
};

const freePort = async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
};

const makeFolder = (who) => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-postgres-'));
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid);
  chmodSync(folder, 0o700);
  return folder;
};

const initialise = ({ binaries, folder, who, password }) => {
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (who.uid !== undefined) chownSync(passwordFile, who.uid, who.gid);
  execFileSync(
    join(binaries, 'initdb'),
    [
      '-D',
      join(folder, 'data'),
      '-U',
      'attune',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '-A',
      'scram-sha-256',
    ].concat(['--pwfile', passwordFile, '--no-sync']),
    { ...who, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
};

/** `durable: false` trades safety in a power cut for speed, which is right for tests and wrong for measurements. */
const settings = (durable) =>
  durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

const launch = async ({ binaries, folder, who, port, durable, options: more }) => {
  const sockets = join(folder, 'sockets');
  mkdirSync(sockets, { recursive: true });
  if (who.uid !== undefined) chownSync(sockets, who.uid, who.gid);
  const options = ['max_connections=200', 'lc_messages=C', ...settings(durable), ...more].flatMap((one) => [
    '-c',
    one,
  ]);
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', join(folder, 'data'), '-h', '127.0.0.1', '-p', String(port), '-k', sockets, ...options],
    { ...who, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const said = [];
  for await (const line of createInterface({ input: server.stderr })) {
    if (line.includes('ready to accept connections')) {
      server.stderr.resume();
      return server;
    }
    said.push(line);
  }
  throw new Error(`PostgreSQL did not start:\n${said.join('\n')}`);
};

const end = async (server, signal) => {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill(signal);
  await gone;
};

/**
 * `options` are settings of the server, `name=value`. Resolves to `{ url, dataFolder, restart, stop }`. `restart()` throws out whoever is connected (`SIGINT`, a fast
 * shutdown) or, with `SIGQUIT`, breaks off as a crash would, and is back on the same port when it resolves.
 */
export const startCluster = async ({ durable = false, options = [] } = {}) => {
  const binaries = findBinaries();
  if (binaries === undefined) throw new Error(HOW_TO_GET_IT);
  const who = whoRuns();
  const folder = makeFolder(who);
  const password = randomBytes(12).toString('hex');
  const stop = async (server) => {
    await end(server, 'SIGINT');
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    initialise({ binaries, folder, who, password });
    const place = { binaries, folder, who, port: await freePort(), durable, options };
    let server = await launch(place);
    return {
      url: `postgres://attune:${password}@127.0.0.1:${place.port}/postgres`,
      dataFolder: join(folder, 'data'),
      /** Down until `up` is called. */
      down: (signal = 'SIGINT') => end(server, signal),
      up: async () => {
        server = await launch(place);
      },
      restart: async (signal = 'SIGINT') => {
        await end(server, signal);
        server = await launch(place);
      },
      stop: () => stop(server),
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
};
