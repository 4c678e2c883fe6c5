import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody } from '../fakes/discord/rest-body.ts';
import type { Method } from '../fakes/discord/types.ts';
import { validateRequest } from '../fakes/discord/validate.ts';
import { createWaiting, type Waiting } from '../fakes/discord/waiting.ts';
import { CHANNEL, PEOPLE, type Twin } from './start-twin.ts';

type Fields = Readonly<Record<string, unknown>>;

/** One request of the bot, with the answer it got. */
export type Passed = {
  readonly method: Method;
  readonly path: string;
  readonly body: Fields;
  readonly status: number;
  readonly answer: Fields;
};

export type FrontDoor = {
  /** What discord.js takes as `rest.api`. */
  readonly apiUrl: string;
  readonly passed: readonly Passed[];
  readonly violations: readonly string[];
  readonly until: Waiting['until'];
  readonly stop: () => Promise<void>;
};

type Answer = { readonly status: number; readonly body: unknown };

const VIEW_CHANNEL = '1024';

/** What the twin does not know, by method and path. */
const createOwnAnswers = ({ guildId, botUserId }: Twin) => {
  const commands: Fields[] = [];
  const register = (body: unknown): Answer => {
    const id = String(400000000000000000n + BigInt(commands.length));
    const command = { ...Object(body), id, application_id: botUserId, version: id };
    commands.push(command);
    return { status: 201, body: command };
  };
  return (request: string, body: unknown): Answer | undefined => {
    if (/^GET \/applications\/\d+\/commands$/.test(request)) return { status: 200, body: commands };
    if (/^POST \/applications\/\d+\/commands$/.test(request)) return register(body);
    if (request === `GET /guilds/${guildId}/roles/member-counts`) return { status: 200, body: {} };
    if (request === 'POST /users/@me/channels')
      return { status: 403, body: { code: 50007, message: 'Cannot send messages to this user' } };
    return undefined;
  };
};

/** What the twin leaves out of its answers: how many live in the server, and that the channel is private. */
const createAdditions = ({ guildId, botUserId }: Twin) => {
  const permission_overwrites = [
    { id: guildId, type: 0, allow: '0', deny: VIEW_CHANNEL },
    ...[botUserId, ...Object.values(PEOPLE)].map((id) => ({ id, type: 1, allow: VIEW_CHANNEL, deny: '0' })),
  ];
  const additions: Readonly<Record<string, Fields>> = {
    [`GET /guilds/${guildId}`]: { approximate_member_count: Object.keys(PEOPLE).length + 1 },
    [`GET /channels/${CHANNEL}`]: { permission_overwrites },
  };
  return (request: string): Fields => additions[request] ?? {};
};

const parse = (json: string): Fields => {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
};

/** Stands before the twin on 127.0.0.1: passes requests on, adds what the twin lacks, and looks at each. */
export const openFrontDoor = async (twin: Twin): Promise<FrontDoor> => {
  const [passed, violations, waiting]: [Passed[], string[], Waiting] = [[], [], createWaiting()];
  const [ownAnswer, addition] = [createOwnAnswers(twin), createAdditions(twin)];

  const passOn = async (
    request: IncomingMessage,
    body: unknown,
  ): Promise<{ status: number; text: string }> => {
    const answer = await fetch(`${twin.restUrl}${request.url?.slice('/api'.length)}`, {
      method: request.method ?? 'GET',
      headers: { 'content-type': 'application/json', authorization: request.headers.authorization ?? '' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, text: await answer.text() };
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [method, path] = [request.method as Method, pathname.replace(/^\/api\/v10/, '')];
    const { body, files } = await readBody(request);
    const query = Object.fromEntries(searchParams);
    const found = validateRequest({ method, path, query, body, files, route: undefined, at: 0 });
    violations.push(...found.map((violation) => `${method} ${path}: ${violation}`));

    const own = ownAnswer(`${method} ${path}`, body);
    const { status, text } = own
      ? { status: own.status, text: JSON.stringify(own.body) }
      : await passOn(request, body);
    const more = status === 200 ? addition(`${method} ${path}`) : {};
    const whole = Object.keys(more).length === 0 ? text : JSON.stringify({ ...parse(text), ...more });
    response.writeHead(status, whole === '' ? {} : { 'content-type': 'application/json' });
    response.end(whole);
    passed.push({ method, path, body: Object(body), status, answer: parse(whole) });
    waiting.touch();
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((problem: unknown) => {
      violations.push(`the front door failed: ${String(problem)}`);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    passed,
    violations,
    until: waiting.until,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
