import { describe, expect, it } from 'vitest';
import { byPlatform, type PlatformPorts } from '../../adapters/by-platform.ts';
import { type Card, messageId, partnerId, spaceId } from '../../src/index.ts';

const CARD: Card = { kind: 'notice', blocks: [], actions: [], preview: 'A private note is ready' };

const recording = (seen: string[], name: string): PlatformPorts => ({
  delivery: {
    waysIn: () => [name === 'web' ? 'channel' : 'direct'],
    deliver: async ({ key }) => {
      seen.push(`${name} delivers ${key}`);
      return { kind: 'delivered', via: 'direct' };
    },
  },
  posting: {
    post: async (_space, _card, key) => {
      seen.push(`${name} posts ${key}`);
      return { kind: 'posted', postId: key };
    },
    update: async (_space, postId) => {
      seen.push(`${name} updates ${postId}`);
      return { kind: 'posted', postId };
    },
  },
  people: { nameOf: async () => name },
  lookup: { around: async () => [] },
  viewers: { now: async () => ({ people: [], others: name.length, overseers: 0 }) },
});

const deliver = (ports: PlatformPorts, space: string) =>
  ports.delivery.deliver({
    spaceId: spaceId(space),
    recipient: partnerId(`${space}:alex`),
    card: CARD,
    preference: 'direct',
    key: 'k',
  });

describe('several platforms at once', () => {
  it('each space is served by its own platform and by no other', async () => {
    const seen: string[] = [];
    const ports = byPlatform({ web: recording(seen, 'web'), discord: recording(seen, 'discord') });
    await deliver(ports, 'discord:1');
    await ports.posting.post(spaceId('web:main'), CARD, 'p');
    await ports.posting.update(spaceId('discord:1'), 'm', CARD);
    expect(seen).toEqual(['discord delivers k', 'web posts p', 'discord updates m']);
    expect(await ports.people.nameOf(spaceId('discord:1'), partnerId('discord:2'))).toBe('discord');
    expect(await ports.lookup.around(spaceId('web:main'), messageId('m'))).toEqual([]);
    expect(await ports.viewers.now(spaceId('discord:1'))).toMatchObject({ others: 7 });
    expect(ports.delivery.waysIn(spaceId('web:main'))).toEqual(['channel']);
    expect(ports.delivery.waysIn(spaceId('discord:1'))).toEqual(['direct']);
  });

  it.each(['slack:t:c', 'toString:1', 'no-platform'])(
    'a couple on a platform that is not started (%s) gets nothing anywhere else',
    async (space) => {
      const seen: string[] = [];
      const ports = byPlatform({ web: recording(seen, 'web') });
      expect(await deliver(ports, space)).toEqual({ kind: 'undeliverable', reason: 'unavailable' });
      expect(await ports.posting.post(spaceId(space), CARD, 'p')).toMatchObject({ kind: 'unpostable' });
      expect(await ports.people.nameOf(spaceId(space), partnerId('x'))).toBe('your partner');
      expect(await ports.lookup.around(spaceId(space), messageId('m'))).toBeUndefined();
      expect(await ports.viewers.now(spaceId(space))).toBeUndefined();
      expect(seen).toEqual([]);
    },
  );
});
