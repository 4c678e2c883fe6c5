import {
  ActionRowBuilder,
  type APIModalInteractionResponseCallbackData,
  ButtonBuilder,
  ButtonStyle,
  MessageFlags,
  StringSelectMenuBuilder,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { codeOf } from './code-of.ts';
import { start, withCommands } from './commanded-stage.ts';

const EPHEMERAL = { flags: MessageFlags.Ephemeral } as const;
const button = (id: string, label: string) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Secondary),
  );
const FORM: APIModalInteractionResponseCallbackData = {
  custom_id: 'f',
  title: 'Say it again',
  components: [
    {
      type: 18,
      label: 'Your words',
      component: { type: 4, custom_id: 'words', style: 2, value: 'When …', max_length: 20 },
    },
    {
      type: 18,
      label: 'Feeling',
      component: {
        type: 3,
        custom_id: 'feeling',
        required: false,
        options: [
          { label: 'Hurt', value: 'hurt' },
          { label: 'Tired', value: 'tired' },
        ],
      },
    },
  ],
};

describe('buttons, selects and forms on the fake Discord', () => {
  it('a button updates its own message in place, quietly acknowledged or at once', async () => {
    const stage = await withCommands(async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply({ content: 'card', components: [button('a', 'More')], ...EPHEMERAL });
      if (interaction.isButton() && interaction.customId === 'a')
        await interaction.update({ content: 'more', components: [button('b', 'Away')] });
      if (interaction.isButton() && interaction.customId === 'b') {
        await interaction.deferUpdate();
        await interaction.deleteReply();
      }
    });
    const card = await start(stage).message();
    const more = await stage.alex.presses(card, 'More').message();
    expect(more).toMatchObject({ id: card.id, content: 'more', ephemeral: true });
    expect(() => stage.alex.presses(card, 'More')).toThrow('there is no button “More”');
    await stage.alex.presses(more, 'Away').gone();
    expect(stage.alex.sees(stage.channelId)).toEqual([]);
  });

  it('a form opens for the presser alone, checks what is typed, and is sent once', async () => {
    const stage = await withCommands(async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply({ content: 'card', components: [button('a', 'Say it again')] });
      if (interaction.isButton()) await interaction.showModal(FORM);
      if (interaction.isModalSubmit())
        await interaction.reply({
          content: `${interaction.fields.getTextInputValue('words')} ${interaction.fields.getStringSelectValues('feeling')}`,
          ...EPHEMERAL,
        });
    });
    const card = await start(stage).message();
    const modal = await stage.sam.presses(card, 'Say it again').modal();
    expect(modal.fields.map(({ label }) => label)).toEqual(['Your words', 'Feeling']);
    expect(stage.fake.ledger.whoSaw('When …')).toEqual([stage.sam.id]);
    expect(() => stage.alex.submits(modal)).toThrow('somebody else');
    expect(() => stage.sam.submits(modal, { 'Your words': 'x'.repeat(21) })).toThrow('20 characters');
    expect(() => stage.sam.submits(modal, { Nothing: 'x' })).toThrow('there is no field');
    const answer = await stage.sam.submits(modal, { 'Your words': 'I felt', Feeling: 'Hurt' }).message();
    expect(answer.content).toBe('I felt hurt');
    expect(() => stage.sam.submits(modal)).toThrow('sent already');
  });

  it('a form cannot come after a deferred answer', async () => {
    const codes: unknown[] = [];
    const stage = await withCommands(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply(EPHEMERAL);
      const body = { type: 9, data: { custom_id: 'f', title: 'x', components: [] } };
      const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
      codes.push(await codeOf(stage.client.rest.post(path, { body, auth: false })));
    });
    start(stage);
    await stage.fake.until(() => codes.length === 1, 'the code');
    expect(codes).toEqual([40060]);
  });

  it('a select says what was chosen', async () => {
    const select = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
      new StringSelectMenuBuilder()
        .setCustomId('s')
        .setPlaceholder('Choose a feeling')
        .addOptions({ label: 'Hurt', value: 'hurt' }),
    );
    const stage = await withCommands(async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply({ content: 'card', components: [select], ...EPHEMERAL });
      if (interaction.isStringSelectMenu()) await interaction.update({ content: interaction.values.join() });
    });
    const card = await start(stage).message();
    const chosen = await stage.alex.selects(card, 'Choose a feeling', 'Hurt').message();
    expect(chosen.content).toBe('hurt');
  });
});
