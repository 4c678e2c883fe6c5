import { createHmac, timingSafeEqual } from 'node:crypto';

/** The ids of our buttons, selects and forms, signed on their way out and checked on their way in. */
export type SignedIds = {
  /** A copy of what is sent, plain data, with every id of ours in it signed. To be called once for each sending. */
  readonly sign: <Body>(body: Body) => Body;
  /** The id without its signature, and whether that is ours: ids of an earlier version have none. Never throws. */
  readonly read: (id: string) => { readonly id: string; readonly isOurs: boolean };
};

/** What the platforms call them. */
const FIELDS: readonly string[] = ['custom_id', 'action_id', 'callback_id'];
/** How an action or something to open begins; fields of a form have names of their own, which are no one's to press. */
const OURS = /^[ao]\|/u;
const MARK = '#';
/** 54 bits, which nobody tries out at a platform's pace, and all that Discord's 100 characters have room for. */
const LENGTH = 9;
const SIGNATURE = /^[\w-]{9}$/u;

/** What the signature adds to an id. */
export const SIGNATURE_LENGTH = MARK.length + LENGTH;

const isNode = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** `secret` is the platform's own, such as the bot token: whoever has that can send buttons anyway. */
export const createSignedIds = (secret: string): SignedIds => {
  const key = createHmac('sha256', secret).update('attune signed ids').digest();
  const signatureOf = (id: string): string =>
    createHmac('sha256', key).update(id).digest('base64url').slice(0, LENGTH);
  const isSigned = (id: string, signature: string): boolean =>
    SIGNATURE.test(signature) && timingSafeEqual(Buffer.from(signatureOf(id)), Buffer.from(signature));

  const signIn = (node: object): void => {
    for (const [name, value] of Object.entries(node)) {
      if (isNode(value)) signIn(value);
      else if (FIELDS.includes(name) && typeof value === 'string' && OURS.test(value))
        Reflect.set(node, name, `${value}${MARK}${signatureOf(value)}`);
    }
  };

  return {
    sign: (body) => {
      const copy = structuredClone(body);
      if (isNode(copy)) signIn(copy);
      return copy;
    },
    read: (given) => {
      const at = given.lastIndexOf(MARK);
      if (at < 0) return { id: given, isOurs: false };
      const id = given.slice(0, at);
      return { id, isOurs: isSigned(id, given.slice(at + 1)) };
    },
  };
};
