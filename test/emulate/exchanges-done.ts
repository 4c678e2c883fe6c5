import type { Exchange } from './exchange.ts';
import { FORM, HOME, said } from './samples.ts';

/** What Attune does in an evening. */
export const DONE: readonly Exchange[] = [
  {
    title: 'a token says whose it is',
    ask: ({ call }) => call('auth.test'),
    reads: ['team_id', 'team', 'user_id', 'bot_id'],
  },
  {
    title: 'a private channel says that it is private, and that Attune is in it',
    ask: ({ api, us }) => api.channel(us),
    reads: ['channel.is_private', 'channel.is_member', 'channel.is_mpim', 'channel.is_archived'],
  },
  {
    title: 'an archived channel says so',
    ask: ({ api, us, ground }) => api.channel({ ...us, channelId: ground.places.closed }),
    reads: ['channel.is_archived'],
  },
  {
    title: 'members come as ids, people and apps alike, with a cursor that is empty at the end',
    ask: ({ api, us }) => api.members(us),
    reads: ['members.0', 'members.1', 'members.2', 'response_metadata.next_cursor'],
  },
  {
    title: 'a person has a name',
    ask: ({ api, ground, us }) => api.user({ ...us, userId: ground.people.alex }),
    reads: ['user.name', 'user.real_name', 'user.profile.display_name', 'user.deleted', 'user.is_bot'],
  },
  {
    title: 'an app is known for one',
    ask: ({ api, ground, us }) => api.user({ ...us, userId: ground.bot }),
    reads: ['user.is_bot'],
  },
  {
    title: 'a direct message is opened by the person’s id',
    ask: ({ api, ground, us }) => api.openDm({ ...us, userId: ground.people.alex }),
    reads: ['channel.id'],
  },
  {
    title: 'opened again, it is the same one',
    ask: async ({ api, ground, us }) => {
      const person = { ...us, userId: ground.people.sam };
      const [first, second] = [await api.openDm(person), await api.openDm(person)];
      if (first.channelId !== second.channelId) throw new Error('another one');
    },
    reads: ['channel.id', 'already_open'],
  },
  {
    title: 'a card is posted into the channel',
    ask: ({ api, us }) => api.post(us, said('A card'), 'key-1'),
    reads: ['ts', 'channel', 'message.text', 'message.user', 'message.blocks.0.type'],
  },
  {
    title: 'and into a direct message',
    ask: async ({ api, us, ground }) =>
      api.knock(await api.openDm({ ...us, userId: ground.people.alex }), said('Something for you'), 'key-2'),
    reads: ['ts'],
  },
  {
    title: 'a post is found again by its key',
    ask: async ({ api, us }) => {
      const ts = await api.post(us, said('Once'), 'key-3');
      if ((await api.findPost(us, 'key-3')) !== ts) throw new Error('not found');
    },
    reads: [
      'messages.0.ts',
      'messages.0.text',
      'messages.0.metadata.event_type',
      'messages.0.metadata.event_payload.key',
    ],
  },
  {
    title: 'a key that nobody used finds nothing',
    ask: async ({ api, us }) => {
      if ((await api.findPost(us, 'no-such-key')) !== undefined) throw new Error('found');
    },
    reads: ['messages.0.ts'],
  },
  {
    title: 'what people said is in the channel’s history, with its author',
    ask: async ({ call, us, ground }) => {
      await ground.alexSays('Hello');
      await call('conversations.history', { channel: us.channelId, limit: 1 });
    },
    reads: ['messages.0.ts', 'messages.0.user', 'messages.0.text', 'messages.0.type'],
  },
  {
    title: 'a private note is shown to one of the two',
    ask: ({ api, us, ground }) => api.whisper(us, ground.people.alex, said('A note')),
    reads: ['message_ts'],
  },
  {
    title: 'a card is changed',
    ask: async ({ api, us }) =>
      api.update(us, await api.post(us, said('May I?'), 'key-4'), said('You have both agreed')),
    reads: ['ts', 'text', 'message.blocks.0.type'],
  },
  {
    title: 'changed with a text and no blocks, it loses its blocks',
    ask: async ({ api, call, us }) => {
      const ts = await api.post(us, said('With blocks'), 'key-5');
      const { message } = await call('chat.update', { channel: us.channelId, ts, text: 'Without' });
      if (Object(message).blocks !== undefined) throw new Error('still there');
    },
    reads: ['text'],
  },
  {
    title: 'a card is taken away',
    ask: async ({ api, us }) => api.remove(us, await api.post(us, said('Gone soon'), 'key-7')),
    reads: ['ts', 'channel'],
  },
  {
    title: 'a file goes into a direct message in three steps',
    ask: async ({ api, us, ground }) =>
      api.upload(
        await api.openDm({ ...us, userId: ground.people.alex }),
        { name: 'attune.json', data: Buffer.from('{}') },
        'What is held about you',
      ),
    reads: ['files.0.id', 'files.0.title'],
  },
  {
    title: 'a form is opened for whoever just did something',
    ask: async ({ api, us, ground }) => api.openView(us.teamId, await ground.trigger(), FORM),
    reads: ['view.id', 'view.hash', 'view.root_view_id', 'view.callback_id', 'view.state.values'],
  },
  {
    title: 'a Home is shown, and shown anew',
    ask: async ({ api, us, ground }) => {
      await api.publishHome({ ...us, userId: ground.people.alex }, HOME);
      await api.publishHome({ ...us, userId: ground.people.alex }, HOME);
    },
    reads: ['view.id', 'view.hash'],
  },
];
