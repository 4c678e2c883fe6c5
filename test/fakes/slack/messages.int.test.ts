import { afterEach, describe, expect, it } from 'vitest';
import { aStage, MODES, NO_UNFURL, type Stage } from './bolt-stage.ts';

let stage: Stage;
afterEach(() => stage.stop());

const heardBy = (on: Stage) => {
  const heard: Record<string, unknown>[] = [];
  on.app.event('message', async ({ event }) => {
    heard.push(event as unknown as Record<string, unknown>);
  });
  return heard;
};

describe.each(MODES)('messages reach the real Bolt over %s', (mode) => {
  it('a message, its edit and its deletion arrive in order, each as Slack words it', async () => {
    stage = await aStage({ mode });
    const heard = heardBy(stage);
    const said = await stage.alex.says(stage.channel, 'Dinner at 7 & <then> tea, @sam?');
    await stage.alex.edits(said, 'Dinner at 8');
    await stage.alex.deletes(said);
    await stage.slack.until(() => heard.length === 3, 'three events');
    expect(heard[0]).toMatchObject({
      channel_type: 'group',
      user: stage.alex.id,
      text: `Dinner at 7 &amp; &lt;then&gt; tea, <@${stage.sam.id}>?`,
    });
    expect(heard[1]).toMatchObject({ subtype: 'message_changed', message: { text: 'Dinner at 8' } });
    expect(heard[2]).toMatchObject({ subtype: 'message_deleted', deleted_ts: said.ts });
    expect(stage.sam.sees(stage.channel)).toEqual([]);
  });

  it('the app’s post is seen by both, its ephemeral message by one, and neither comes back to its listeners', async () => {
    stage = await aStage({ mode });
    const heard = heardBy(stage);
    const { client, channel, alex, sam } = stage;
    await client.chat.postMessage({ channel: channel.id, text: 'For both', ...NO_UNFURL });
    await client.chat.postEphemeral({ channel: channel.id, user: alex.id, text: 'For Alex alone' });
    await sam.says(channel, 'Hello');
    await stage.slack.until(() => heard.length === 1, 'the one message of a person');
    expect(alex.sees(channel).map(({ text }) => text)).toEqual(['For both', 'For Alex alone', 'Hello']);
    expect(sam.sees(channel).map(({ text }) => text)).toEqual(['For both', 'Hello']);
    expect(stage.slack.ledger.whoSaw('For Alex alone')).toEqual([alex.id]);
    stage.slack.assertClean();
  });

  it('a reply sent to the channel, too, a shared file and a link preview come under their own subtypes', async () => {
    stage = await aStage({ mode });
    const heard = heardBy(stage);
    const { alex, sam, channel } = stage;
    const first = await alex.says(channel, 'Where are the photos?');
    await sam.says(channel, 'Here', { inThreadOf: first, broadcast: true });
    const data = 'not really a picture';
    await sam.says(channel, '', { files: [{ name: 'sea.png', mimetype: 'image/png', data }] });
    await stage.slack.unfurl(first);
    await stage.slack.until(() => heard.length === 4, 'four events');
    expect(heard.map(({ subtype }) => subtype)).toEqual([
      undefined,
      'thread_broadcast',
      'file_share',
      'message_changed',
    ]);
    expect(heard[1]).toMatchObject({ thread_ts: first.ts, root: { ts: first.ts, reply_count: 1 } });
    expect(heard[3]).toMatchObject({ message: { text: first.text }, previous_message: { text: first.text } });
    expect(heard[3]).not.toHaveProperty('message.edited');
  });

  it('a deleted message with replies becomes a tombstone', async () => {
    stage = await aStage({ mode });
    const heard = heardBy(stage);
    const first = await stage.alex.says(stage.channel, 'You again');
    await stage.sam.says(stage.channel, 'Me again', { inThreadOf: first });
    await stage.alex.deletes(first);
    await stage.slack.until(() => heard.length === 3, 'three events');
    expect(heard[2]).toMatchObject({ subtype: 'message_changed', message: { subtype: 'tombstone' } });
  });
});

