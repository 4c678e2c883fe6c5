import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brokenBlockRules, brokenViewRules } from '../fakes/slack/block-rules.ts';
import { isMethod } from '../fakes/slack/methods-catalogue.ts';
import { brokenArguments } from '../fakes/slack/validate-request.ts';
import { createWaiting } from '../fakes/slack/waiting.ts';

export type Answer = Readonly<Record<string, unknown>>;

/** One request of the bot to the Web API, and what it was answered. */
export type Heard = { readonly method: string; readonly args: Answer; readonly answer: Answer };

const STRUCTURED = ['blocks', 'view', 'metadata', 'files'];

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const argsIn = (type: string, body: Buffer): Answer => {
  if (type.startsWith('application/json')) return Object(parsed(body.toString()));
  if (!type.startsWith('application/x-www-form-urlencoded')) return {};
  const fields = [...new URLSearchParams(body.toString())].filter(([name]) => name !== 'token');
  return Object.fromEntries(
    fields.map(([name, text]) => [name, STRUCTURED.includes(name) ? parsed(text) : text]),
  );
};

const violationsIn = ({ method, args }: Pick<Heard, 'method' | 'args'>): readonly string[] => {
  if (!isMethod(method)) return [];
  const blocks = args.blocks === undefined ? [] : brokenBlockRules(args.blocks, 'message');
  const view = method === 'views.publish' ? brokenViewRules(args.view, 'home') : [];
  const form = method === 'views.open' ? brokenViewRules(args.view, 'modal') : [];
  return [...brokenArguments(method, args), ...blocks, ...view, ...form].map((rule) => `${method}: ${rule}`);
};

/**
 * Stands before an imitation of Slack on 127.0.0.1, passes every request on and keeps what was asked and answered. What
 * it is told to answer itself, by path, it does not pass on.
 */
export const listenIn = async (own: (path: string, args: Answer) => Answer | undefined = () => undefined) => {
  const heard: Heard[] = [];
  const violations: string[] = [];
  const waiting = createWaiting();
  let base = '';

  const passOn = async (request: IncomingMessage, body: Buffer) => {
    const { 'content-type': type = '', authorization } = request.headers;
    const answer = await fetch(`${base}${request.url}`, {
      method: request.method ?? 'GET',
      redirect: 'manual',
      headers: { 'content-type': type, ...(authorization === undefined ? {} : { authorization }) },
      ...(request.method === 'POST' ? { body: new Uint8Array(body) } : {}),
    });
    return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') };
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const body = await bodyOf(request);
    const args = argsIn(request.headers['content-type'] ?? '', body);
    const mine = own(pathname, args);
    const { status, text, location } = mine
      ? { status: 200, text: JSON.stringify(mine), location: null }
      : await passOn(request, body);
    response.writeHead(status, {
      'content-type': pathname.startsWith('/api/') ? 'application/json' : 'text/html',
      ...(location === null ? {} : { location }),
    });
    response.end(text);
    const method = pathname.replace('/api/', '');
    heard.push({ method, args, answer: Object(parsed(text)) });
    violations.push(...violationsIn({ method, args }));
    waiting.touch();
  };

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.writeHead(502).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    /** What Slack's own lists and limits would have refused. */
    violations,
    until: waiting.until,
    /** Whom it stands before; no slash at the end. */
    standsBefore: (url: string): void => {
      base = url;
    },
    stop: (): Promise<void> =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

export type Listener = Awaited<ReturnType<typeof listenIn>>;
