import { GatewayIntentBits, type RESTGetAPIGuildRoleMemberCountsResult } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { nextEvent } from './next-event.ts';
import { setStage } from './stage.ts';

describe('the fake Discord’s servers', () => {
  it('the bot hears of changed overwrites, roles, renamed and deleted channels', async () => {
    const stage = await setStage();
    const { fake, guildId, channelId } = stage;
    const changed = nextEvent(stage, 'channelUpdate');
    fake.world.overwrite(channelId, guildId, { allow: 1024n });
    expect((await changed)[1].id).toBe(channelId);
    const made = nextEvent(stage, 'roleCreate');
    const role = fake.world.addRole(guildId, { name: 'family' });
    expect((await made)[0].id).toBe(role);
    const updated = nextEvent(stage, 'roleUpdate');
    fake.world.setRole(guildId, role, 8n);
    expect((await updated)[1].permissions.has('Administrator')).toBe(true);
    const removed = nextEvent(stage, 'roleDelete');
    fake.world.deleteRole(guildId, role);
    expect((await removed)[0].id).toBe(role);
    const gone = nextEvent(stage, 'channelDelete');
    fake.world.deleteChannel(channelId);
    expect((await gone)[0].id).toBe(channelId);
  });

  it('an outage is no goodbye, a kick is one', async () => {
    const stage = await setStage();
    const { fake, guildId, client } = stage;
    const unavailable = nextEvent(stage, 'guildUnavailable');
    fake.world.setAvailable(guildId, false);
    await unavailable;
    const available = nextEvent(stage, 'guildAvailable');
    fake.world.setAvailable(guildId, true);
    await available;
    const left = nextEvent(stage, 'guildDelete');
    fake.world.kickBot(guildId);
    await left;
    await expect(client.rest.get(`/guilds/${guildId}`)).rejects.toMatchObject({ code: 50001 });
  });

  it('many messages deleted at once are one event', async () => {
    const stage = await setStage();
    const { fake, channelId, alex } = stage;
    const ids = ['one', 'two'].map((text) => alex.says(channelId, text).id);
    const bulk = nextEvent(stage, 'messageDeleteBulk');
    fake.world.messages.removeMany(channelId, ids);
    expect((await bulk)[1].id).toBe(channelId);
    expect(alex.sees(channelId)).toEqual([]);
  });

  it('a webhook and another bot write as what they are', async () => {
    const stage = await setStage();
    const { fake, channelId, guildId } = stage;
    const hooked = nextEvent(stage, 'messageCreate');
    fake.world.webhookSays(channelId, 'Feed', 'news');
    expect((await hooked)[0].webhookId).not.toBeNull();
    const bot = fake.person(fake.world.addUser('Other', { bot: true }));
    fake.world.join(guildId, bot.id);
    fake.world.overwrite(channelId, bot.id, { allow: 3072n });
    const beeped = nextEvent(stage, 'messageCreate');
    bot.says(channelId, 'beep');
    expect((await beeped)[0].author.bot).toBe(true);
  });

  it('threads have their own id and their channel’s as parent', async () => {
    const stage = await setStage();
    const { fake, channelId, alex } = stage;
    const created = nextEvent(stage, 'threadCreate');
    const threadId = fake.world.addThread(channelId, { ownerId: alex.id });
    expect((await created)[0].parentId).toBe(channelId);
    const heard = nextEvent(stage, 'messageCreate');
    alex.says(threadId, 'aside');
    expect((await heard)[0].channelId).toBe(threadId);
  });

  it('counts members by role and lists them only with the members intent', async () => {
    const { fake, guildId, client, sam } = await setStage();
    const role = fake.world.addRole(guildId, { name: 'family' });
    fake.world.setRolesOf(guildId, sam.id, [role]);
    const counts = await client.rest.get(`/guilds/${guildId}/roles/member-counts`);
    expect((counts as RESTGetAPIGuildRoleMemberCountsResult)[role]).toBe(1);
    expect(await client.guilds.fetch({ guild: guildId, force: true })).toMatchObject({
      approximateMemberCount: 3,
    });
    const list = () =>
      client.rest.get(`/guilds/${guildId}/members`, { query: new URLSearchParams('limit=9') });
    await expect(list()).rejects.toMatchObject({ code: 50001 });
    fake.world.grantIntents(GatewayIntentBits.GuildMembers);
    await expect(list()).resolves.toHaveLength(3);
  });

  it('without the message content intent a fetched message is empty as well', async () => {
    const { fake, channelId, alex, client } = await setStage();
    const { id } = alex.says(channelId, 'hush');
    fake.world.grantIntents(0);
    await expect(client.rest.get(`/channels/${channelId}/messages/${id}`)).resolves.toMatchObject({
      content: '',
    });
  });
});

describe('a long run', () => {
  it('can forget what was, and goes on', async () => {
    const { fake, channelId, alex, sam } = await setStage();
    alex.says(channelId, 'before');
    fake.forget();
    expect(alex.sees(channelId)).toEqual([]);
    expect(fake.ledger.seenBy(sam.id)).toEqual([]);
    alex.says(channelId, 'after');
    expect(sam.sees(channelId).map(({ content }) => content)).toEqual(['after']);
  });
});
