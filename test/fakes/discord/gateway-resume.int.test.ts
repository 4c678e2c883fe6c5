import { type Client, Events } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hearing, logIn, openStage, type Stage } from './gateway-stage.ts';

const shardReady = (client: Client) =>
  new Promise<void>((resolve) => client.once(Events.ShardReady, () => resolve()));

describe('losing the fake gateway and finding it again', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage();
  });
  afterEach(() => stage.close());

  const listening = async () => {
    const client = await logIn(stage.client());
    return { client, heard: hearing(client) };
  };

  it('replays after a cut line what was said meanwhile, once and in its order', async () => {
    const { client, heard } = await listening();
    stage.says(stage.sam, 'before');
    await heard.until(1);
    const resumed = new Promise<number>((resolve) =>
      client.once(Events.ShardResume, (_, replayed) => resolve(replayed)),
    );
    stage.gateway.drop();
    stage.says(stage.sam, 'meanwhile');
    stage.says(stage.kim, 'and an answer');
    await resumed;
    stage.says(stage.sam, 'after');
    await heard.until(4);
    expect(heard.contents).toEqual(['before', 'meanwhile', 'and an answer', 'after']);
    expect(stage.gateway.count('identified')).toBe(1);
  });

  it('resumes when it is told to reconnect', async () => {
    const { heard } = await listening();
    const resumed = stage.gateway.next('resumed');
    stage.gateway.reconnect();
    await resumed;
    stage.says(stage.sam, 'still here');
    await heard.until(1);
    expect(heard.contents).toEqual(['still here']);
  });

  it('resumes on the same line when the session is said to be resumable', async () => {
    const { heard } = await listening();
    const resumed = stage.gateway.next('resumed');
    stage.gateway.invalidate({ resumable: true });
    stage.says(stage.sam, 'in between');
    await resumed;
    await heard.until(1);
    expect(heard.contents).toEqual(['in between']);
    expect(stage.gateway.count('opened')).toBe(1);
  });

  it('starts a new session when the old one is invalid, and what was said meanwhile is lost', async () => {
    const { heard } = await listening();
    const identified = stage.gateway.next('identified');
    stage.gateway.invalidate({ resumable: false });
    stage.says(stage.sam, 'lost');
    await identified;
    stage.says(stage.sam, 'heard');
    await heard.until(1);
    expect(heard.contents).toEqual(['heard']);
    expect(stage.gateway.count('resumed')).toBe(0);
  });

  it('starts a new session after a close with 1000, and resumes after one with 4000', async () => {
    const { heard } = await listening();
    const resumed = stage.gateway.next('resumed');
    stage.gateway.drop(4000);
    await resumed;
    const identified = stage.gateway.next('identified');
    stage.gateway.drop(1000);
    await identified;
    stage.says(stage.sam, 'heard');
    await heard.until(1);
    expect(stage.gateway.sessions()).toHaveLength(1);
  });

  it('forgets a session that is resumed too late', async () => {
    const { client } = await listening();
    stage.gateway.drop();
    stage.clock.moveBy(181_000);
    await shardReady(client);
    expect(stage.gateway.count('identified')).toBe(2);
    expect(stage.gateway.count('resumed')).toBe(0);
  });

  it('cannot replay more than it keeps', async () => {
    const small = await openStage({ keeps: 2 });
    const client = await logIn(small.client());
    small.gateway.drop();
    for (const text of ['one', 'two', 'three']) small.says(small.sam, text);
    await shardReady(client);
    expect(small.gateway.count('resumed')).toBe(0);
    await small.close();
  });

  it('is found out when it goes silent: the client misses its heartbeats and resumes', async () => {
    const beating = await openStage({ heartbeatMs: 40 });
    const client = await logIn(beating.client());
    const heard = hearing(client);
    await beating.gateway.next('heartbeat');
    const resumed = beating.gateway.next('resumed');
    beating.gateway.zombie();
    beating.says(beating.sam, 'into the void');
    await resumed;
    await heard.until(1);
    expect(heard.contents).toEqual(['into the void']);
    await beating.close();
  });

  it('takes nobody in while it is out; discord.js comes back by itself, with a new session', async () => {
    const { client, heard } = await listening();
    const back = stage.gateway.outage();
    stage.says(stage.sam, 'during the outage');
    await stage.gateway.next('refused');
    const ready = shardReady(client);
    back();
    await ready;
    stage.says(stage.sam, 'back again');
    await heard.until(1);
    expect(heard.contents).toEqual(['back again']);
    expect(stage.gateway.count('identified')).toBe(2);
  });

  it('spoils the delivery as the test asks: lost, twice, overtaken, late', async () => {
    const client = await logIn(stage.client());
    const raw: string[] = [];
    client.on(Events.Raw, (packet: { d: { content: string } }) => raw.push(packet.d.content));
    const heard = hearing(client);
    const { faults } = stage.gateway;
    faults.lose('MESSAGE_CREATE');
    stage.says(stage.sam, 'lost');
    faults.duplicate('MESSAGE_CREATE');
    stage.says(stage.sam, 'twice');
    faults.swap('MESSAGE_CREATE');
    stage.says(stage.sam, 'overtaken');
    stage.says(stage.sam, 'overtaking');
    faults.hold('MESSAGE_CREATE');
    stage.says(stage.sam, 'late');
    stage.says(stage.sam, 'on time');
    faults.release();
    await heard.until(5);
    expect(raw).toEqual(['twice', 'twice', 'overtaking', 'overtaken', 'on time', 'late']);
    // discord.js knows the message it has in its cache already.
    expect(heard.contents).toEqual(raw.slice(1));
  });
});
