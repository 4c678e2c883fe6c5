import type { Snowflake } from 'discord-api-types/v10';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { MovableClock } from '../../support/clock.ts';
import type { Ledger, Place, Sight } from './ledger.ts';
import { has, permissionsIn, viewersOf } from './permissions.ts';
import type { ChannelState, DiscordState, StoredMessage } from './state.ts';
import { textsOf } from './texts-of.ts';
import type { Dispatch } from './types.ts';

/** What every part of the world works with. */
export type WorldCore = {
  readonly state: DiscordState;
  readonly clock: MovableClock;
  readonly ledger: Ledger;
  readonly nextId: () => Snowflake;
  readonly emit: (dispatch: Dispatch) => void;
};

/** Discord writes microseconds and +00:00, not Z. */
export const isoNow = (core: WorldCore): string =>
  new Date(core.clock.now()).toISOString().replace('Z', '000+00:00');

const placeOf = (stored: StoredMessage, channel: ChannelState): Place => {
  if (stored.onlyFor !== undefined) return 'ephemeral';
  return channel.kind === 'dm' || channel.kind === 'group' ? 'direct' : 'channel';
};

/** Enters into the ledger what `userIds` now see of this message; the bot itself has no eyes. */
export const recordSights = (core: WorldCore, stored: StoredMessage, userIds: readonly Snowflake[]): void => {
  const channel = core.state.channels.get(stored.data.channel_id);
  if (channel === undefined || stored.deleted) return;
  const place = placeOf(stored, channel);
  const eyes = userIds.filter((userId) => userId !== core.state.botId);
  const [channelId, messageId, at] = [channel.id, stored.data.id, core.clock.now()];
  const sights = textsOf(stored).flatMap((text) =>
    eyes.map((userId): Sight => ({ userId, text, place, channelId, messageId, at })),
  );
  core.ledger.record(sights);
};

export const viewersOfMessage = (core: WorldCore, stored: StoredMessage): readonly Snowflake[] => {
  if (stored.onlyFor !== undefined) return [stored.onlyFor];
  const channel = core.state.channels.get(stored.data.channel_id);
  return channel === undefined ? [] : viewersOf(core.state, channel);
};

/** After roles, members or overwrites changed: whoever was let in reads back what still stands there. */
export const recordNewcomers = (core: WorldCore, guildId: Snowflake): void => {
  const readable = [...core.state.channels.values()].filter(
    (channel) => channel.kind !== 'dm' && channel.kind !== 'group' && channel.guildId === guildId,
  );
  for (const channel of readable) {
    const readers = viewersOf(core.state, channel).filter((userId) =>
      has(permissionsIn(core.state, channel, userId), PermissionFlagsBits.ReadMessageHistory),
    );
    for (const id of channel.messageIds) {
      const stored = core.state.messages.get(id);
      if (stored !== undefined && stored.onlyFor === undefined) recordSights(core, stored, readers);
    }
  }
};
