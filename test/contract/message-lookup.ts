import { beforeEach, describe, expect, it } from 'vitest';
import { type MessageId, type MessageLookup, messageId, type SpaceId } from '../../src/index.ts';

type Who = 'alex' | 'sam';

/** A couple's channel on one platform, both having agreed. */
export type LookupUnderTest = {
  readonly lookup: MessageLookup;
  readonly spaceId: SpaceId;
  /** Resolves to the id that `handleMessage` was given for it. */
  readonly says: (who: Who, text: string) => Promise<MessageId>;
  readonly edits: (id: MessageId, text: string) => Promise<void>;
  readonly deletes: (id: MessageId) => Promise<void>;
  /** A line that no person wrote; absent where there is none. */
  readonly botSays?: (text: string) => Promise<unknown>;
  /** The platform does not answer; absent where it always does. */
  readonly breakDown?: () => void;
  /** What was said is kept from Attune by a right; absent where it cannot be. */
  readonly forbid?: () => void;
  /** The channel is gone; absent where it is always there. */
  readonly takeAway?: () => Promise<unknown>;
};

export const messageLookupContract = (name: string, make: () => Promise<LookupUnderTest>): void => {
  describe(`message lookup: ${name}`, () => {
    let stage: LookupUnderTest;
    beforeEach(async () => {
      stage = await make();
    });
    const around = (id: MessageId) => stage.lookup.around(stage.spaceId, id);
    const texts = async (id: MessageId) => (await around(id))?.map(({ text }) => text.reveal());

    it('tells what both said before and after, oldest first, with the ids and authors it had when it came', async () => {
      const before = await stage.says('sam', 'I will be late');
      const asked = await stage.says('alex', 'you never call');
      const after = await stage.says('sam', 'I am sorry');
      const found = (await around(asked)) ?? [];
      expect(found.map(({ id }) => id)).toEqual([before, asked, after]);
      expect(found.map(({ text }) => text.reveal())).toEqual([
        'I will be late',
        'you never call',
        'I am sorry',
      ]);
      expect(new Set(found.map(({ spaceId }) => spaceId))).toEqual(new Set([stage.spaceId]));
      expect(found[0]?.authorId).toBe(found[2]?.authorId);
      expect(found[0]?.authorId).not.toBe(found[1]?.authorId);
      expect(found.every(({ isEdited }) => !isEdited)).toBe(true);
    });

    it('says what was changed, in its present words', async () => {
      const asked = await stage.says('alex', 'you never call');
      await stage.edits(asked, 'I wish you called');
      const [found] = (await around(asked)) ?? [];
      expect(found).toMatchObject({ id: asked, isEdited: true });
      expect(found?.text.reveal()).toBe('I wish you called');
    });

    it('leaves out what was deleted, the asked message as well', async () => {
      const before = await stage.says('sam', 'Hello');
      const asked = await stage.says('alex', 'you never call');
      await stage.deletes(asked);
      expect((await around(asked))?.map(({ id }) => id)).toEqual([before]);
    });

    it('leaves out what no person said', async () => {
      const asked = await stage.says('alex', 'you never call');
      await stage.botSays?.('It will rain');
      expect(await texts(asked)).toEqual(['you never call']);
    });

    it('goes ten messages back and no further', async () => {
      for (let at = 1; at <= 12; at += 1) await stage.says('sam', `line ${at}`);
      const asked = await stage.says('alex', 'you never call');
      expect(await texts(asked)).toEqual([
        ...Array.from({ length: 10 }, (_, at) => `line ${at + 3}`),
        'you never call',
      ]);
    });

    it('knows nothing of another platform’s messages', async () => {
      const asked = await stage.says('alex', 'you never call');
      expect(await stage.lookup.around('elsewhere:1' as SpaceId, asked)).toBeUndefined();
      expect(await around(messageId('elsewhere:1'))).toBeUndefined();
    });

    it('says nothing when a right or the channel itself is gone', async () => {
      const asked = await stage.says('alex', 'you never call');
      stage.forbid?.();
      if (stage.forbid !== undefined) expect(await around(asked)).toBeUndefined();
      await stage.takeAway?.();
      if (stage.takeAway !== undefined) expect(await around(asked)).toBeUndefined();
    });

    it('rejects while the platform is away, without a word of what was said', async () => {
      const asked = await stage.says('alex', 'you never call');
      stage.breakDown?.();
      if (stage.breakDown === undefined) return;
      const problem = await around(asked).then(
        () => undefined,
        (cause: unknown) => String(cause),
      );
      expect(problem).toMatch(/tries again/);
      expect(problem).not.toContain('call');
    });
  });
};
