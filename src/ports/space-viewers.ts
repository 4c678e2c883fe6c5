import type { Viewers } from '../domain/couple/viewers.ts';
import type { SpaceId } from '../domain/shared/ids.ts';

/** Who can see a channel at this moment, for what is posted without anybody having asked just then (N2). */
export type SpaceViewers = {
  /** Undefined when the platform cannot say, for example because the channel is gone. Rejects when it is away. */
  readonly now: (spaceId: SpaceId) => Promise<Viewers | undefined>;
};
