import type { FoundMessage, MessageLookup } from '../../src/index.ts';
import type { DiscordApi } from './api.ts';
import { isUnseen } from './errors.ts';
import { channelIdOf, messageIdOf } from './places.ts';
import { isByAPerson, type ToldMessage, toLine } from './told.ts';

const BEFORE = 10;
const AFTER = 20;

const toFound = (told: ToldMessage): readonly FoundMessage[] => {
  const line = isByAPerson(told) ? toLine(told) : undefined;
  return line === undefined ? [] : [{ ...line, isEdited: (told.edited_timestamp ?? null) !== null }];
};

/** Ids grow with time. */
const isBefore = (one: string, other: string): boolean => BigInt(one) < BigInt(other);

const aroundIt = (told: readonly ToldMessage[], asked: string): readonly FoundMessage[] => {
  const inOrder = [...told].sort((one, other) => (isBefore(one.id, other.id) ? -1 : 1));
  const before = inOrder.filter(({ id }) => isBefore(id, asked)).flatMap(toFound);
  const rest = inOrder.filter(({ id }) => !isBefore(id, asked)).flatMap(toFound);
  return [...before.slice(-BEFORE), ...rest.slice(0, 1 + AFTER)];
};

/**
 * Needs the permission "Read Message History", which Attune does not ask for: most servers give it to everybody. Without
 * it Discord answers with nothing, and so do we.
 */
export const createLookup = (api: DiscordApi): MessageLookup => ({
  around: async (space, message) => {
    try {
      const asked = messageIdOf(message);
      const told = await api.messagesAround(channelIdOf(space), asked);
      return told.length === 0 ? undefined : aroundIt(told, asked);
    } catch (cause) {
      if (isUnseen(cause)) return undefined;
      throw cause;
    }
  },
});