describe('who hears and sees what', () => {
  it('an app hears nothing from channels it is not in, and may not post there', async () => {
    stage = await aStage();
    const heard = heardBy(stage);
    const { slack, team, users, client } = stage;
    const secret = slack.addChannel(team, { name: 'secret', members: [users.alex] });
    const lobby = slack.addChannel(team, { name: 'lobby', kind: 'channel', members: [users.alex] });
    await stage.alex.says(secret, 'No app here');
    await stage.alex.says(lobby, 'Nor here');
    await stage.alex.says(stage.channel, 'But here');
    await slack.until(() => heard.length === 1, 'the one message it may hear');
    const post = (channel: string) => client.chat.postMessage({ channel, text: 'Hi', ...NO_UNFURL });
    await expect(post(secret.id)).rejects.toMatchObject({ data: { error: 'channel_not_found' } });
    await expect(post(lobby.id)).rejects.toMatchObject({ data: { error: 'not_in_channel' } });
    await slack.channels.archives(stage.channel, users.alex);
    await expect(post(stage.channel.id)).rejects.toMatchObject({ data: { error: 'is_archived' } });
  });

  it('somebody let in later sees the old messages, and the ledger says so', async () => {
    stage = await aStage();
    const { slack, team, channel } = stage;
    await stage.alex.says(channel, 'Before your time');
    const robin = slack.addUser(team, { name: 'robin' });
    expect(slack.ledger.whoSaw('Before your time')).not.toContain(robin.id);
    await slack.channels.joins(channel, robin, stage.users.alex);
    expect(slack.ledger.sightsOf(robin.id)).toContainEqual(
      expect.objectContaining({ place: 'history', text: 'Before your time' }),
    );
  });

  it('everybody in the workspace but guests can read a public channel', async () => {
    stage = await aStage();
    const { slack, team, users } = stage;
    const robin = slack.addUser(team, { name: 'robin' });
    const guest = slack.addUser(team, { name: 'guest', isGuest: true });
    const lobby = slack.addChannel(team, { name: 'lobby', kind: 'channel', members: [users.alex] });
    await stage.alex.says(lobby, 'Open to all');
    expect(slack.ledger.whoSaw('Open to all')).toEqual([users.alex.id, users.sam.id, robin.id]);
    expect(slack.person(guest).sees(lobby)).toEqual([]);
  });

  it('an ephemeral message does not outlive a closed client, and never reaches one that is closed', async () => {
    stage = await aStage();
    const { alex, channel, client } = stage;
    const whisper = (text: string) => client.chat.postEphemeral({ channel: channel.id, user: alex.id, text });
    await whisper('Seen once');
    alex.goesOffline();
    expect((await whisper('Never seen')).ok).toBe(true);
    alex.comesOnline();
    expect(alex.sees(channel)).toEqual([]);
    expect(stage.slack.ledger.whoSaw('Seen once')).toEqual([alex.id]);
    expect(stage.slack.ledger.whoSaw('Never seen')).toEqual([]);
  });

  it('what hides in a button’s value, in metadata or in the notification text counts as seen', async () => {
    stage = await aStage();
    const { client, channel, slack, sam } = stage;
    await client.chat.postMessage({
      channel: channel.id,
      text: 'A neutral line',
      blocks: [
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              text: { type: 'plain_text', text: 'Open' },
              action_id: 'a',
              value: 'hidden words',
            },
          ],
        },
      ],
      metadata: { event_type: 'key', event_payload: { note: 'more hidden words' } },
      ...NO_UNFURL,
    });
    const places = (words: string) =>
      slack.ledger
        .sightsOf(sam.id)
        .filter(({ text }) => text === words)
        .map(({ place }) => place);
    expect(places('hidden words')).toEqual(['hidden']);
    expect(places('more hidden words')).toEqual(['hidden']);
    expect(places('A neutral line')).toEqual(['channel', 'notification']);
    expect(sam.notifications()).toEqual(['A neutral line']);
  });
});
