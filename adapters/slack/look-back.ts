import type { FoundMessage, MessageLookup, PartnerId, SpaceId } from '../../src/index.ts';
import type { SlackApi } from './api.ts';
import { isUnseen } from './errors.ts';
import { type ChannelAt, channelAt, timeOf } from './places.ts';
import type { Profiles } from './profiles.ts';
import { toLine } from './to-line.ts';
import { isByAPerson, isInChannel, readMessage, type ToldMessage } from './told.ts';

const BEFORE = 10;
const AFTER = 20;

export type LookupDeps = {
  readonly api: SlackApi;
  readonly profiles: Profiles;
  readonly partnersOf: (space: SpaceId) => Promise<readonly PartnerId[]>;
};

type Newest = Awaited<ReturnType<SlackApi['newest']>>;

/** Slack shows some apps fifteen messages a minute: then more may have been said since than we may see. */
const reaches = ({ messages, isAll }: Newest, ts: string): boolean =>
  isAll || messages.some((message) => (readMessage(message).ts ?? '') <= ts);

const createReading =
  ({ profiles, partnersOf }: LookupDeps) =>
  async (at: ChannelAt, space: SpaceId, told: readonly ToldMessage[]): Promise<readonly FoundMessage[]> => {
    const partners = await partnersOf(space);
    const found = told.map(async (message) => {
      const line = await toLine(profiles, { at, partners }, message);
      return line === undefined ? [] : [{ ...line, isEdited: message.isEdited }];
    });
    return (await Promise.all(found)).flat();
  };

export const createLookup = (deps: LookupDeps): MessageLookup => {
  const reading = createReading(deps);

  const lookBack = async (space: SpaceId, ts: string) => {
    const at = channelAt(space);
    const newest = await deps.api.newest(at, BEFORE + 1 + AFTER);
    if (!reaches(newest, ts)) return undefined;
    const told = newest.messages
      .map(readMessage)
      .filter((message) => isByAPerson(message) && isInChannel(message))
      .sort((one, other) => Number(one.ts) - Number(other.ts));
    const before = told.filter((message) => (message.ts ?? '') < ts);
    const rest = told.filter((message) => (message.ts ?? '') >= ts);
    return reading(at, space, [...before.slice(-BEFORE), ...rest.slice(0, 1 + AFTER)]);
  };

  return {
    around: async (space, message) => {
      const ts = timeOf(message);
      if (ts === undefined) return undefined;
      try {
        return await lookBack(space, ts);
      } catch (cause) {
        if (isUnseen(cause)) return undefined;
        throw cause;
      }
    },
  };
};
