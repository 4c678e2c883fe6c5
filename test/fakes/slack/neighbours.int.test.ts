import type { HomeView } from '@slack/types';
import { afterEach, describe, expect, it } from 'vitest';
import { appFromManifest } from './app-from-manifest.ts';
import { aButton, aStage, NO_UNFURL, type Stage } from './bolt-stage.ts';
import { NotPossible } from './refusal.ts';

let stage: Stage;
afterEach(() => stage.stop());

describe('people and apps around the couple', () => {
  it('another app’s posts come as a bot’s, in the old way and the new', async () => {
    stage = await aStage();
    const { slack, team, channel, app } = stage;
    const heard: unknown[] = [];
    app.event('message', async ({ event }) => void heard.push(event));
    const calendar = slack.otherBot(team, 'calendar');
    await calendar.says(channel, 'Dentist at nine', 'classic');
    await calendar.says(channel, 'Dinner at seven', 'modern');
    await slack.until(() => heard.length === 2, 'both posts');
    expect(heard[0]).toMatchObject({ subtype: 'bot_message', username: 'calendar', text: 'Dentist at nine' });
    expect(heard[0]).not.toHaveProperty('user');
    expect(heard[1]).toMatchObject({ user: calendar.user.id, bot_id: expect.any(String) });
  });

  it('two couples in two workspaces: mentions, people and what they see stay apart', async () => {
    stage = await aStage();
    const other = stage.slack.couple('Next door');
    await stage.alex.says(stage.channel, '@sam look');
    await other.alex.says(other.channel, '@sam look');
    const texts = [stage.channel, other.channel].map(({ messages }) => messages[0]?.text);
    expect(texts).toEqual([`<@${stage.sam.id}> look`, `<@${other.sam.id}> look`]);
    expect(stage.slack.deliveries.map(({ teamId }) => teamId)).toEqual([stage.team.id, other.team.id]);
    await expect(other.alex.says(stage.channel, 'Wrong door')).rejects.toThrow(NotPossible);
    expect(other.alex.sees(stage.channel)).toEqual([]);
  });

  it('nobody can use what the app does not offer', async () => {
    stage = await aStage();
    const { alex, channel, client } = stage;
    await expect(alex.command(channel, '/weather')).rejects.toThrow(NotPossible);
    const said = await alex.says(channel, 'Hello');
    await expect(alex.shortcut(said, 'Translate')).rejects.toThrow(NotPossible);
    await expect(alex.presses(said, 'Go')).rejects.toThrow('Nothing called "Go" is there');
    await client.chat.postEphemeral({
      channel: channel.id,
      user: alex.id,
      text: 'A note',
      blocks: [aButton('Go', 'go')],
    });
    const note = alex.sees(channel).at(-1)!;
    await expect(alex.shortcut(note, 'Reframe this')).rejects.toThrow(NotPossible);
    await expect(stage.sam.presses(note, 'Go')).rejects.toThrow('does not see that message');
  });

  it('after the app is removed its buttons do nothing and its commands are unknown', async () => {
    stage = await aStage();
    const { alex, channel, client, slack, install } = stage;
    const blocks = [aButton('Go', 'go')];
    await client.chat.postMessage({ channel: channel.id, text: 'A card', blocks, ...NO_UNFURL });
    await slack.installs.uninstall(install);
    const sent = slack.deliveries.length;
    await alex.presses(alex.sees(channel)[0]!, 'Go');
    expect(alex.troubles()).toEqual(['app_uninstalled']);
    await expect(alex.command(channel, '/attune')).rejects.toThrow(NotPossible);
    expect(slack.deliveries).toHaveLength(sent);
  });

  it('an update keeps the blocks only when it says nothing else: a text alone takes their place', async () => {
    stage = await aStage();
    const { client, channel, alex } = stage;
    const blocks = [aButton('Go', 'go')];
    const { ts } = await client.chat.postMessage({
      channel: channel.id,
      text: 'A card',
      blocks,
      ...NO_UNFURL,
    });
    await client.chat.update({ channel: channel.id, ts: String(ts), text: 'Still a card', blocks });
    expect(alex.sees(channel)[0]?.buttons).toEqual(['Go']);
    await client.chat.update({ channel: channel.id, ts: String(ts), text: 'No card' });
    expect(alex.sees(channel)[0]).toMatchObject({ buttons: [], text: 'No card' });
  });

  it('Home with a hash is published only over the one it knows', async () => {
    stage = await aStage();
    const { client, alex } = stage;
    const view: HomeView = { type: 'home', blocks: [{ type: 'divider' }] };
    const first = await client.views.publish({ user_id: alex.id, view });
    await client.views.publish({ user_id: alex.id, view, hash: String(first.view?.hash) });
    const stale = client.views.publish({ user_id: alex.id, view, hash: String(first.view?.hash) });
    await expect(stale).rejects.toMatchObject({ data: { error: 'hash_conflict' } });
  });
});

describe('a long run', () => {
  it('a thousand messages are heard, and can be forgotten', async () => {
    stage = await aStage();
    const { alex, channel, slack, app } = stage;
    let heard = 0;
    app.event('message', async () => {
      heard += 1;
    });
    for (let count = 0; count < 1000; count += 1) await alex.says(channel, `Message ${count}`);
    await slack.until(() => heard === 1000, 'all of them');
    slack.forget();
    expect(slack.deliveries).toEqual([]);
    expect(slack.ledger.seenBy(stage.sam.id)).toEqual([]);
    expect(alex.sees(channel)).toEqual([]);
    const said = await alex.says(channel, 'One more');
    expect(alex.sees(channel)).toEqual([said]);
  });
});

describe('an app by its manifest', () => {
  it('may do and hears exactly what the manifest says', async () => {
    const app = appFromManifest({
      display_information: { name: 'Small' },
      features: {
        slash_commands: [{ command: '/small', should_escape: false }],
        shortcuts: [
          { name: 'Look at this', type: 'message', callback_id: 'look' },
          { name: 'Everywhere', type: 'global', callback_id: 'global' },
        ],
      },
      oauth_config: { scopes: { bot: ['chat:write', 'commands', 'groups:history'] } },
      settings: { event_subscriptions: { bot_events: ['message.groups'] } },
    });
    stage = await aStage({ app });
    const { alex, channel, slack, client } = stage;
    const said = await alex.says(channel, 'Heard');
    await alex.opensHome();
    expect(slack.deliveries.map(({ name }) => name)).toEqual(['message.groups']);
    await expect(alex.shortcut(said, 'Everywhere')).rejects.toThrow(NotPossible);
    await expect(alex.command(channel, '/attune')).rejects.toThrow(NotPossible);
    await expect(client.users.info({ user: alex.id })).rejects.toMatchObject({
      data: { error: 'missing_scope' },
    });
    stage.app.command('/small', async ({ ack }) => ack());
    await alex.command(channel, '/small', '@sam & co');
    expect(slack.deliveries.at(-1)?.payload).toMatchObject({ text: '@sam &amp; co' });
  });
});
