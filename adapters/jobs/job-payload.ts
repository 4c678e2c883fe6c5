import type { JobPayload } from '../../src/index.ts';

/** undefined when it is none that this program knows, for example written by a newer version. */
export const parseJobPayload = (json: string): JobPayload | undefined => {
  const value = parsed(json);
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  switch (value.kind) {
    case 'consider-nudge':
      return nudge(value);
    case 'end-break':
      return has(value, 'coupleId') && 'startedAt' in value && typeof value.startedAt === 'number'
        ? { kind: value.kind, coupleId: value.coupleId, startedAt: value.startedAt, ...spaceIn(value) }
        : undefined;
    case 'remind-check-in':
      return has(value, 'checkInId') && has(value, 'partnerId')
        ? { kind: value.kind, checkInId: value.checkInId, partnerId: value.partnerId, ...spaceIn(value) }
        : undefined;
    case 'close-check-in':
      return has(value, 'checkInId')
        ? { kind: value.kind, checkInId: value.checkInId, ...spaceIn(value) }
        : undefined;
    case 'open-check-in':
      return has(value, 'coupleId') && has(value, 'day')
        ? { kind: value.kind, coupleId: value.coupleId, day: value.day, ...spaceIn(value) }
        : undefined;
    case 'purge':
      return { kind: value.kind };
    default:
      return undefined;
  }
};

const spaceIn = (value: object): { readonly spaceId?: string } =>
  has(value, 'spaceId') ? { spaceId: value.spaceId } : {};

const nudge = (value: object): JobPayload | undefined => {
  if (!has(value, 'nudgeId') || !has(value, 'spaceId') || !has(value, 'authorId')) return undefined;
  if (!('messageIds' in value) || !isTexts(value.messageIds)) return undefined;
  if (!('dueAt' in value) || typeof value.dueAt !== 'number') return undefined;
  const { nudgeId, spaceId, authorId, messageIds, dueAt } = value;
  return { kind: 'consider-nudge', nudgeId, spaceId, authorId, messageIds, dueAt };
};

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const has = <T extends object, Name extends string>(
  value: T,
  name: Name,
): value is T & Record<Name, string> =>
  typeof Object.entries(value).find(([key]) => key === name)?.[1] === 'string';
