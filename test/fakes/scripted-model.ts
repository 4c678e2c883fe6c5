import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export type Scripted = (response: ServerResponse, request: IncomingMessage) => void;
export type Received = {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

export type ScriptedModel = {
  /** As it would stand in ATTUNE_PHRASING_URL. */
  readonly url: string;
  readonly received: readonly Received[];
  /** How it treats every request from now on. */
  readonly will: (treat: Scripted) => void;
  /** Resolves with the next request, once all of it is here. */
  readonly nextRequest: () => Promise<Received>;
  readonly stop: () => Promise<void>;
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) body += piece;
  return body;
};

/** A chat completion that holds this text. */
export const completion = (content: unknown): string =>
  JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'm',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
  });

export const json =
  (body: string, status = 200, headers: Record<string, string> = {}): Scripted =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  };

/** Says a clause in the form that is asked for. */
export const says = (event: string): Scripted => json(completion(JSON.stringify({ event })));

/** An endpoint on this machine that speaks chat completions, well or badly. */
export const startScriptedModel = async (
  treat: Scripted = says('dinner goes cold'),
): Promise<ScriptedModel> => {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  let waiting: ((request: Received) => void)[] = [];
  let treatment = treat;
  const server = createServer(async (request, response) => {
    const seen = { path: request.url ?? '', headers: request.headers, body: await bodyOf(request) };
    received.push(seen);
    for (const tell of waiting.splice(0)) tell(seen);
    treatment(response, request);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    received,
    will: (next) => {
      treatment = next;
    },
    nextRequest: () =>
      new Promise((resolve) => {
        waiting = [...waiting, resolve];
      }),
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
};
