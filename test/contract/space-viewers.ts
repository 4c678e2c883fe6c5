import { beforeEach, describe, expect, it } from 'vitest';
import type { PartnerId, SpaceId, SpaceViewers } from '../../src/index.ts';

/** A couple's channel on one platform, both having agreed. */
export type ViewersUnderTest = {
  readonly viewers: SpaceViewers;
  readonly spaceId: SpaceId;
  readonly people: readonly PartnerId[];
  /** Somebody is let in although the platform tells nobody; absent where nobody can be. */
  readonly letInUnheard?: () => void;
  /** The platform does not answer; absent where it always does. */
  readonly breakDown?: () => void;
  /** The channel is gone; absent where it is always there. */
  readonly takeAway?: () => Promise<unknown>;
};

export const spaceViewersContract = (name: string, make: () => Promise<ViewersUnderTest>): void => {
  describe(`space viewers: ${name}`, () => {
    let stage: ViewersUnderTest;
    beforeEach(async () => {
      stage = await make();
    });
    const now = () => stage.viewers.now(stage.spaceId);

    it('N2: names the two who can see their channel', async () => {
      const found = await now();
      expect([...(found?.people ?? [])].sort()).toEqual([...stage.people].sort());
      expect(found?.others).toBe(0);
    });

    it('N2: looks anew each time, whatever was believed a moment ago', async () => {
      await now();
      stage.letInUnheard?.();
      if (stage.letInUnheard === undefined) return;
      const found = await now();
      expect((found?.people.length ?? 0) + (found?.others ?? 0)).toBe(3);
    });

    it('says nothing of a channel that is gone, or of another platform’s', async () => {
      expect(await stage.viewers.now('elsewhere:1' as SpaceId)).toBeUndefined();
      await stage.takeAway?.();
      if (stage.takeAway !== undefined) expect(await now()).toBeUndefined();
    });

    it('rejects while the platform is away', async () => {
      stage.breakDown?.();
      if (stage.breakDown === undefined) return;
      await expect(now()).rejects.toThrow(/tries again/);
    });
  });
};
