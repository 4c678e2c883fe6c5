import type { Clock, Logger, Mediator, Random, SpaceId } from '../../src/index.ts';
import type { DeletedMessages, InOrder, OpenDesk, SeenBefore, SignedIds, Wait } from '../platform/index.ts';
import type { DiscordApi } from './api.ts';
import type { Autocomplete } from './autocomplete.ts';
import type { Pictures } from './render.ts';
import type { ViewersCheck } from './viewers-check.ts';

/** What handling an event needs. */
export type Room = {
  readonly api: DiscordApi;
  readonly viewers: ViewersCheck;
  readonly desk: OpenDesk;
  readonly mediator: () => Mediator;
  /** False while Discord keeps the words of messages from us. */
  readonly hearsMessages: () => boolean;
  /** False once we are stopping: then nothing new is begun. */
  readonly isOpen: () => boolean;
  /** Discord says that the channel is gone; the couple hears of it in its own time. */
  readonly onGone: (space: SpaceId) => void;
  readonly channelsOf: (guildId: string) => readonly string[];
  /** Of one channel, what happened first is handled first. */
  readonly inOrder: InOrder;
  readonly seenBefore: SeenBefore;
  readonly deleted: DeletedMessages;
  readonly ids: SignedIds;
  readonly autocomplete: Autocomplete;
  readonly pictures: Pictures;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly wait: Wait;
};
