import {
  type APIApplicationCommand,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  type ClientEvents,
  GatewayIntentBits,
  InteractionContextType,
  type RESTGetAPIGuildRoleMemberCountsResult,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type Stage, setStage } from './stage.ts';

const next = <Name extends keyof ClientEvents>({ client }: Stage, name: Name): Promise<ClientEvents[Name]> =>
  new Promise((resolve) => client.once(name, (...heard: ClientEvents[Name]) => resolve(heard)));

describe('the fake Discord’s servers', () => {
  it('the bot hears of changed overwrites, roles, renamed and deleted channels', async () => {
    const stage = await setStage();
    const { fake, guildId, channelId } = stage;
    const changed = next(stage, 'channelUpdate');
    fake.world.overwrite(channelId, guildId, { allow: 1024n });
    expect((await changed)[1].id).toBe(channelId);
    const made = next(stage, 'roleCreate');
    const role = fake.world.addRole(guildId, { name: 'family' });
    expect((await made)[0].id).toBe(role);
    const updated = next(stage, 'roleUpdate');
    fake.world.setRole(guildId, role, 8n);
    expect((await updated)[1].permissions.has('Administrator')).toBe(true);
    const removed = next(stage, 'roleDelete');
    fake.world.deleteRole(guildId, role);
    expect((await removed)[0].id).toBe(role);
    const gone = next(stage, 'channelDelete');
    fake.world.deleteChannel(channelId);
    expect((await gone)[0].id).toBe(channelId);
  });

  it('an outage is no goodbye, a kick is one', async () => {
    const stage = await setStage();
    const { fake, guildId, client } = stage;
    const unavailable = next(stage, 'guildUnavailable');
    fake.world.setAvailable(guildId, false);
    await unavailable;
    const available = next(stage, 'guildAvailable');
    fake.world.setAvailable(guildId, true);
    await available;
    const left = next(stage, 'guildDelete');
    fake.world.kickBot(guildId);
    await left;
    await expect(client.rest.get(`/guilds/${guildId}`)).rejects.toMatchObject({ code: 50001 });
  });

  it('many messages deleted at once are one event', async () => {
    const stage = await setStage();
    const { fake, channelId, alex } = stage;
    const ids = ['one', 'two'].map((text) => alex.says(channelId, text).id);
    const bulk = next(stage, 'messageDeleteBulk');
    fake.world.messages.removeMany(channelId, ids);
    expect((await bulk)[1].id).toBe(channelId);
    expect(alex.sees(channelId)).toEqual([]);
  });

  it('a webhook and another bot write as what they are', async () => {
    const stage = await setStage();
    const { fake, channelId, guildId } = stage;
    const hooked = next(stage, 'messageCreate');
    fake.world.webhookSays(channelId, 'Feed', 'news');
    expect((await hooked)[0].webhookId).not.toBeNull();
    const bot = fake.person(fake.world.addUser('Other', { bot: true }));
    fake.world.join(guildId, bot.id);
    fake.world.overwrite(channelId, bot.id, { allow: 3072n });
    const beeped = next(stage, 'messageCreate');
    bot.says(channelId, 'beep');
    expect((await beeped)[0].author.bot).toBe(true);
  });

  it('threads have their own id and their channel’s as parent', async () => {
    const stage = await setStage();
    const { fake, channelId, alex } = stage;
    const created = next(stage, 'threadCreate');
    const threadId = fake.world.addThread(channelId, { ownerId: alex.id });
    expect((await created)[0].parentId).toBe(channelId);
    const heard = next(stage, 'messageCreate');
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

const ZONE = {
  name: 'settings',
  description: 'Settings',
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integrationTypes: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  options: [
    {
      type: ApplicationCommandOptionType.String as const,
      name: 'zone',
      description: 'Zone',
      autocomplete: true as const,
      required: false,
    },
    {
      type: ApplicationCommandOptionType.Integer as const,
      name: 'minutes',
      description: 'How long',
      minValue: 20,
      maxValue: 1440,
    },
  ],
};

describe('commands on the fake Discord', () => {
  it('echoes a command with Discord’s defaults and without what is false', async () => {
    const { client, fake } = await setStage();
    await client.application.commands.create({ name: 'help', description: 'Help' });
    await client.application.commands.create(ZONE);
    const query = new URLSearchParams({ with_localizations: 'true' });
    const path = `/applications/${fake.world.applicationId}/commands` as const;
    const [help, zone] = (await client.rest.get(path, { query })) as APIApplicationCommand[];
    expect(help).toMatchObject({
      type: 1,
      default_member_permissions: null,
      name_localizations: null,
      nsfw: false,
      integration_types: [0],
      contexts: null,
    });
    expect(zone?.options?.[0]).toMatchObject({ autocomplete: true, name_localizations: null });
    expect(zone?.options?.[0]).not.toHaveProperty('required');
  });

  it('overwrites by name, changes by id, and replaces all at once', async () => {
    const { client } = await setStage();
    const { commands } = client.application;
    const first = await commands.create({ name: 'help', description: 'Help' });
    const again = await commands.create({ name: 'help', description: 'Better' });
    expect(again.id).toBe(first.id);
    expect((await commands.edit(first.id, { description: 'Best' })).description).toBe('Best');
    await commands.set([{ name: 'other', description: 'Other' }]);
    expect((await commands.fetch()).map(({ name }) => name)).toEqual(['other']);
  });

  it('offers choices while an option is typed, and nothing out of bounds is sent', async () => {
    const { client, alex, channelId } = await setStage();
    await client.application.commands.create(ZONE);
    client.on('interactionCreate', (interaction) => {
      if (interaction.isAutocomplete())
        void interaction.respond([
          { name: `${interaction.options.getFocused()}lin`, value: 'Europe/Berlin' },
        ]);
    });
    const typed = { zone: 'Ber' };
    const choices = await alex.autocomplete(channelId, 'settings', { focused: 'zone', typed });
    expect(choices).toEqual([{ name: 'Berlin', value: 'Europe/Berlin' }]);
    expect(() => alex.command(channelId, 'settings', { minutes: 5 })).toThrow('out of its bounds');
    expect(() => alex.command(channelId, 'settings', { minutes: 20.5 })).toThrow('does not take');
  });

  it('works between two people only for whom it is installed, and tells the bot of no message there', async () => {
    const stage = await setStage();
    const { client, fake, alex, sam } = stage;
    await client.application.commands.create(ZONE);
    const dm = fake.world.directMessages(alex.id, sam.id);
    expect(() => alex.command(dm, 'settings')).toThrow('there is no command');
    fake.world.installFor(alex.id);
    client.on('interactionCreate', (interaction) => {
      if (interaction.isRepliable()) void interaction.reply({ content: 'here', flags: 64 });
    });
    const heard: string[] = [];
    client.on('messageCreate', ({ content }) => heard.push(content));
    const asked = next(stage, 'interactionCreate');
    alex.says(dm, 'just us');
    const card = await alex.command(dm, 'settings').message();
    const [interaction] = await asked;
    expect(interaction.context).toBe(InteractionContextType.PrivateChannel);
    expect(interaction.authorizingIntegrationOwners).toMatchObject({ guildId: null, userId: alex.id });
    expect(card.ephemeral).toBe(true);
    expect(sam.sees(dm).map(({ content }) => content)).toEqual(['just us']);
    expect(heard).toEqual([]);
  });

  it('works in the direct messages with the bot, which answers with a file', async () => {
    const stage = await setStage();
    const { client, fake, alex } = stage;
    await client.application.commands.create(ZONE);
    client.on('interactionCreate', (interaction) => {
      const files = [{ attachment: Buffer.from('{"held":[]}'), name: 'attune.json' }];
      if (interaction.isRepliable()) void interaction.reply({ content: 'yours', files, flags: 64 });
    });
    const asked = next(stage, 'interactionCreate');
    const dm = fake.world.directMessages(alex.id, fake.world.botId);
    const card = await alex.command(dm, 'settings').message();
    expect(card.files).toEqual([{ name: 'attune.json', text: '{"held":[]}' }]);
    expect((await asked)[0].context).toBe(InteractionContextType.BotDM);
    expect(fake.ledger.whoSaw('held')).toEqual([alex.id]);
  });
});
