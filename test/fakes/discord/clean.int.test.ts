import { describe, expect, it } from 'vitest';
import { start, withCommands } from './commanded-stage.ts';
import { setStage } from './stage.ts';

const NO_PINGS = { parse: [] };

describe('what the bot sends is held against what Discord takes', () => {
  it('a whole conversation as Discord wants it is clean, and the fake answers by the document as well', async () => {
    const stage = await withCommands(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: 64 });
      await interaction.editReply({ content: 'hello', allowedMentions: NO_PINGS });
      await interaction.followUp({ content: 'again', allowedMentions: NO_PINGS, flags: 64 });
    });
    const channel = await stage.client.channels.fetch(stage.channelId);
    if (!channel?.isSendable()) throw new Error('the channel cannot be written to');
    await channel.send({ content: 'hi', allowedMentions: NO_PINGS, nonce: 'one', enforceNonce: true });
    await stage.client.users.send(stage.sam.id, { content: 'psst', allowedMentions: NO_PINGS });
    start(stage);
    await stage.fake.until(() => stage.alex.sees(stage.channelId).length === 3, 'both answers');
    expect(stage.fake.warnings).toEqual([]);
    expect(stage.fake.assertClean).not.toThrow();
  });

  it('a message that could ping is named by its route, without its words', async () => {
    const { fake, client, sam } = await setStage();
    await client.users.send(sam.id, 'a secret');
    expect(fake.assertClean).toThrow('allowed_mentions is missing');
    expect(fake.violations.join()).toContain('/channels/');
    expect(fake.violations.join()).not.toContain('a secret');
  });

  it('a path that Discord does not have is a violation', async () => {
    const { fake, client } = await setStage();
    await expect(client.rest.get('/nowhere')).rejects.toThrow('404');
    expect(fake.violations).toContain('GET /nowhere: the fake knows no such route');
  });
});
