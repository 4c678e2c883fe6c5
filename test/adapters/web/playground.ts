import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWeb, type MovableTime, type Web } from '../../../adapters/web/index.ts';
import type { AnswerView, EntryView, RefusalView, StreamEvent, Viewer } from '../../../adapters/web/view.ts';
import { type Instant, later } from '../../../src/index.ts';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';
import { createScriptedMediator, type ScriptedMediator } from '../../fakes/scripted-mediator.ts';
import { movableClock, NOON } from '../../support/clock.ts';

const PAGE = new URL('../../../adapters/web/page/', import.meta.url).pathname;

/** The real templates; scripts are the browser test's business. */
const pageFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-page-'));
  for (const name of ['index.html', 'side.html', 'page.css', 'icon.svg'])
    copyFileSync(join(PAGE, name), join(folder, name));
  for (const name of ['main.js', 'side.js']) writeFileSync(join(folder, name), 'export {};\n');
  return folder;
};

export type Playground = {
  readonly url: string;
  readonly pageFolder: string;
  readonly web: Web;
  readonly mediator: ScriptedMediator;
  readonly logger: ReturnType<typeof createMemoryLogger>;
  readonly time: MovableTime & { due: Instant | undefined };
  readonly token: (viewer: Viewer) => Promise<string>;
  /** Posts as that side's own page would. */
  readonly act: (side: Viewer, deed: unknown, headers?: Record<string, string>) => Promise<Response>;
  readonly direct: (direction: unknown) => Promise<Response>;
  readonly watch: (viewer: Viewer) => Promise<Watch>;
  readonly close: () => Promise<void>;
};

export type Watch = {
  /** Everything this stream has carried, byte for byte. */
  readonly raw: () => string;
  readonly events: () => readonly StreamEvent[];
  /** The next entry, seen already or yet to come, that fits. */
  readonly entry: (fits: (entry: EntryView) => boolean) => Promise<EntryView>;
  readonly event: (fits: (event: StreamEvent) => boolean) => Promise<StreamEvent>;
  /** Resolves once the server has ended the stream. */
  readonly ended: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const watchStream = (response: Response): Watch => {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let raw = '';
  const readMore = async (): Promise<boolean> => {
    const { done, value } = await reader.read();
    raw += decoder.decode(value, { stream: true });
    return !done;
  };
  const events = (): readonly StreamEvent[] =>
    raw
      .split('\n\n')
      .slice(0, -1)
      .filter((block) => block.startsWith('data: '))
      .map((block) => JSON.parse(block.slice(6)));
  const event = async (fits: (event: StreamEvent) => boolean): Promise<StreamEvent> => {
    for (;;) {
      const found = events().find(fits);
      if (found !== undefined) return found;
      if (!(await readMore())) throw new Error('The stream ended first.');
    }
  };
  return {
    raw: () => raw,
    events,
    event,
    entry: async (fits) => {
      const found = await event((candidate) => candidate.type === 'entry' && fits(candidate.entry));
      return found.type === 'entry' ? found.entry : Promise.reject(new Error('unreachable'));
    },
    ended: async () => {
      while (await readMore());
    },
    close: () => reader.cancel(),
  };
};

const movableTime = (): Playground['time'] => {
  const clock = movableClock();
  const time = {
    ...clock,
    due: undefined as Instant | undefined,
    nextDue: async () => time.due,
    advanceTo: async (target: Instant) => clock.moveTo(target),
  };
  return time;
};

/** An installation whose database answers, or does not. */
export const probesOf = (status: 'ok' | 'failing') => ({
  live: () => ({ status: 'ok' }),
  ready: async () => ({ status }),
  metrics: () => '# HELP attune_events_total What happened, by level and event.\n',
});

export const openPlayground = async (host = '127.0.0.1'): Promise<Playground> => {
  const folder = pageFolder();
  const logger = createMemoryLogger();
  const time = movableTime();
  const web = createWeb({ host, port: 0, pageFolder: folder, time, probes: probesOf('ok'), logger });
  const mediator = createScriptedMediator(web);
  web.connect(mediator);
  const { url } = await web.start();

  const token = async (viewer: Viewer): Promise<string> => {
    const page = await fetch(viewer === 'channel' ? url : `${url}/side/${viewer}`);
    return /name="attune-token" content="([^"]+)"/u.exec(await page.text())?.[1] ?? '';
  };
  const post = async (path: string, viewer: Viewer, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: url,
        'x-attune-token': await token(viewer),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    url,
    pageFolder: folder,
    web,
    mediator,
    logger,
    time,
    token,
    act: (side, deed, headers) => post(`/api/${side}/deed`, side, deed, headers),
    direct: (direction) => post('/api/stage', 'channel', direction),
    watch: async (viewer) =>
      watchStream(await fetch(`${url}/api/${viewer}/stream?token=${await token(viewer)}`)),
    close: async () => {
      await web.stop();
      rmSync(folder, { recursive: true });
    },
  };
};

/** What a request was answered with; a test asks for the part it expects. */
export const answerOf = async (response: Response): Promise<Required<AnswerView> & RefusalView> =>
  (await response.json()) as Required<AnswerView> & RefusalView;

export const isCard = (entry: EntryView): boolean => entry.type === 'card';
export const inAnHour = later(NOON, 60 * 60 * 1000);

type RawRequest = {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly method?: string;
};

/** With headers that `fetch` will not let one set, such as Host. */
export const rawStatus = (url: string, { path, headers, method = 'GET' }: RawRequest): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const sent = request({ hostname, port, path, method, headers, setHost: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
