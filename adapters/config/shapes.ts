import { z } from 'zod';

export const wholeNumber = (most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((number) => number <= most);

export const portNumber = wholeNumber(65_535);

export const webAddress = z.string().regex(/^https?:\/\/[^\s/]+(?:\/\S*)?$/);

/** Without slashes at its end, so that paths can be put behind it. */
export const addressOf = (written: string): string => written.replace(/\/+$/, '');
