import { type APIInteraction, InteractionContextType } from 'discord.js';
import type { Mediator, PartnerId, SpaceId } from '../../src/index.ts';
import { channelIdOf, isOnDiscord, personOf, spaceOf } from './places.ts';

/** Where somebody asks from, out of Discord's words. */
export type Origin = {
  readonly actor: PartnerId;
  /** The channel itself; of a thread, the channel it belongs to. */
  readonly channelId: string;
  readonly isOnServer: boolean;
  /** In a direct message or group with other people, who may be anybody. */
  readonly isAmongOthers?: boolean;
};

const THREADS: readonly number[] = [10, 11, 12];

/** Undefined for what lacks a person or a place, which Discord never sends. */
export const originOf = (interaction: APIInteraction): Origin | undefined => {
  const userId = (interaction.member?.user ?? interaction.user)?.id;
  const channel = interaction.channel ?? undefined;
  const channelId = channel?.id ?? interaction.channel_id;
  if (userId === undefined || channelId === undefined) return undefined;
  const parent =
    channel !== undefined && THREADS.includes(channel.type) && 'parent_id' in channel
      ? channel.parent_id
      : undefined;
  return {
    actor: personOf(userId),
    channelId: parent ?? channelId,
    isOnServer: interaction.guild_id !== undefined,
    ...(interaction.context === InteractionContextType.PrivateChannel ? { isAmongOthers: true } : {}),
  };
};

/** The space that is meant, and the couple there if there is one. */
export type Place = {
  readonly spaceId: SpaceId;
  readonly partners: readonly PartnerId[];
  /** The server's channel whose viewers count; undefined in a direct message that is no couple's space. */
  readonly channelId: string | undefined;
};

const here = async (mediator: Mediator, { channelId, isOnServer }: Origin): Promise<Place> => {
  const spaceId = spaceOf(channelId);
  if (!isOnServer) return { spaceId, partners: [], channelId: undefined };
  return { spaceId, partners: await mediator.partnersOf(spaceId), channelId };
};

export type Sought = {
  /** Who wrote the message that help is wanted for. */
  readonly writer?: PartnerId;
  /** Which of several couples is meant does not matter. */
  readonly anyWillDo: boolean;
  /** One's own words, which may be for anybody: in doubt they are no couple's, and can be posted to none. */
  readonly isForAnybody?: boolean;
};

/**
 * On a server it is the channel. In a direct message it is the couple of whoever asks: the one with the writer of the
 * message in question, else their only one; somebody with none asks for themselves alone. Undefined when it could be
 * one of several.
 */
export const findPlace = async (
  mediator: Mediator,
  origin: Origin,
  { writer, anyWillDo, isForAnybody = false }: Sought,
): Promise<Place | undefined> => {
  if (origin.isOnServer || (isForAnybody && origin.isAmongOthers === true)) return here(mediator, origin);
  const own = (await mediator.spacesOf(origin.actor)).filter(({ spaceId }) => isOnDiscord(spaceId));
  const withWriter = own.filter(
    ({ partners }) => writer !== undefined && writer !== origin.actor && partners.includes(writer),
  );
  const candidates = withWriter.length > 0 ? withWriter : own;
  const [first] = candidates;
  if (first === undefined) return here(mediator, origin);
  if (candidates.length > 1 && isForAnybody) return here(mediator, origin);
  if (candidates.length > 1 && !anyWillDo) return undefined;
  return { ...first, channelId: channelIdOf(first.spaceId) };
};

/**
 * The space that a button or form names, when it is the asker's own or the very channel they are in. Anything else
 * counts for nothing, and the place is the one where it was pressed.
 */
export const placeNamed = async (mediator: Mediator, origin: Origin, named: SpaceId): Promise<Place> => {
  const partners = await mediator.partnersOf(named);
  return partners.includes(origin.actor)
    ? { spaceId: named, partners, channelId: channelIdOf(named) }
    : here(mediator, origin);
};
