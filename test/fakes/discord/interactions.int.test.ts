import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { codeOf } from './code-of.ts';
import { start, withCommands } from './commanded-stage.ts';

const EPHEMERAL = { flags: MessageFlags.Ephemeral } as const;

describe('interactions on the fake Discord', () => {
  it('a slash command carries its options, the people named and who may do what', async () => {
    let asked: ChatInputCommandInteraction | undefined;
    const stage = await withCommands(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      asked = interaction;
      await interaction.reply({ content: 'hello', ...EPHEMERAL });
    });
    await start(stage).message();
    expect(asked?.options.getSubcommand()).toBe('start');
    expect(asked?.options.getUser('partner')?.id).toBe(stage.sam.id);
    expect(asked?.guildId).toBe(stage.guildId);
    expect(asked?.appPermissions.has('SendMessages')).toBe(true);
    expect(asked?.authorizingIntegrationOwners[0]).toBe(stage.guildId);
    expect(stage.fake.unanswered()).toEqual([]);
  });

  it('an ephemeral answer is seen by its asker alone, until dismissed', async () => {
    const stage = await withCommands(async (interaction) => {
      if (interaction.isRepliable()) await interaction.reply({ content: 'a secret', ...EPHEMERAL });
    });
    const card = await start(stage).message();
    expect(card).toMatchObject({ content: 'a secret', ephemeral: true });
    expect(stage.alex.sees(stage.channelId)).toHaveLength(1);
    expect(stage.sam.sees(stage.channelId)).toEqual([]);
    expect(stage.fake.ledger.whoSaw('a secret')).toEqual([stage.alex.id]);
    expect(() => stage.sam.presses(card, 'x')).toThrow('does not see');
    stage.alex.dismisses(card);
    expect(stage.alex.sees(stage.channelId)).toEqual([]);
  });

  it('a public answer shows everybody the command above it', async () => {
    const stage = await withCommands(async (interaction) => {
      if (interaction.isRepliable()) await interaction.reply('hello');
    });
    await start(stage).message();
    expect(stage.fake.ledger.whoSaw('/attune start')).toContain(stage.sam.id);
  });

  it('a deferred private answer stays private when it is filled, whatever the edit says', async () => {
    const stage = await withCommands(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply(EPHEMERAL);
      await interaction.editReply({ content: 'first' });
      await interaction.followUp({ content: 'second', ...EPHEMERAL });
    });
    start(stage);
    const { alex, channelId, fake } = stage;
    await fake.until(() => alex.sees(channelId).length === 2, 'both answers');
    expect(alex.sees(channelId).map(({ content }) => content)).toEqual(['first', 'second']);
    expect(stage.sam.sees(stage.channelId)).toEqual([]);
    expect(stage.fake.unfinished()).toEqual([]);
  });

  it('an answer after three seconds is too late, a second one is refused', async () => {
    const codes: unknown[] = [];
    const stage = await withCommands(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      if (codes.length === 0) stage.fake.clock.moveBy(3001);
      codes.push(await codeOf(interaction.reply('one')));
      const again = { body: { type: 4, data: { content: 'two' } }, auth: false };
      codes.push(
        await codeOf(
          stage.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, again),
        ),
      );
    });
    await expect(start(stage).message()).rejects.toThrow('did not respond');
    await stage.fake.until(() => codes.length === 2, 'both codes');
    expect(codes).toEqual([10062, 10062]);
    expect(stage.fake.unanswered()).toEqual(['/attune start']);
    await start(stage).message();
    await stage.fake.until(() => codes.length === 4, 'four codes');
    expect(codes.slice(2)).toEqual([undefined, 40060]);
  });

  it('the token lasts fifteen minutes, and editing before an answer finds nothing', async () => {
    const codes: unknown[] = [];
    const stage = await withCommands(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      codes.push(await codeOf(interaction.webhook.editMessage('@original', { content: 'early' })));
      await interaction.deferReply(EPHEMERAL);
      stage.fake.clock.moveBy(15 * 60_000 + 1);
      codes.push(await codeOf(interaction.editReply('late')));
    });
    start(stage);
    await stage.fake.until(() => codes.length === 2, 'both codes');
    expect(codes).toEqual([10015, 50027]);
    expect(stage.fake.unfinished()).toEqual(['/attune start']);
  });

  it('a message menu carries its message, content and all', async () => {
    const stage = await withCommands(async (interaction) => {
      if (interaction.isMessageContextMenuCommand())
        await interaction.reply({ content: interaction.targetMessage.content, ...EPHEMERAL });
    });
    const line = stage.sam.says(stage.channelId, 'you never call');
    const card = await stage.alex.menu(line, 'Reframe this').message();
    expect(card).toMatchObject({ content: 'you never call', ephemeral: true });
  });

  it('what no client would send fails the test that tries it', async () => {
    const stage = await withCommands(async () => undefined);
    const { alex, channelId } = stage;
    expect(() => alex.command(channelId, 'nothing')).toThrow('there is no command “nothing”');
    expect(() => alex.command(channelId, 'attune')).toThrow('needs a subcommand');
    expect(() => alex.command(channelId, 'attune stop')).toThrow('no subcommand “stop”');
    expect(() => alex.command(channelId, 'attune start')).toThrow('option “partner” is required');
    expect(() => alex.command(channelId, 'attune start', { partner: 3 })).toThrow('does not take a number');
    expect(() => alex.command(channelId, 'attune start', { partner: '1', x: 1 })).toThrow('no option “x”');
  });
});
