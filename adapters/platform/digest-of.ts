import { createHash } from 'node:crypto';

/** Stands for a post's key where nobody may read what it is about; 43 letters, digits, - and _. */
export const digestOf = (key: string): string => createHash('sha256').update(key).digest('base64url');
