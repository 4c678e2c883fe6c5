import { beforeEach, describe, expect, it } from 'vitest';
import type { SlackInstallation, SlackInstallations } from '../../adapters/storage/slack-installations.ts';
import { later, MINUTE } from '../../src/domain/shared/instant.ts';
import { NOON } from '../support/clock.ts';

export const anInstallation = (overrides: Partial<SlackInstallation> = {}): SlackInstallation => ({
  teamId: 'T1',
  appId: 'A1',
  botId: 'B1',
  botUserId: 'U1',
  scopes: ['commands', 'chat:write'],
  botToken: 'a-token-of-the-test',
  refreshToken: undefined,
  expiresAt: undefined,
  ...overrides,
});

export const slackInstallationsContract = (name: string, make: () => Promise<SlackInstallations>): void => {
  describe(`Slack's workspaces: ${name}`, () => {
    let store: SlackInstallations;
    beforeEach(async () => {
      store = await make();
    });

    it('gives back what was saved, with and without token rotation', async () => {
      const rotated = anInstallation({
        teamId: 'T2',
        refreshToken: 'a-refresh-token',
        expiresAt: later(NOON, MINUTE),
      });
      await store.save(anInstallation(), NOON);
      await store.save(rotated, NOON);
      expect(await store.find('T1')).toStrictEqual(anInstallation());
      expect(await store.find('T2')).toStrictEqual(rotated);
      expect(await store.teams()).toEqual(['T1', 'T2']);
    });

    it('keeps one installation a workspace: the newest', async () => {
      await store.save(anInstallation(), NOON);
      await store.save(anInstallation({ botToken: 'the-next-token', scopes: [] }), later(NOON, MINUTE));
      expect(await store.find('T1')).toStrictEqual(
        anInstallation({ botToken: 'the-next-token', scopes: [] }),
      );
      expect(await store.teams()).toEqual(['T1']);
    });

    it('N1: knows nothing of a workspace once it is removed, and of another one never', async () => {
      await store.save(anInstallation(), NOON);
      await store.save(anInstallation({ teamId: 'T2' }), NOON);
      await store.remove('T1');
      await store.remove('T3');
      expect(await store.find('T1')).toBeUndefined();
      expect(await store.find('T2')).toBeDefined();
      expect(await store.find('T')).toBeUndefined();
    });

    it('lets a browser come back once, and not with a state that nobody was given', async () => {
      await store.keepState('digest', later(NOON, MINUTE));
      expect(await store.takeState('another', NOON)).toBe(false);
      expect(await store.takeState('digest', NOON)).toBe(true);
      expect(await store.takeState('digest', NOON)).toBe(false);
    });

    it('lets one of ten come back that try at once', async () => {
      await store.keepState('digest', later(NOON, MINUTE));
      const taken = await Promise.all(Array.from({ length: 10 }, () => store.takeState('digest', NOON)));
      expect(taken.filter(Boolean)).toHaveLength(1);
    });

    it('lets no browser come back after its time', async () => {
      await store.keepState('digest', later(NOON, MINUTE));
      expect(await store.takeState('digest', later(NOON, MINUTE))).toBe(false);
    });
  });
};
