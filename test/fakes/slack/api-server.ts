import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Fault, Faults } from './faults.ts';
import { type ReadRequest, readRequest } from './read-request.ts';
import { Refusal } from './refusal.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { RequestRecord } from './types.ts';
import { type ApiAnswer, rateLimited, refused, type WebApi } from './web-api.ts';

export type ServerSeams = {
  readonly webApi: WebApi;
  readonly responseUrls: ResponseUrls;
  readonly receiveUpload: (id: string, data: Buffer) => boolean;
  readonly faults: Faults;
  readonly now: () => number;
  /** The workspace of a token, for the record; undefined for a bad one. */
  readonly teamOfToken: (token: string | undefined) => string | undefined;
  /** Something was asked or answered. */
  readonly touch: () => void;
};

const NOT_JSON = '<html><body>upstream error</body></html>';

/** The HTTP side of the fake: /api/…, /respond/…, /upload/…; every request is kept and may meet a fault. */
export const createApiServer = (seams: ServerSeams) => {
  const requests: RequestRecord[] = [];
  let open = 0;

  const respond = (id: string, { args }: ReadRequest): ApiAnswer => {
    try {
      seams.responseUrls.use(id, args);
      return { status: 200, body: { ok: true }, headers: {} };
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return { ...refused(refusal), status: 404 };
    }
  };

  const handle = async (record: RequestRecord, read: ReadRequest): Promise<ApiAnswer> => {
    const [, place = '', ...rest] = read.path.split('/');
    if (place === 'respond') return respond(rest.join('/'), read);
    if (place === 'api') return seams.webApi(record, read.token);
    const [file] = read.files;
    const isKnown = file !== undefined && seams.receiveUpload(rest.at(-1) ?? '', file);
    return { status: isKnown ? 200 : 404, body: { ok: isKnown }, headers: {} };
  };

  const methodOf = (path: string): string => {
    const [, place = '', ...rest] = path.split('/');
    if (place === 'api') return rest.join('/');
    return place === 'respond' ? 'response_url' : place;
  };

  const recordOf = (read: ReadRequest): RequestRecord => {
    const method = methodOf(read.path);
    const [, , ...rest] = read.path.split('/');
    const teamId =
      method === 'response_url' ? seams.responseUrls.teamOf(rest.join('/')) : seams.teamOfToken(read.token);
    return { method, args: read.args, teamId, at: seams.now(), answer: undefined };
  };

  const write = (response: ServerResponse, record: RequestRecord, answer: ApiAnswer): void => {
    record.answer = { status: answer.status, body: answer.body };
    response.writeHead(answer.status, {
      'content-type': 'application/json; charset=utf-8',
      ...answer.headers,
    });
    response.end(JSON.stringify(answer.body));
  };

  const fail = (response: ServerResponse, record: RequestRecord, fault: Fault): void => {
    if (fault.kind === 'refusal') write(response, record, refused(new Refusal(fault.error)));
    else if (fault.kind === 'rate-limit') write(response, record, rateLimited(fault.retryAfterSeconds));
    else if (fault.kind === 'reset') {
      record.answer = { status: 0, body: {} };
      response.destroy();
    } else if (fault.kind === 'status') {
      record.answer = { status: fault.status, body: {} };
      response.writeHead(fault.status, { 'content-type': 'text/html' }).end(NOT_JSON);
    }
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const read = await readRequest(request);
    const record = recordOf(read);
    requests.push(record);
    seams.touch();
    const fault = seams.faults.take(record);
    if (fault?.kind === 'hold') await fault.released;
    if (fault === undefined || fault.kind === 'hold') {
      write(response, record, await handle(record, read));
      return;
    }
    if ('afterEffect' in fault && fault.afterEffect === true) await handle(record, read);
    fail(response, record, fault);
  };

  const server: Server = createServer((request, response) => {
    open += 1;
    response.on('close', () => {
      open -= 1;
      seams.touch();
    });
    serve(request, response)
      .catch((problem: unknown) => {
        // The fake itself is broken: say so loudly, where the app's error shows it.
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
        response.end(`The fake failed: ${problem}`);
      })
      .finally(seams.touch);
  });

  return {
    server,
    requests,
    /** Requests that are not answered yet. */
    open: () => open,
    stop: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

export type ApiServer = ReturnType<typeof createApiServer>;
