import { describe, expect, it } from 'vitest';
import type { DiscordApi } from '../../../adapters/discord/api.ts';
import { DiscordError } from '../../../adapters/discord/errors.ts';
import { createViewersCheck } from '../../../adapters/discord/viewers-check.ts';
import { MINUTE, partnerId } from '../../../src/index.ts';
import { movableClock } from '../../support/clock.ts';

const PARTNERS = ['1', '2'].map((id) => partnerId(`discord:${id}`));
const allow = (id: string) => ({ id, type: 1, allow: String(1n << 10n), deny: '0' });
const closed = { id: '7', type: 0, allow: '0', deny: String(1n << 10n) };

/** Server 7 of user 1, where 2 and the bot (9) are let into channel 100; counts what it is asked. */
const aServer = () => {
  const asked: string[] = [];
  const server = { overwrites: [closed, allow('2'), allow('9')], isDown: false };
  const answer = async (what: string, value: unknown) => {
    asked.push(what);
    if (server.isDown) throw new DiscordError('discord-failed', 'down');
    return value;
  };
  const roles = [{ id: '7', permissions: '0' }];
  const api = {
    channel: (id: string) =>
      answer('channel', { id, type: 0, guild_id: '7', permission_overwrites: server.overwrites }),
    guild: () => answer('guild', { owner_id: '1', approximate_member_count: 3, roles }),
    roleMemberCounts: () => answer('counts', {}),
    member: (_: string, id: string) => answer(`member ${id}`, { user: { id, bot: id === '9' }, roles: [] }),
  } as unknown as DiscordApi;
  const clock = movableClock();
  const check = createViewersCheck({ api, clock, selfId: async () => '9' });
  return { asked, server, clock, check, timesAsked: () => asked.filter((what) => what === 'guild').length };
};

const JUST_US = { people: PARTNERS, others: 0, overseers: 0 };

describe('N2: asking Discord who can see a channel', () => {
  it('is done once for five minutes', async () => {
    const { check, clock, timesAsked } = aServer();
    expect(await check.viewersOf('100', PARTNERS)).toEqual(JUST_US);
    await Promise.all([check.viewersOf('100', PARTNERS), check.viewersOf('100', [...PARTNERS].reverse())]);
    expect(timesAsked()).toBe(1);
    clock.moveBy(5 * MINUTE);
    await check.viewersOf('100', PARTNERS);
    expect(timesAsked()).toBe(2);
  });

  it('is done anew after the channel or its server changed', async () => {
    const { check, server, timesAsked } = aServer();
    await check.viewersOf('100', PARTNERS);
    server.overwrites = [...server.overwrites, allow('3')];
    check.forgetChannel('100');
    expect((await check.viewersOf('100', PARTNERS)).people).toContain('discord:3');
    expect(check.forgetGuild('8')).toEqual([]);
    expect(check.forgetGuild('7')).toEqual(['100']);
    await check.viewersOf('100', PARTNERS);
    expect(timesAsked()).toBe(3);
  });

  it('fails closed, and is tried again the next time', async () => {
    const { check, server } = aServer();
    server.isDown = true;
    await expect(check.viewersOf('100', PARTNERS)).rejects.toMatchObject({ code: 'discord-failed' });
    server.isDown = false;
    expect(await check.viewersOf('100', PARTNERS)).toEqual(JUST_US);
  });

  it('counts somebody who could see it when they wrote only as long as they still can', async () => {
    const { check, server } = aServer();
    check.sawWriter('100', '3');
    expect(await check.viewersOf('100', PARTNERS)).toEqual(JUST_US);
    server.overwrites = [...server.overwrites, allow('3')];
    check.forgetChannel('100');
    check.sawWriter('100', '3');
    expect((await check.viewersOf('100', PARTNERS)).people).toContain('discord:3');
  });

  it('is not done for each of many who write', async () => {
    const { check, timesAsked } = aServer();
    for (let user = 10; user < 100; user += 1) {
      check.sawWriter('100', String(user));
      await check.viewersOf('100', PARTNERS);
    }
    expect(timesAsked()).toBe(3);
  });
});
