import type { Deliveries, Delivery, Transport } from './deliveries.ts';
import {
  encoded,
  httpTransport,
  type Posted,
  postTo,
  type RawDelivery,
  signedHeaders,
} from './http-transport.ts';
import { NotPossible } from './refusal.ts';
import type { World } from './world.ts';

export type ForgeOptions = {
  /** Signed with another secret than the app's. */
  readonly secret?: string;
  /** How many seconds ago it claims to be sent. */
  readonly age?: number;
  /** Signed before this was put into the body. */
  readonly tamper?: (body: string) => string;
  /** Headers to add or replace; an empty value takes the header away. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** HTTP mode: the request URL, Slack's check of it, and deliveries that are not what they say. */
export const createHttpDesk = (world: World, deliveries: () => Deliveries) => {
  let url: string | undefined;
  const secret = world.app.signingSecret;
  const seconds = (): number => Math.floor(Date.now() / 1000);

  const target = (): string => {
    if (url === undefined) throw new NotPossible('The app has no request URL; see receivesAt');
    return url;
  };

  const verify = async (at: string): Promise<Posted> => {
    const challenge = world.ids.secret('challenge');
    const body = JSON.stringify({ token: world.app.verificationToken, challenge, type: 'url_verification' });
    const headers = signedHeaders('application/json', { secret, body, timestamp: seconds() });
    const answer = await postTo({ url: at, headers, body });
    if (answer.status !== 200 || !answer.body.includes(challenge)) {
      throw new NotPossible(`Slack could not verify the request URL: status ${answer.status}`);
    }
    return answer;
  };

  const raw = (delivery: Pick<Delivery, 'kind' | 'payload'>, forge: ForgeOptions): RawDelivery => {
    const { body, type } = encoded(delivery);
    const timestamp = seconds() - (forge.age ?? 0);
    const headers = {
      ...signedHeaders(type, { secret: forge.secret ?? secret, body, timestamp }),
      ...forge.headers,
    };
    return {
      url: target(),
      headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== '')),
      body: forge.tamper?.(body) ?? body,
    };
  };

  return {
    transport: (): Transport | undefined => (url === undefined ? undefined : httpTransport(url, secret)),
    /** An administrator types the request URL; Slack verifies it at once. Rejects when it does not answer as it must. */
    receivesAt: async (at: string): Promise<void> => {
      await verify(at);
      url = at;
    },
    /** Sends what was delivered before once more, forged as asked; resolves to the app's answer. */
    forge: (delivery: Pick<Delivery, 'kind' | 'payload'>, forge: ForgeOptions = {}): Promise<Posted> =>
      postTo(raw(delivery, forge)),
    lastDelivery: (): Delivery => {
      const last = deliveries().all.at(-1);
      if (last === undefined) throw new NotPossible('Nothing was delivered yet');
      return last;
    },
  };
};

export type HttpDesk = ReturnType<typeof createHttpDesk>;
