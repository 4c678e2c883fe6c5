import { beforeEach, describe, expect, it } from 'vitest';
import { type Card, privateText, type SpaceId, type SpacePosting } from '../../src/index.ts';

/** A couple's channel on one platform. */
export type PostingUnderTest = {
  readonly posting: SpacePosting;
  readonly spaceId: SpaceId;
  /** The texts both partners can see in the channel now, oldest first. */
  readonly seenByBoth: () => readonly string[];
  /** Who was called upon by a post; empty where nobody was. */
  readonly mentioned: () => readonly string[];
  /** The platform answers the next request with a failure after it has done what was asked; absent where it cannot. */
  readonly loseNextAnswer?: () => void;
  /** As after a restart, with nothing in memory; absent where nothing outlives the process. */
  readonly restart?: () => Promise<SpacePosting>;
  /** Nobody but the two may write here any more; absent where that cannot be. */
  readonly forbid?: () => void;
  /** Takes the channel away; absent where it is always there. */
  readonly takeAway?: () => void;
};

const line = (text: string): Card => ({
  kind: 'check-in',
  blocks: [{ type: 'text', text: privateText(text) }],
  actions: [],
  preview: 'A line from Attune',
});

export const spacePostingContract = (name: string, make: () => Promise<PostingUnderTest>): void => {
  describe(`space posting: ${name}`, () => {
    let stage: PostingUnderTest;
    beforeEach(async () => {
      stage = await make();
    });
    const post = (text: string, key: string, posting = stage.posting) =>
      posting.post(stage.spaceId, line(text), key);
    const seen = (text: string) => stage.seenByBoth().filter((shown) => shown.includes(text));

    it('shows what is posted to both', async () => {
      expect(await post('How was your day?', 'k1')).toMatchObject({ kind: 'posted' });
      expect(seen('How was your day?')).toHaveLength(1);
    });

    it('posts the same key once, one after the other and at once, and says the same of it', async () => {
      const first = await post('once', 'k1');
      expect(await post('once', 'k1')).toEqual(first);
      const [a, b] = await Promise.all([post('twin', 'k2'), post('twin', 'k2')]);
      expect(a).toEqual(b);
      expect(seen('once')).toHaveLength(1);
      expect(seen('twin')).toHaveLength(1);
    });

    it('posts another key as a post of its own', async () => {
      await post('again', 'k1');
      await post('again', 'k2');
      expect(seen('again')).toHaveLength(2);
    });

    it('posts once also when the answer got lost or a restart came in between', async () => {
      stage.loseNextAnswer?.();
      await post('once', 'k1').catch(() => undefined);
      const posting = (await stage.restart?.()) ?? stage.posting;
      expect(await post('once', 'k1', posting)).toMatchObject({ kind: 'posted' });
      expect(seen('once')).toHaveLength(1);
    });

    it('replaces an earlier post in its place', async () => {
      const posted = await post('open', 'k1');
      await post('after', 'k2');
      const postId = posted.kind === 'posted' ? posted.postId : '';
      expect(await stage.posting.update(stage.spaceId, postId, line('closed'))).toEqual({
        kind: 'posted',
        postId,
      });
      expect(
        stage
          .seenByBoth()
          .slice(-2)
          .map((text) => /closed|after/.exec(text)?.[0]),
      ).toEqual(['closed', 'after']);
      expect(seen('open')).toEqual([]);
    });

    it('says so when the post to be replaced is gone', async () => {
      await post('open', 'k1');
      expect(await stage.posting.update(stage.spaceId, '123456789012345678', line('closed'))).toEqual({
        kind: 'unpostable',
        reason: 'space-gone',
      });
    });

    it('calls upon nobody, whatever stands in the words', async () => {
      await post('@everyone @here <@123456789012345678> <@&123456789012345678> <!channel> <!here>', 'k1');
      expect(stage.mentioned()).toEqual([]);
    });

    it('says so when it may not post', async () => {
      stage.forbid?.();
      const expected =
        stage.forbid === undefined ? { kind: 'posted' } : { kind: 'unpostable', reason: 'no-permission' };
      expect(await post('hello', 'k1')).toMatchObject(expected);
    });

    it('says so when the channel is gone', async () => {
      stage.takeAway?.();
      const expected =
        stage.takeAway === undefined ? { kind: 'posted' } : { kind: 'unpostable', reason: 'space-gone' };
      expect(await post('hello', 'k1')).toMatchObject(expected);
    });

    it('knows nothing of a space on another platform', async () => {
      expect(await stage.posting.post('elsewhere:1' as SpaceId, line('hello'), 'k1')).toEqual({
        kind: 'unpostable',
        reason: 'space-gone',
      });
      expect(seen('hello')).toEqual([]);
    });
  });
};
