import { z } from 'zod';

export const wholeNumber = (most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((number) => number <= most);

export const portNumber = wholeNumber(65_535);

const KEY_BYTES = 32;
const BASE64 = /^[A-Za-z0-9+/]{43}=?$/;
export const sealingKey = z
  .string()
  .regex(BASE64)
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64')))
  .refine((bytes) => bytes.length === KEY_BYTES);

const MOST_OLD_KEYS = 8;
export const oldKeys = z
  .string()
  .transform((text) => text.split(',').map((key) => key.trim()))
  .pipe(z.array(sealingKey).max(MOST_OLD_KEYS))
  .default([]);

export const webAddress = z.string().regex(/^https?:\/\/[^\s/]+(?:\/\S*)?$/);

/** Without slashes at its end, so that paths can be put behind it. */
export const addressOf = (written: string): string => written.replace(/\/+$/, '');
