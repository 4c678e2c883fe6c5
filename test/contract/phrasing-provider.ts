import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { privateText } from '../../src/domain/shared/private-text.ts';
import type { Phrased, PhrasingProvider } from '../../src/ports/phrasing-provider.ts';

export type PhrasingSetting = {
  readonly provider: PhrasingProvider;
  /** What the model is made to say. */
  readonly answers: (event: string) => void;
  readonly breaks: () => void;
  readonly asked: () => number;
  /** Asks, lets PHRASING_PATIENCE go by with no answer, and resolves to what came of it. */
  readonly outwaited: (ask: () => Promise<Phrased>) => Promise<Phrased>;
  readonly stop: () => Promise<void>;
};

const ASKED = {
  message: privateText('you never call when you are late'),
  event: privateText("you don't call when you're late"),
};

export const phrasingProviderContract = (name: string, make: () => Promise<PhrasingSetting>): void => {
  describe(`phrasing provider: ${name}`, () => {
    let setting: PhrasingSetting;
    beforeEach(async () => {
      setting = await make();
    });
    afterEach(() => setting.stop());

    const phrase = (): Promise<Phrased> => setting.provider.phrase(ASKED);

    it('names the host its words go to, as people are to agree to it', () => {
      expect(setting.provider.host).toMatch(/^[\w.-]+(?::\d+)?$/);
    });

    it('resolves to the model’s clause, which prints as nothing', async () => {
      setting.answers('no call comes when you are late');
      const phrased = await phrase();
      expect(phrased.kind === 'phrased' && phrased.event.reveal()).toBe('no call comes when you are late');
      expect(JSON.stringify(phrased)).not.toContain('late');
    });

    it('never rejects: a failure is a reason in one word', async () => {
      setting.breaks();
      expect(await phrase()).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/^[a-z]+$/) });
    });

    it('asks once for each call, failed or not', async () => {
      setting.breaks();
      await phrase();
      expect(setting.asked()).toBe(1);
      setting.answers('no call comes');
      await phrase();
      expect(setting.asked()).toBe(2);
    });

    it('is late when its patience is over', async () => {
      expect(await setting.outwaited(phrase)).toEqual({ kind: 'failed', reason: 'late' });
    });
  });
};
