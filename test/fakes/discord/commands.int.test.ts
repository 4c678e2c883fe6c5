import {
  type APIApplicationCommand,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { nextEvent } from './next-event.ts';
import { setStage } from './stage.ts';

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
    const asked = nextEvent(stage, 'interactionCreate');
    alex.says(dm, 'just us');
    const card = await alex.command(dm, 'settings').message();
    const [interaction] = await asked;
    expect(interaction.context).toBe(InteractionContextType.PrivateChannel);
    expect(interaction.authorizingIntegrationOwners).toMatchObject({ guildId: null, userId: alex.id });
    expect(card.ephemeral).toBe(true);
    expect(sam.sees(dm).map(({ content }) => content)).toEqual(['just us']);
    expect(heard).toEqual([]);
  });

  it('comes along into a server that the bot is not in, and answers its own person there', async () => {
    const stage = await setStage();
    const { client, fake, alex, sam } = stage;
    await client.application.commands.create(ZONE);
    const guildId = fake.world.addGuild({ ownerId: sam.id, memberIds: [alex.id], withBot: false });
    const channelId = fake.world.addChannel(guildId);
    fake.world.installFor(alex.id);
    client.on('interactionCreate', (interaction) => {
      if (interaction.isRepliable()) void interaction.reply({ content: 'here', flags: 64 });
    });
    const asked = nextEvent(stage, 'interactionCreate');
    await alex.command(channelId, 'settings').message();
    const [interaction] = await asked;
    expect(interaction.inCachedGuild()).toBe(false);
    expect(interaction.guildId).toBe(guildId);
    expect(interaction.authorizingIntegrationOwners).toMatchObject({ userId: alex.id });
    expect(sam.sees(channelId)).toEqual([]);
    expect(() => sam.command(channelId, 'settings')).toThrow('there is no command');
  });

  it('works in the direct messages with the bot, which answers with a file', async () => {
    const stage = await setStage();
    const { client, fake, alex } = stage;
    await client.application.commands.create(ZONE);
    client.on('interactionCreate', (interaction) => {
      const files = [{ attachment: Buffer.from('{"held":[]}'), name: 'attune.json' }];
      if (interaction.isRepliable()) void interaction.reply({ content: 'yours', files, flags: 64 });
    });
    const asked = nextEvent(stage, 'interactionCreate');
    const dm = fake.world.directMessages(alex.id, fake.world.botId);
    const card = await alex.command(dm, 'settings').message();
    expect(card.files).toEqual([{ name: 'attune.json', text: '{"held":[]}' }]);
    expect((await asked)[0].context).toBe(InteractionContextType.BotDM);
    expect(fake.ledger.whoSaw('held')).toEqual([alex.id]);
  });
});
