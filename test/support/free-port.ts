import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below those that the system gives away by itself; each process of the test run begins somewhere else. */
let nextPort = 20_000 + ((process.pid * 97) % 12_000);

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer();
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
};

/** For an address that somebody must know before anything listens there, so that the system cannot choose. */
export const freePort = async (): Promise<number> => {
  nextPort += 1;
  const port = nextPort;
  return (await isFree(port)) ? port : freePort();
};
