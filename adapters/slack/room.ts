import type { Clock, Logger, Mediator, PrivateDelivery, Random, SpaceId } from '../../src/index.ts';
import type { DeletedMessages, InOrder, OpenDesk, SeenBefore, SignedIds, Wait } from '../platform/index.ts';
import type { AnswerDesk } from './answer-desk.ts';
import type { SlackApi } from './api.ts';
import type { Homes } from './homes.ts';
import type { PictureAt } from './pictures.ts';
import type { Profiles } from './profiles.ts';
import type { ViewersCheck } from './viewers.ts';
import type { Workspaces } from './workspaces.ts';

/** What handling an event needs. */
export type Room = {
  readonly api: SlackApi;
  readonly profiles: Profiles;
  readonly viewers: ViewersCheck;
  readonly desk: OpenDesk;
  readonly answers: AnswerDesk;
  readonly homes: Homes;
  readonly delivery: PrivateDelivery;
  readonly workspaces: Workspaces;
  readonly mediator: () => Mediator;
  /** False once we are stopping: then nothing new is begun. */
  readonly isOpen: () => boolean;
  /** Slack says that the channel is gone; the couple hears of it in its own time. */
  readonly onGone: (space: SpaceId) => void;
  /** Of one channel, what happened first is handled first. */
  readonly inOrder: InOrder;
  readonly seenBefore: SeenBefore;
  readonly deleted: DeletedMessages;
  readonly ids: SignedIds;
  readonly commandPrefix: string;
  readonly pictureAt: PictureAt;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly wait: Wait;
};
