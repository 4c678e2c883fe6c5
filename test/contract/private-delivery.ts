import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Card,
  type PartnerId,
  type PrivateDelivery,
  privateText,
  type SpaceId,
} from '../../src/index.ts';

/** One way of reaching people in private, with a couple that has a space there. */
export type DeliveryUnderTest = {
  readonly delivery: PrivateDelivery;
  readonly spaceId: SpaceId;
  readonly recipient: PartnerId;
  /** Everything the recipient can see by now, once they opened whatever waits to be opened; a text for each card. */
  readonly seenByRecipient: () => Promise<readonly string[]>;
  /** The same for the other partner, who opens and presses whatever the platform lets them. */
  readonly seenByOther: () => Promise<readonly string[]>;
  /** What the recipient's lock screen may show. */
  readonly notifications: () => readonly string[];
  /** The recipient takes no private messages; absent where there is always a way. */
  readonly close?: () => void;
  /** The platform fails from now on; absent where it cannot. */
  readonly breakDown?: () => () => void;
  /** As after a restart, with nothing in memory; absent where nothing outlives the process. */
  readonly restart?: () => Promise<PrivateDelivery>;
};

const WORDS = 'When you did not call, I felt lonely.';

const note = (words = WORDS): Card => ({
  kind: 'nudge',
  blocks: [{ type: 'offer', text: privateText(words) }],
  actions: [],
  preview: 'A private note is ready',
});

export const privateDeliveryContract = (name: string, make: () => Promise<DeliveryUnderTest>): void => {
  describe(`private delivery: ${name}`, () => {
    let stage: DeliveryUnderTest;
    beforeEach(async () => {
      stage = await make();
    });
    const deliver = (key: string, card = note(), delivery = stage.delivery) =>
      delivery.deliver({
        spaceId: stage.spaceId,
        recipient: stage.recipient,
        card,
        preference: 'channel',
        key,
      });
    const timesSeen = async (words = WORDS) =>
      (await stage.seenByRecipient()).filter((text) => text.includes(words)).length;

    it('shows the card to its recipient', async () => {
      expect(await deliver('note:1')).toMatchObject({ kind: 'delivered' });
      expect(await timesSeen()).toBe(1);
    });

    it('S7: a lock screen shows no word of it', async () => {
      await deliver('note:1');
      expect(stage.notifications().join('\n')).not.toContain('lonely');
    });

    it('never shows it to the other partner', async () => {
      await deliver('note:1');
      expect((await stage.seenByOther()).join('\n')).not.toContain('lonely');
    });

    it('shows the same key once, whether it comes one after the other or at once', async () => {
      await deliver('note:1');
      expect(await deliver('note:1')).toMatchObject({ kind: 'delivered' });
      await Promise.all([deliver('note:2', note('another')), deliver('note:2', note('another'))]);
      expect(await timesSeen()).toBe(1);
      expect(await timesSeen('another')).toBe(1);
    });

    it('shows another key as a card of its own', async () => {
      await deliver('note:1');
      await deliver('note:2');
      expect(await timesSeen()).toBe(2);
    });

    it('says that it is undeliverable where no private way is open, and nobody sees anything', async () => {
      if (stage.close === undefined)
        return expect(await deliver('note:1')).toMatchObject({ kind: 'delivered' });
      stage.close();
      expect(await deliver('note:1')).toEqual({ kind: 'undeliverable', reason: 'closed' });
      expect([...(await stage.seenByRecipient()), ...(await stage.seenByOther())].join('\n')).not.toContain(
        'lonely',
      );
    });

    it('rejects when the platform fails, and delivers once when it is tried again', async () => {
      const mend = stage.breakDown?.();
      if (mend !== undefined) await expect(deliver('note:1')).rejects.toThrow();
      mend?.();
      expect(await deliver('note:1')).toMatchObject({ kind: 'delivered' });
      expect(await timesSeen()).toBe(1);
    });

    it('shows the same key once also when a restart came in between', async () => {
      await deliver('note:1');
      const delivery = (await stage.restart?.()) ?? stage.delivery;
      expect(await deliver('note:1', note(), delivery)).toMatchObject({ kind: 'delivered' });
      expect(await timesSeen()).toBe(1);
    });

    it('knows nothing of a space on another platform', async () => {
      const elsewhere = { ...note(), preview: 'A private note is ready' };
      const result = await stage.delivery.deliver({
        spaceId: 'elsewhere:1' as SpaceId,
        recipient: stage.recipient,
        card: elsewhere,
        preference: 'channel',
        key: 'note:3',
      });
      expect(result).toEqual({ kind: 'undeliverable', reason: 'unavailable' });
    });
  });
};
