import { Events, GatewayIntentBits, type Message } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ALL_INTENTS, hearing, logIn, openStage, type Stage } from './gateway-stage.ts';

const WITHOUT_CONTENT = ALL_INTENTS.filter((bit) => bit !== GatewayIntentBits.MessageContent);

describe('what reaches a client through the fake gateway', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage({ grantedIntents: 0 });
  });
  afterEach(() => stage.close());

  const next = async (act: () => void, client = stage.client(WITHOUT_CONTENT)): Promise<Message> => {
    await logIn(client);
    const heard = new Promise<Message>((resolve) => client.once(Events.MessageCreate, resolve));
    act();
    return heard;
  };

  it('is empty where people wrote and the message content intent is missing', async () => {
    const { sam, channel, world } = stage;
    const message = await next(() => {
      world.messages.post({
        channelId: channel,
        authorId: sam,
        content: 'words',
        embeds: [{ title: 'a link' }],
        attachments: [{ id: '1', filename: 'a.png', size: 1, url: 'http://a/', proxy_url: 'http://a/' }],
        poll: {
          question: { text: 'where?' },
          answers: [],
          expiry: null,
          allow_multiselect: false,
          layout_type: 1,
        },
      });
    });
    expect(message.author.id).toBe(sam);
    expect(message.content).toBe('');
    expect(message.embeds).toEqual([]);
    expect(message.attachments.size).toBe(0);
    expect(message.poll).toBeNull();
  });

  it('stays whole when the bot is mentioned', async () => {
    const message = await next(() => stage.says(stage.sam, `<@${stage.world.botId}> hello`));
    expect(message.content).toContain('hello');
  });

  it('stays whole in a direct message to the bot', async () => {
    const dm = stage.world.directMessages(stage.sam, stage.world.botId);
    const client = stage.client(WITHOUT_CONTENT);
    const raw = new Promise<string>((resolve) =>
      client.on(Events.Raw, (packet: { t: string; d: { content: string } }) => {
        if (packet.t === 'MESSAGE_CREATE') resolve(packet.d.content);
      }),
    );
    await logIn(client);
    stage.says(stage.sam, 'between us', dm);
    expect(await raw).toBe('between us');
  });

  it('is whole when it is the bot’s own', async () => {
    expect((await next(() => stage.says(stage.world.botId, 'my own'))).content).toBe('my own');
  });

  it('empties the message that a reply answers, too', async () => {
    const { world, kim, channel } = stage;
    const first = stage.says(stage.sam, 'the first');
    const client = stage.client(WITHOUT_CONTENT);
    const raw = new Promise<unknown>((resolve) =>
      client.on(Events.Raw, (packet: { t: string; d: unknown }) => {
        if (packet.t === 'MESSAGE_CREATE') resolve(packet.d);
      }),
    );
    await logIn(client);
    const referenced_message = world.core.state.messages.get(first)!.data;
    world.messages.post({
      channelId: channel,
      authorId: kim,
      content: `<@${world.botId}> see`,
      referenced_message,
    });
    expect(await raw).toMatchObject({ referenced_message: { id: first, content: '' } });
  });

  it('empties what was forwarded', async () => {
    const message = await next(() => {
      stage.world.messages.post({
        channelId: stage.channel,
        authorId: stage.sam,
        content: '',
        message_reference: { type: 1, channel_id: stage.channel, message_id: '1' },
        message_snapshots: [
          {
            message: {
              type: 0,
              content: 'elsewhere',
              embeds: [],
              attachments: [],
              timestamp: '2026-03-10T12:00:00.000Z',
              edited_timestamp: null,
              flags: 0,
              mentions: [],
              mention_roles: [],
            },
          } as never,
        ],
      });
    });
    expect(JSON.stringify(message.messageSnapshots.first()?.content)).toBe('""');
  });

  it('leaves out direct messages without their intent, and new members without theirs', async () => {
    const { world, sam, guild } = stage;
    const client = await logIn(stage.client([GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages]));
    const events: string[] = [];
    client.on(Events.Raw, (packet: { t: string }) => events.push(packet.t));
    const heard = hearing(client);
    stage.says(sam, 'privately', world.directMessages(sam, world.botId));
    world.join(guild, world.addUser('Guest'));
    stage.says(sam, 'in the channel');
    await heard.until(1);
    expect(events).toEqual(['MESSAGE_CREATE']);
  });

  it('brings new members once the portal grants their intent', async () => {
    const { world, guild } = stage;
    world.grantIntents(GatewayIntentBits.GuildMembers);
    const client = await logIn(stage.client([GatewayIntentBits.Guilds, GatewayIntentBits.GuildMembers]));
    const joined = new Promise<string>((resolve) =>
      client.once(Events.GuildMemberAdd, ({ id }) => resolve(id)),
    );
    const guest = world.addUser('Guest');
    world.join(guild, guest);
    expect(await joined).toBe(guest);
    const members = await client.guilds.cache.get(guild)!.members.fetch();
    expect(members.size).toBe(4);
  });
});
