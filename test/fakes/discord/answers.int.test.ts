import { type APIModalInteractionResponseCallbackData, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { codeOf } from './code-of.ts';
import { start, withCommands } from './commanded-stage.ts';

const EPHEMERAL = { flags: MessageFlags.Ephemeral } as const;
const OPEN = {
  type: 1 as const,
  components: [{ type: 2 as const, style: 2 as const, label: 'Open', customId: 'open' }],
};
const FORM: APIModalInteractionResponseCallbackData = {
  custom_id: 'form',
  title: 'Yours',
  components: [{ type: 18, label: 'Words', component: { type: 4, custom_id: 'words', style: 1 } }],
};

describe('what follows the first answer on the fake Discord', () => {
  it('the first follow-up after a deferral takes its place and stays as private as the deferral was', async () => {
    const stage = await withCommands(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply(EPHEMERAL);
      await interaction.followUp('not public');
    });
    const card = await start(stage).message();
    expect(card).toMatchObject({ content: 'not public', ephemeral: true, loading: false });
    expect(stage.sam.sees(stage.channelId)).toEqual([]);
  });

  it('everybody sees that a public deferral is thinking', async () => {
    const stage = await withCommands(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.deferReply();
    });
    await start(stage).acked();
    expect(stage.sam.sees(stage.channelId)).toMatchObject([{ loading: true, ephemeral: false }]);
    expect(stage.fake.unfinished()).toEqual(['/attune start']);
  });

  it('a press on a public post is followed up by a message of the presser’s own', async () => {
    const stage = await withCommands(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: 'post', components: [OPEN] });
      if (interaction.isButton()) {
        await interaction.deferUpdate();
        await interaction.followUp({ content: 'yours', ...EPHEMERAL });
      }
    });
    const post = await start(stage).message();
    const own = await stage.sam.presses(post, 'Open').message();
    expect(own).toMatchObject({ content: 'yours', ephemeral: true });
    expect(stage.alex.sees(stage.channelId).map(({ content }) => content)).toEqual(['post']);
    expect(stage.fake.ledger.whoSaw('yours')).toEqual([stage.sam.id]);
  });

  it('a form opened from a card may change that card, one opened by a command has none to change', async () => {
    const codes: unknown[] = [];
    const stage = await withCommands(async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply({ content: 'card', components: [OPEN], ...EPHEMERAL });
      if (interaction.isMessageContextMenuCommand() || interaction.isButton())
        await interaction.showModal(FORM);
      if (!interaction.isModalSubmit()) return;
      if (interaction.isFromMessage()) await interaction.update({ content: 'said', components: [] });
      else {
        const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
        codes.push(await codeOf(stage.client.rest.post(path, { body: { type: 6 }, auth: false })));
      }
    });
    const card = await start(stage).message();
    const modal = await stage.alex.presses(card, 'Open').modal();
    const said = await stage.alex.submits(modal, { Words: 'hello' }).message();
    expect(said).toMatchObject({ id: card.id, content: 'said', buttons: [] });
    const line = stage.alex.says(stage.channelId, 'you never call');
    const other = await stage.alex.menu(line, 'Reframe this').modal();
    stage.alex.submits(other, { Words: 'hello' });
    await stage.fake.until(() => codes.length === 1, 'the code');
    expect(codes).toEqual([50035]);
  });

  it('an ephemeral message is not there for the channel’s routes, and a restart of the client loses it', async () => {
    const stage = await withCommands(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: 'hush', ...EPHEMERAL });
    });
    const card = await start(stage).message();
    const path = `/channels/${stage.channelId}/messages/${card.id}` as const;
    expect(await codeOf(stage.client.rest.delete(path))).toBe(10008);
    expect(await codeOf(stage.client.rest.patch(path, { body: { content: 'x' } }))).toBe(10008);
    stage.alex.restarts();
    expect(stage.alex.sees(stage.channelId)).toEqual([]);
  });

  it('a message deleted meanwhile cannot be pressed, nor its answer edited', async () => {
    const codes: unknown[] = [];
    const stage = await withCommands(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: 'post', components: [OPEN] });
      if (!interaction.isButton()) return;
      await interaction.deferUpdate();
      stage.fake.world.messages.remove(interaction.message.id);
      codes.push(await codeOf(interaction.editReply('too late')));
    });
    const post = await start(stage).message();
    stage.alex.presses(post, 'Open');
    await stage.fake.until(() => codes.length === 1, 'the code');
    expect(codes).toEqual([10008]);
    expect(() => stage.alex.presses(post, 'Open')).toThrow('does not see');
  });
});
