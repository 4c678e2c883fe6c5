import { Events, GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ALL_INTENTS, hearing, logIn, nextMessage, openStage, type Stage, TOKEN } from './gateway-stage.ts';

describe('logging in to the fake gateway with discord.js', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage();
  });
  afterEach(() => stage.close());

  it('makes the client ready with its guild and channel', async () => {
    const client = await logIn(stage.client());
    expect(client.user?.id).toBe(stage.world.botId);
    expect([...client.guilds.cache.keys()]).toEqual([stage.guild]);
    expect(client.channels.cache.has(stage.channel)).toBe(true);
    expect(stage.gateway.count('identified')).toBe(1);
    expect(stage.gateway.remaining()).toBe(999);
  });

  it('brings what people say, in its order', async () => {
    const heard = hearing(await logIn(stage.client()));
    stage.says(stage.sam, 'one');
    stage.says(stage.kim, 'two');
    await heard.until(2);
    expect(heard.contents).toEqual(['one', 'two']);
  });

  it('shows a guild without its members, as the presences intent is missing', async () => {
    const client = await logIn(stage.client());
    const guild = client.guilds.cache.get(stage.guild);
    expect([...(guild?.members.cache.keys() ?? [])]).toEqual([stage.world.botId]);
    expect(guild?.memberCount).toBe(3);
  });

  it('refuses a client with another token', async () => {
    const client = stage.client();
    const gone = new Promise((resolve) => client.once(Events.Error, resolve)).catch(() => {});
    await expect(Promise.race([client.login(`${TOKEN}-not`), gone])).rejects.toThrow();
    expect(stage.gateway.count('identified')).toBe(0);
  });

  it('refuses a client that asks for message content which the portal does not grant', async () => {
    stage.world.grantIntents(0);
    await expect(stage.client().login(TOKEN)).rejects.toThrow('Used disallowed intents');
    const client = await logIn(
      stage.client(ALL_INTENTS.filter((bit) => bit !== GatewayIntentBits.MessageContent)),
    );
    expect(client.isReady()).toBe(true);
  });

  it('announces a guild that is added later', async () => {
    const client = await logIn(stage.client());
    const added = new Promise<string>((resolve) => client.once(Events.GuildCreate, ({ id }) => resolve(id)));
    const other = stage.world.addGuild({ ownerId: stage.kim });
    expect(await added).toBe(other);
  });

  it('finds one member by id and refuses to list them all without the members intent', async () => {
    const client = await logIn(stage.client());
    const guild = await client.guilds.cache.get(stage.guild)!;
    const found = await guild.members.fetch({ user: [stage.kim] });
    expect([...found.keys()]).toEqual([stage.kim]);
    await expect(guild.members.fetch({ time: 50 })).rejects.toThrow(/in time/);
  });

  it('lets the bot hear itself', async () => {
    const client = await logIn(stage.client());
    const heard = nextMessage(client);
    stage.says(stage.world.botId, 'a post of its own');
    expect((await heard).content).toBe('a post of its own');
  });
});
