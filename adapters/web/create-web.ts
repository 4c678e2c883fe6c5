import { randomBytes } from 'node:crypto';
import type { Logger, Mediator } from '../../src/index.ts';
import { type Listening, listen } from './client.ts';
import { createDeliver, type WebPorts } from './deliver.ts';
import { WebError } from './errors.ts';
import { createFormDesk } from './form-desk.ts';
import { createInbound } from './inbound.ts';
import { createLedger } from './ledger.ts';
import { createLookUp } from './look-up.ts';
import { loadPageFiles } from './page-files.ts';
import { createPresence } from './room.ts';
import { createRoutes, type Probes } from './routes.ts';
import { createStage, type MovableTime } from './stage.ts';
import { createStreams } from './stream.ts';

export type WebDeps = {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The folder with the built page: index.html, side.html, main.js, side.js, page.css. */
  readonly pageFolder: string;
  readonly time: MovableTime;
  readonly probes: Probes;
  readonly logger: Logger;
};

/** The playground: two partners and their channel on a page of this machine. What is written lives in memory only. */
export type Web = WebPorts &
  ReturnType<typeof createLookUp> & {
    /** To be called once, before `start`: the mediator needs the ports above, and the page needs the mediator. */
    readonly connect: (mediator: Mediator) => void;
    /** Throws a WebError that says what to do, for example `port-in-use`. */
    readonly start: () => Promise<{ readonly url: string }>;
    readonly stop: () => Promise<void>;
  };

const newToken = (): string => randomBytes(24).toString('base64url');

export const createWeb = ({ host, port, pageFolder, time, probes, logger }: WebDeps): Web => {
  const ledger = createLedger(time.now);
  const streams = createStreams(ledger);
  let connected: Mediator | undefined;
  let listening: Listening | undefined;
  const mediator = (): Mediator => {
    if (connected === undefined)
      throw new WebError('not-connected', 'Call connect(mediator) before start().');
    return connected;
  };
  const presence = createPresence();
  const room = { ledger, clock: time, forms: createFormDesk(), mediator, presence };
  const tokens = { alex: newToken(), sam: newToken(), channel: newToken() };

  return {
    ...createDeliver({ ledger, clock: time }),
    ...createLookUp(ledger, presence),
    connect: (given) => {
      connected = given;
    },
    start: async () => {
      mediator();
      const files = await loadPageFiles(pageFolder);
      const inbound = createInbound(room);
      const stage = createStage({ room, time });
      const app = createRoutes({ host, probes, files, tokens, streams, inbound, stage, logger });
      listening = await listen({ app, host, port });
      return { url: listening.url };
    },
    stop: async () => {
      streams.closeAll();
      await listening?.stop();
      listening = undefined;
    },
  };
};
