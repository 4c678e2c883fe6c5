import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStage, type RawClient, type Stage } from './gateway-stage.ts';

const { Heartbeat, HeartbeatAck, Hello, Identify, InvalidSession, Resume } = GatewayOpcodes;

const isReady = ({ t }: { readonly t: string | null }) => t === 'READY';

describe('what the fake gateway says to a client that does not follow the protocol', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage();
  });
  afterEach(() => stage.close());

  const identified = async (over: Record<string, unknown> = {}): Promise<RawClient> => {
    const client = stage.raw();
    client.say(Identify, stage.identify(over));
    await client.frame(isReady);
    return client;
  };

  it('says HELLO first and acknowledges heartbeats before and after IDENTIFY', async () => {
    const client = stage.raw();
    expect(await client.frame(() => true)).toMatchObject({ op: Hello, d: { heartbeat_interval: 41_250 } });
    client.say(Heartbeat);
    expect(await client.frame(({ op }) => op === HeartbeatAck)).toBeDefined();
  });

  it('names in READY the address to resume at, the shard and every guild as unavailable', async () => {
    const client = await identified({ shard: [0, 1] });
    expect((await client.frame(isReady)).d).toMatchObject({
      resume_gateway_url: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+\/gateway$/),
      shard: [0, 1],
      guilds: [{ id: stage.guild, unavailable: true }],
    });
  });

  it('tells each shard of its own guilds only', async () => {
    const own = Number((BigInt(stage.guild) >> 22n) % 2n);
    const [right, wrong] = [await identified({ shard: [own, 2] }), await identified({ shard: [1 - own, 2] })];
    expect((await right.frame(isReady)).d).toMatchObject({ guilds: [{ id: stage.guild }] });
    expect((await wrong.frame(isReady)).d).toMatchObject({ guilds: [] });
  });

  it.each([
    ['another token', { token: 'wrong' }, GatewayCloseCodes.AuthenticationFailed],
    ['a shard that cannot be', { shard: [2, 2] }, GatewayCloseCodes.InvalidShard],
    ['an intent that does not exist', { intents: 1 << 30 }, GatewayCloseCodes.InvalidIntents],
    ['no intents at all', { intents: undefined }, GatewayCloseCodes.InvalidIntents],
    [
      'an intent not granted',
      { intents: GatewayIntentBits.GuildMembers },
      GatewayCloseCodes.DisallowedIntents,
    ],
    ['no properties', { properties: undefined }, GatewayCloseCodes.DecodeError],
  ])('closes on IDENTIFY with %s', async (_, over, code) => {
    const client = stage.raw();
    client.say(Identify, stage.identify(over));
    expect(await client.closed).toBe(code);
  });

  it('closes on what is no JSON, too long, unknown, or out of turn', async () => {
    const [broken, long, unknown, early] = [stage.raw(), stage.raw(), stage.raw(), stage.raw()];
    broken.sayText('{');
    long.sayText(JSON.stringify({ op: 1, d: 'x'.repeat(4096) }));
    unknown.say(99);
    early.say(GatewayOpcodes.PresenceUpdate, {});
    expect(await broken.closed).toBe(GatewayCloseCodes.DecodeError);
    expect(await long.closed).toBe(GatewayCloseCodes.DecodeError);
    expect(await unknown.closed).toBe(GatewayCloseCodes.UnknownOpcode);
    expect(await early.closed).toBe(GatewayCloseCodes.NotAuthenticated);
  });

  it('closes on a second IDENTIFY, on a flood, and on another version of the API', async () => {
    const [twice, flood] = [await identified(), await identified()];
    twice.say(Identify, stage.identify());
    expect(await twice.closed).toBe(GatewayCloseCodes.AlreadyAuthenticated);
    for (let i = 0; i < 120; i += 1) flood.say(GatewayOpcodes.PresenceUpdate, {});
    expect(await flood.closed).toBe(GatewayCloseCodes.RateLimited);
    const { d } = await flood.frame(isReady);
    const { resume_gateway_url } = d as { readonly resume_gateway_url: string };
    expect(await stage.raw(`${resume_gateway_url}?v=9&encoding=json`).closed).toBe(
      GatewayCloseCodes.InvalidAPIVersion,
    );
  });

  it('knows no session that is not there, and no number that was never given', async () => {
    const client = await identified();
    const { session_id } = (await client.frame(isReady)).d as { readonly session_id: string };
    client.close(4000);
    await stage.gateway.next('closed');

    const stranger = stage.raw();
    stranger.say(Resume, { token: stage.identify().token, session_id: 'unknown', seq: 1 });
    expect(await stranger.frame(({ op }) => op === InvalidSession)).toMatchObject({ d: false });

    const ahead = stage.raw();
    ahead.say(Resume, { token: stage.identify().token, session_id, seq: 999 });
    expect(await ahead.closed).toBe(GatewayCloseCodes.InvalidSeq);

    const thief = stage.raw();
    thief.say(Resume, { token: 'wrong', session_id, seq: 1 });
    expect(await thief.closed).toBe(GatewayCloseCodes.AuthenticationFailed);
  });

  it('ends the session when the client leaves with 1000 or 1001, and keeps it otherwise', async () => {
    for (const [code, left] of [
      [1000, 0],
      [1001, 0],
      [4200, 1],
    ] as const) {
      const client = await identified();
      const closed = stage.gateway.next('closed');
      client.close(code);
      await closed;
      expect(stage.gateway.sessions()).toHaveLength(left);
    }
  });

  it('answers an IDENTIFY that comes too soon with an invalid session', async () => {
    const strict = await openStage({ identifyEveryMs: 60_000 });
    const [first, second] = [strict.raw(), strict.raw()];
    first.say(Identify, strict.identify());
    await first.frame(isReady);
    second.say(Identify, strict.identify());
    expect(await second.frame(({ op }) => op === InvalidSession)).toMatchObject({ d: false });
    await strict.close();
  });

  it('ends every session and resets the token when the day’s IDENTIFYs are spent', async () => {
    const poor = await openStage({ identifyLimit: 1 });
    const [first, second, third] = [poor.raw(), poor.raw(), poor.raw()];
    first.say(Identify, poor.identify());
    await first.frame(isReady);
    expect(poor.gateway.remaining()).toBe(0);
    second.say(Identify, poor.identify());
    expect(await first.closed).toBe(GatewayCloseCodes.AuthenticationFailed);
    third.say(Identify, poor.identify());
    expect(await third.closed).toBe(GatewayCloseCodes.AuthenticationFailed);
    await poor.close();
  });

  it('gives IDENTIFYs back after a day', async () => {
    const poor = await openStage({ identifyLimit: 1 });
    const first = poor.raw();
    first.say(Identify, poor.identify());
    await first.frame(isReady);
    poor.clock.moveBy(24 * 60 * 60 * 1000);
    expect(poor.gateway.remaining()).toBe(1);
    await poor.close();
  });
});
