import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import type { Delivery, Outcome, Retry, Transport } from './deliveries.ts';

export type SignOptions = {
  readonly secret: string;
  readonly body: string;
  /** Epoch seconds. */
  readonly timestamp: number;
};

/** https://docs.slack.dev/authentication/verifying-requests-from-slack */
export const signatureOf = ({ secret, body, timestamp }: SignOptions): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;

export type Posted = { readonly status: number; readonly body: string; readonly noRetry: boolean };

export type RawDelivery = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly abandon?: AbortSignal;
};

/** One request to the app; rejects when the connection fails or is abandoned. */
export const postTo = ({ url, headers, body, abandon }: RawDelivery): Promise<Posted> =>
  new Promise((resolve, reject) => {
    const sent = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: false,
      ...(abandon === undefined ? {} : { signal: abandon }),
    });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          body: Buffer.concat(chunks).toString('utf8'),
          noRetry: answer.headers['x-slack-no-retry'] === '1',
        }),
      );
    });
    sent.end(body);
  });

/** Events are JSON, commands a form, interactions a form with the JSON in `payload`. */
export const encoded = (delivery: Pick<Delivery, 'kind' | 'payload'>): { body: string; type: string } => {
  if (delivery.kind === 'events_api') {
    return { body: JSON.stringify(delivery.payload), type: 'application/json' };
  }
  const fields =
    delivery.kind === 'slash_commands'
      ? (delivery.payload as Record<string, string>)
      : { payload: JSON.stringify(delivery.payload) };
  return { body: new URLSearchParams(fields).toString(), type: 'application/x-www-form-urlencoded' };
};

export const signedHeaders = (type: string, sign: SignOptions, retry?: Retry): Record<string, string> => ({
  'content-type': type,
  'x-slack-request-timestamp': String(sign.timestamp),
  'x-slack-signature': signatureOf(sign),
  'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
  ...(retry === undefined
    ? {}
    : { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason }),
});

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return body === '' ? undefined : body;
  }
};

/**
 * Delivers to the app's request URL. Signed with the real time and not the fake's clock: Bolt compares with the real
 * time.
 */
export const httpTransport =
  (url: string, secret: string): Transport =>
  async (delivery, retry, abandon): Promise<Outcome> => {
    const { body, type } = encoded(delivery);
    const sign = { secret, body, timestamp: Math.floor(Date.now() / 1000) };
    try {
      const answer = await postTo({ url, headers: signedHeaders(type, sign, retry), body, abandon });
      const isGood = answer.status >= 200 && answer.status < 300;
      return isGood
        ? { kind: 'acked', body: parsed(answer.body) }
        : { kind: 'failed', reason: 'http_error', noRetry: answer.noRetry };
    } catch {
      return { kind: 'failed', reason: 'connection_failed' };
    }
  };
