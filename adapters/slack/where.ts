import type { Mediator, PartnerId, SpaceId } from '../../src/index.ts';
import { type ChannelAt, channelAt, isOnSlack, personOf, spaceOf } from './places.ts';
import type { Origin } from './told.ts';

/** The space that is meant, and the couple there if there is one. */
export type Place = {
  readonly spaceId: SpaceId;
  readonly partners: readonly PartnerId[];
  /** The channel whose viewers count; undefined where somebody asks for themselves alone. */
  readonly channel: ChannelAt | undefined;
};

/** In a Home nobody else can be, so it stands for its owner's own space, where no couple is. */
export const channelIn = ({ teamId, channelId, userId }: Origin): ChannelAt => ({
  teamId,
  channelId: channelId ?? userId,
});

const here = async (mediator: Mediator, origin: Origin): Promise<Place> => {
  const channel = channelIn(origin);
  const spaceId = spaceOf(channel);
  return { spaceId, partners: await mediator.partnersOf(spaceId), channel };
};

export type Sought = {
  /** Who wrote the message that help is wanted for. */
  readonly writer?: PartnerId | undefined;
  /** It is about this very channel, whether a couple is there or not. */
  readonly isStart: boolean;
  /** Which of several couples is meant does not matter. */
  readonly anyWillDo: boolean;
  /** One's own words, which may be for anybody: said elsewhere they are no couple's, and can be posted to none. */
  readonly isForAnybody?: boolean;
};

/**
 * In a couple's channel it is theirs. Anywhere else, two people's own direct messages with no app among them, it is
 * the couple of whoever asks: the one with the writer of the message in question, else their only one; somebody with
 * none asks for themselves alone. Undefined when it could be one of several.
 */
export const findPlace = async (
  mediator: Mediator,
  origin: Origin,
  { writer, isStart, anyWillDo, isForAnybody = false }: Sought,
): Promise<Place | undefined> => {
  const place = await here(mediator, origin);
  if (isStart || place.partners.length > 0) return place;
  if (isForAnybody) return { ...place, channel: undefined };
  const actor = personOf(origin);
  const own = (await mediator.spacesOf(actor)).filter(({ spaceId }) => isOnSlack(spaceId));
  const withWriter = own.filter(
    ({ partners }) => writer !== undefined && writer !== actor && partners.includes(writer),
  );
  const candidates = withWriter.length > 0 ? withWriter : own;
  const [first] = candidates;
  if (first === undefined) return { ...place, channel: undefined };
  if (candidates.length > 1 && !anyWillDo) return undefined;
  return { ...first, channel: channelAt(first.spaceId) };
};

/**
 * The space that a button or form names, when it is the asker's own or the very channel they are in. Anything else
 * counts for nothing, and the place is the one where it was pressed.
 */
export const placeNamed = async (mediator: Mediator, origin: Origin, named: SpaceId): Promise<Place> => {
  const partners = await mediator.partnersOf(named);
  return partners.includes(personOf(origin))
    ? { spaceId: named, partners, channel: channelAt(named) }
    : here(mediator, origin);
};
