import { PhrasingError } from './phrasing-error.ts';

/** In bytes, unpacked. A clause needs a few hundred. */
const MOST_BYTES = 64 * 1024;

const bodyOf = async (response: Response): Promise<string> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.byteLength;
    // Leaving the loop cancels the stream, and with it the connection.
    if (size > MOST_BYTES) throw new PhrasingError('too-big', 'The answer was too big.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
};

/**
 * fetch, but the whole body is here, or an error, when it resolves; and a redirect is an answer like any other, so that
 * what somebody wrote goes to the one host both agreed to and to no other.
 */
export const boundedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: 'manual' });
  const { status, headers } = response;
  const body = await bodyOf(response);
  return new Response(body === '' ? null : body, {
    status,
    headers: { 'content-type': headers.get('content-type') ?? 'text/plain' },
  });
};
