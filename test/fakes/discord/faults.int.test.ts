import { DiscordAPIError, HTTPError, type SendableChannels } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Fault } from './faults.ts';
import { type Stage, setStage } from './stage.ts';

const POST = { method: 'POST', route: '/channels/{channel_id}/messages' } as const;

const channelOf = async ({ client, channelId }: Stage): Promise<SendableChannels> => {
  const channel = await client.channels.fetch(channelId);
  if (!channel?.isSendable()) throw new Error('the channel cannot be written to');
  return channel;
};
const tries = ({ fake }: Stage): number =>
  fake.requests.filter(({ method, route }) => method === POST.method && route === POST.route).length;
const once = { content: 'once', nonce: 'key-1', enforceNonce: true };

describe('faults of the fake Discord', () => {
  it.each<[string, Fault]>([
    ['an error before the effect', { kind: 'status', status: 500 }],
    ['an error after the effect', { kind: 'status', status: 502, afterEffect: true }],
    ['a connection reset before the effect', { kind: 'reset' }],
    ['a connection reset after the effect', { kind: 'reset', afterEffect: true }],
    ['a rate limit', { kind: 'rate-limit', retryAfterSeconds: 0.02 }],
    ['a global rate limit', { kind: 'rate-limit', retryAfterSeconds: 0.02, global: true }],
  ])('%s is tried again by discord.js, and with a nonce nothing is doubled', async (_, fault) => {
    const stage = await setStage();
    const channel = await channelOf(stage);
    stage.fake.faults.next(POST, fault);
    await channel.send(once);
    expect(tries(stage)).toBe(2);
    expect(stage.fake.faults.unspent()).toBe(0);
    expect(stage.alex.sees(stage.channelId).map(({ content }) => content)).toEqual(['once']);
  });

  it('without a nonce a post whose answer is lost is doubled, as on Discord', async () => {
    const stage = await setStage();
    const channel = await channelOf(stage);
    stage.fake.faults.next(POST, { kind: 'status', status: 502, afterEffect: true });
    await channel.send('twice');
    expect(stage.alex.sees(stage.channelId)).toHaveLength(2);
  });

  it('a request that hangs is given up by the client and tried again', async () => {
    const stage = await setStage();
    const channel = await channelOf(stage);
    stage.client.rest.options.timeout = 50;
    stage.fake.faults.next(POST, { kind: 'hang', afterEffect: true });
    await channel.send(once);
    expect(tries(stage)).toBe(2);
    expect(stage.alex.sees(stage.channelId)).toHaveLength(1);
  });

  it('an outage longer than the retries ends in an error', async () => {
    const stage = await setStage();
    const channel = await channelOf(stage);
    stage.fake.faults.next(POST, { kind: 'status', status: 503 }, 4);
    await expect(channel.send('never')).rejects.toBeInstanceOf(HTTPError);
    expect(tries(stage)).toBe(4);
    expect(stage.alex.sees(stage.channelId)).toEqual([]);
  });

  it('a refusal is final', async () => {
    const stage = await setStage();
    const channel = await channelOf(stage);
    stage.fake.faults.next(POST, { kind: 'refusal', refusal: 'missingPermissions' });
    await expect(channel.send('no')).rejects.toBeInstanceOf(DiscordAPIError);
    expect(tries(stage)).toBe(1);
  });

  it('a held request takes effect only when it is let go', async () => {
    const stage = await setStage();
    const channel = await channelOf(stage);
    const release = stage.fake.faults.hold(POST);
    const sent = channel.send('late');
    await stage.fake.until(() => tries(stage) === 1, 'the request');
    expect(stage.alex.sees(stage.channelId)).toEqual([]);
    release();
    await sent;
    expect(stage.alex.sees(stage.channelId)).toHaveLength(1);
  });

  it('a fault meets only the requests it was meant for', async () => {
    const stage = await setStage();
    const channel = await channelOf(stage);
    stage.fake.faults.next({ route: /^\/guilds/ }, { kind: 'status', status: 500 });
    await channel.send('fine');
    expect(stage.fake.faults.unspent()).toBe(1);
  });
});
