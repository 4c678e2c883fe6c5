import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';
import type { Logger } from '../../src/index.ts';
import { commandViews } from './commands.ts';
import { hostGuard, isToken, originGuard, refuse, securityHeaders, TOKEN_HEADER } from './guard.ts';
import type { Inbound } from './inbound.ts';
import type { PageFiles } from './page-files.ts';
import { deedSchema, stageSchema } from './requests.ts';
import type { Outcome } from './room.ts';
import type { Stage } from './stage.ts';
import type { Streams } from './stream.ts';
import { SIDES, type Side, type Viewer } from './view.ts';

/** What whoever runs Attune may ask; never holds text. */
export type Probes = {
  readonly live: () => { readonly status: string };
  readonly ready: () => Promise<{ readonly status: string }>;
  /** Prometheus text format. */
  readonly metrics: () => string;
};

export type RouteDeps = {
  readonly host: string;
  readonly probes: Probes;
  readonly files: PageFiles;
  readonly tokens: Readonly<Record<Viewer, string>>;
  readonly streams: Streams;
  readonly inbound: Inbound;
  readonly stage: Stage;
  readonly logger: Logger;
};

const MAX_BODY_BYTES = 64 * 1024;
const NAMES: Readonly<Record<Side, string>> = { alex: 'Alex', sam: 'Sam' };

const toSide = (value: string | undefined): Side | undefined => SIDES.find((side) => side === value);
const toViewer = (value: string | undefined): Viewer | undefined =>
  value === 'channel' ? 'channel' : toSide(value);

const answer = (c: Context, outcome: Outcome): Response =>
  outcome.kind === 'done' ? c.json(outcome.answer) : refuse(c, outcome.code, outcome.field);

/** The body as the schema wants it; undefined for anything else, broken JSON included. */
const readBody = async <Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.infer<Schema> | undefined> => {
  const body: unknown = await c.req.json().catch(() => undefined);
  const parsed = schema.safeParse(body);
  return parsed.success ? parsed.data : undefined;
};

const pageRoutes = ({ files, tokens }: RouteDeps): Hono =>
  new Hono()
    .get('/', (c) => c.html(files.page('index', { token: tokens.channel })))
    .get('/side/:side', (c) => {
      const side = toSide(c.req.param('side'));
      if (side === undefined) return refuse(c, 'unknown-page');
      return c.html(files.page('side', { side, name: NAMES[side], token: tokens[side] }));
    })
    .get('/assets/:name', (c) => {
      const file = files.asset(c.req.param('name'));
      if (file === undefined) return refuse(c, 'unknown-page');
      return c.body(file.body, 200, { 'Content-Type': file.contentType });
    });

const report = (c: Context, found: { readonly status: string }): Response =>
  c.json(found, found.status === 'ok' ? 200 : 503);

const probeRoutes = ({ probes }: RouteDeps): Hono =>
  new Hono()
    .get('/health', (c) => report(c, probes.live()))
    .get('/ready', async (c) => report(c, await probes.ready()))
    .get('/metrics', (c) => c.text(probes.metrics()));

const apiRoutes = ({ tokens, streams, inbound, stage }: RouteDeps): Hono =>
  new Hono()
    .use(originGuard)
    .get('/commands', (c) => c.json(commandViews()))
    // EventSource cannot send headers, so the token travels in the address here.
    .get('/:viewer/stream', (c) => {
      const viewer = toViewer(c.req.param('viewer'));
      if (viewer === undefined) return refuse(c, 'unknown-page');
      if (!isToken(c.req.query('token'), tokens[viewer])) return refuse(c, 'no-token');
      const stream = streams.open(viewer);
      if (stream === undefined) return refuse(c, 'too-many-streams');
      // Closing with the stream, or stopping would wait for the connection's keep-alive to run out.
      return c.body(stream, 200, { 'Content-Type': 'text/event-stream; charset=utf-8', Connection: 'close' });
    })
    .post('/stage', async (c) => {
      if (!isToken(c.req.header(TOKEN_HEADER), tokens.channel)) return refuse(c, 'no-token');
      const direction = await readBody(c, stageSchema);
      return direction === undefined ? refuse(c, 'malformed') : answer(c, await stage(direction));
    })
    .post('/:side/deed', async (c) => {
      const side = toSide(c.req.param('side'));
      if (side === undefined) return refuse(c, 'unknown-page');
      if (!isToken(c.req.header(TOKEN_HEADER), tokens[side])) return refuse(c, 'no-token');
      const deed = await readBody(c, deedSchema);
      return deed === undefined ? refuse(c, 'malformed') : answer(c, await inbound(side, deed));
    });

export const createRoutes = (deps: RouteDeps): Hono => {
  const app = new Hono();
  app.use(securityHeaders);
  app.use(hostGuard(deps.host));
  app.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => refuse(c, 'too-large') }));
  app.route('/', pageRoutes(deps));
  app.route('/', probeRoutes(deps));
  app.route('/api', apiRoutes(deps));
  app.notFound((c) => refuse(c, 'unknown-page'));
  app.onError((cause, c) => {
    deps.logger.error({ event: 'web-request-failed', code: 'failed' }, cause);
    return refuse(c, 'failed');
  });
  return app;
};
