import type { IncomingMessage } from 'node:http';

export type ReadRequest = {
  readonly path: string;
  readonly token: string | undefined;
  readonly args: Readonly<Record<string, unknown>>;
  readonly files: readonly Buffer[];
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** Web API clients send lists and objects as JSON within a form. */
const STRUCTURED = new Set(['blocks', 'attachments', 'view', 'metadata', 'files']);

const decoded = (name: string, value: unknown): unknown => {
  if (typeof value !== 'string' || !STRUCTURED.has(name)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

const multipart = async (
  type: string,
  body: Buffer,
): Promise<{ fields: [string, string][]; files: Buffer[] }> => {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const fields: [string, string][] = [];
  const files: Buffer[] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.push([name, value]);
    else files.push(Buffer.from(await value.arrayBuffer()));
  }
  return { fields, files };
};

type Parsed = { readonly fields: readonly (readonly [string, unknown])[]; readonly files: readonly Buffer[] };

const parse = async (type: string, body: Buffer): Promise<Parsed> => {
  if (type.startsWith('multipart/form-data')) return multipart(type, body);
  if (type.startsWith('application/json')) {
    return { fields: Object.entries(JSON.parse(body.toString('utf8')) as object), files: [] };
  }
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return { fields: [...new URLSearchParams(body.toString('utf8'))], files: [] };
  }
  return { fields: [], files: [body] };
};

/** Path, token and arguments of a request, however they were encoded; rejects when the body cannot be read. */
export const readRequest = async (request: IncomingMessage): Promise<ReadRequest> => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://fake');
  const { fields, files } = await parse(request.headers['content-type'] ?? '', await bodyOf(request));
  const all = [...searchParams, ...fields].map(([name, value]) => [name, decoded(name, value)] as const);
  const args = Object.fromEntries(all);
  const [, bearer] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
  const token = bearer ?? (typeof args.token === 'string' ? args.token : undefined);
  return { path: pathname, token, args, files };
};
