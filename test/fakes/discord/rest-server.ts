import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { MovableClock } from '../../support/clock.ts';
import { type Faults, faultAnswer } from './faults.ts';
import { Refusal } from './refusal.ts';
import { readBody } from './rest-body.ts';
import { createRouter, type Matched, type Reply, type Route } from './routes.ts';
import type { Method, RequestRecord, ResponseRecord, ValidateRequest } from './types.ts';

export type RestDeps = {
  readonly routes: () => readonly Route[];
  readonly token: string;
  readonly clock: MovableClock;
  readonly faults: Faults;
  readonly validate: ValidateRequest;
  /** Hears of each answer given without a fault. */
  readonly onAnswer: (request: RequestRecord, response: ResponseRecord) => void;
  /** Hears of each request once it is recorded, with what is wrong with it. */
  readonly onRequest: (record: RequestRecord, violations: readonly string[]) => void;
  /** Called when a request is over, whatever became of it. */
  readonly onDone: () => void;
};

type Answer = { readonly status: number; readonly body: unknown; readonly headers: Record<string, string> };

const PREFIX = /^\/api(?:\/v10)?(?=\/)/;

/** Room enough that the client never waits on its own; limits are met only where a fault sets them. */
const ROOMY = {
  'x-ratelimit-limit': '10000',
  'x-ratelimit-remaining': '9999',
  'x-ratelimit-reset-after': '1.000',
};

const bucketOf = ({ route }: Matched, params: Readonly<Record<string, string>>): string =>
  Buffer.from(`${route.method}${route.template}${params.channel_id ?? params.guild_id ?? ''}`)
    .toString('hex')
    .slice(-32);

const write = (response: ServerResponse, { status, body, headers }: Answer): void => {
  if (response.destroyed) return;
  const json = body === undefined ? undefined : JSON.stringify(body);
  response.writeHead(status, {
    ...headers,
    ...(json === undefined ? {} : { 'content-type': 'application/json' }),
  });
  response.end(json);
};

/** Discord's REST side on 127.0.0.1; not listening yet. */
export const createRestServer = (deps: RestDeps): Server => {
  const router = createRouter(deps.routes());

  const carryOut = (matched: Matched | undefined, record: RequestRecord, authorization: string): Answer => {
    const headers =
      matched === undefined ? {} : { ...ROOMY, 'x-ratelimit-bucket': bucketOf(matched, matched.params) };
    try {
      if (matched === undefined) throw new Refusal('noSuchRoute');
      if (!matched.route.open && authorization !== `Bot ${deps.token}`) throw new Refusal('unauthorized');
      const reply: Reply = matched.route.handle({ ...record, params: matched.params });
      return { status: reply.status ?? (reply.body === undefined ? 204 : 200), body: reply.body, headers };
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      return { status: problem.status, body: problem.body, headers };
    }
  };

  const answer = async (
    record: RequestRecord,
    carry: () => Answer,
    response: ServerResponse,
  ): Promise<void> => {
    const fault = deps.faults.take(record);
    if (fault === undefined) {
      const given = carry();
      deps.onAnswer(record, given);
      return write(response, given);
    }
    if (fault.kind === 'hold') {
      await fault.released;
      return write(response, carry());
    }
    if ('afterEffect' in fault && fault.afterEffect) carry();
    if (fault.kind === 'hang') return;
    if (fault.kind === 'reset') {
      response.socket?.resetAndDestroy();
      return;
    }
    write(response, faultAnswer(fault));
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = url.pathname.replace(PREFIX, '');
    const method = request.method as Method;
    const matched = router(method, path);
    const record: RequestRecord = {
      method,
      path,
      route: matched?.route.template,
      query: Object.fromEntries(url.searchParams),
      ...(await readBody(request)),
      at: deps.clock.now(),
    };
    deps.onRequest(record, deps.validate(record));
    await answer(record, () => carryOut(matched, record, request.headers.authorization ?? ''), response);
    deps.onDone();
  };

  return createServer((request, response) => {
    // A mistake of the fake itself must be seen: the client gets an answer it does not retry, with the reason.
    serve(request, response).catch((problem: unknown) => {
      const message = `the fake failed: ${problem instanceof Error ? (problem.stack ?? '') : String(problem)}`;
      deps.onRequest(
        { method: 'GET', path: '', route: undefined, query: {}, body: undefined, files: [], at: 0 },
        [message],
      );
      write(response, { status: 418, body: { code: 0, message }, headers: {} });
    });
  });
};
