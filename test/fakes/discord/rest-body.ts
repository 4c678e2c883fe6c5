import type { IncomingMessage } from 'node:http';
import type { RequestRecord } from './types.ts';

type Body = Pick<RequestRecord, 'body' | 'files'>;

const whole = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const parse = (json: string): unknown => (json === '' ? undefined : JSON.parse(json));

const readForm = async (bytes: Buffer, contentType: string): Promise<Body> => {
  const request = new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } });
  const parts = [...(await request.formData()).entries()];
  const payload = parts.find(([field]) => field === 'payload_json')?.[1];
  const files = await Promise.all(
    parts.flatMap(([field, part]) =>
      typeof part === 'string'
        ? []
        : [part.arrayBuffer().then((data) => ({ field, name: part.name, data: Buffer.from(data) }))],
    ),
  );
  return { body: parse(typeof payload === 'string' ? payload : ''), files };
};

/** The body of a request: JSON, or a form with payload_json and files[n]. Throws when it is neither. */
export const readBody = async (request: IncomingMessage): Promise<Body> => {
  const bytes = await whole(request);
  const contentType = request.headers['content-type'] ?? '';
  return contentType.startsWith('multipart/form-data')
    ? readForm(bytes, contentType)
    : { body: parse(bytes.toString('utf8')), files: [] };
};
