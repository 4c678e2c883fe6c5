import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { privateText, type Sealer } from '../../src/index.ts';
import { KEY_ID_BYTES, type KeyRing, type SealingKey } from './sealing-key.ts';
import { StorageError } from './storage-error.ts';

// envelope: format (1) · key id (8) · nonce (12) · AES-256-GCM ciphertext · tag (16)
const FORMAT = 1;
const NONCE_START = 1 + KEY_ID_BYTES;
const TEXT_START = NONCE_START + 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** Changes lone surrogates to U+FFFD, because UTF-8 cannot hold them; keeps every other character. */
export const createSealer = (keys: KeyRing): Sealer => ({
  seal: (text, boundTo) => {
    const header = Buffer.concat([Buffer.of(FORMAT), keys.current.id]);
    const nonce = randomBytes(TEXT_START - NONCE_START);
    const cipher = createCipheriv(CIPHER, keys.current.bytes, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(associated(header, boundTo));
    const body = Buffer.concat([cipher.update(text.reveal(), 'utf8'), cipher.final()]);
    return new Uint8Array(Buffer.concat([header, nonce, body, cipher.getAuthTag()]));
  },
  open: (sealed, boundTo) => {
    const key = keyOf(sealed, keys);
    if (key === undefined)
      throw broken(
        'sealed with a key that is not here; put back ATTUNE_KEY, ATTUNE_OLD_KEYS or the key file',
      );
    return privateText(decrypt(sealed, key, boundTo));
  },
});

/** For what is nobody's words but must be sealed all the same, such as tokens. */
export const openSecret = (sealer: Sealer, sealed: Uint8Array, boundTo: string): string =>
  sealer.open(sealed, boundTo).reveal();

/** False when none of the keys made it, or it is no sealed text at all. */
export const canOpen = (sealed: Uint8Array, keys: KeyRing): boolean => keyOf(sealed, keys) !== undefined;

/** The id of the key that made it; undefined when it is no sealed text at all. */
export const keyIdOf = (sealed: Uint8Array): Uint8Array | undefined =>
  sealed[0] === FORMAT && sealed.length >= TEXT_START + TAG_BYTES
    ? sealed.subarray(1, NONCE_START)
    : undefined;

const keyOf = (sealed: Uint8Array, keys: KeyRing): SealingKey | undefined => {
  const id = keyIdOf(sealed);
  return id && keys.all.find((key) => key.id.equals(id));
};

const decrypt = (sealed: Uint8Array, key: SealingKey, boundTo: string): string => {
  const nonce = sealed.subarray(NONCE_START, TEXT_START);
  const decipher = createDecipheriv(CIPHER, key.bytes, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(associated(sealed.subarray(0, NONCE_START), boundTo));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  try {
    const body = decipher.update(sealed.subarray(TEXT_START, sealed.length - TAG_BYTES));
    return Buffer.concat([body, decipher.final()]).toString('utf8');
  } catch (error) {
    throw broken('changed, or moved to another row', error);
  }
};

const associated = (header: Uint8Array, boundTo: string): Buffer =>
  Buffer.concat([header, Buffer.from(boundTo, 'utf8')]);

const broken = (why: string, cause?: unknown): StorageError =>
  new StorageError('seal-broken', `A sealed answer cannot be opened: it was ${why}.`, cause);
