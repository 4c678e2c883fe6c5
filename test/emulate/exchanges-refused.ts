import type { Exchange } from './exchange.ts';
import { elsewhere, FORM, HOME, NOBODY, NOWHERE, SOME_TS, said } from './samples.ts';

/** What is refused, by the same word on both sides. */
export const REFUSED: readonly Exchange[] = [
  { title: 'without a token nobody is anybody', ask: ({ call }) => call('auth.test', {}, '') },
  {
    title: 'a channel that does not exist is not found: looked at',
    ask: ({ api }) => api.channel(elsewhere(NOWHERE)),
  },
  {
    title: 'a channel that does not exist is not found: its members',
    ask: ({ api }) => api.members(elsewhere(NOWHERE)),
  },
  {
    title: 'a channel that does not exist is not found: posted into',
    ask: ({ api }) => api.post(elsewhere(NOWHERE), said('A card'), 'key-20'),
  },
  {
    title: 'a channel that does not exist is not found: whispered into',
    ask: ({ api, ground }) => api.whisper(elsewhere(NOWHERE), ground.people.alex, said('A note')),
  },
  {
    title: 'a channel that does not exist is not found: its history',
    ask: ({ api }) => api.findPost(elsewhere(NOWHERE), 'key-20'),
  },
  {
    title: 'a channel with an empty name is not found: posted into',
    ask: ({ call }) => call('chat.postMessage', { channel: '', text: 'A card' }),
  },
  {
    title: 'a channel with an empty name is not found: looked at',
    ask: ({ call }) => call('conversations.info', { channel: '' }),
  },
  {
    title: 'a public channel is none of Attune’s business: the missing scope says so',
    ask: ({ api, ground }) => api.channel(elsewhere(ground.places.square)),
  },
  {
    title: 'nor are a public channel’s members',
    ask: ({ api, ground }) => api.members(elsewhere(ground.places.square)),
  },
  {
    title: 'nor is its history',
    ask: ({ api, ground }) => api.findPost(elsewhere(ground.places.square), 'key-20'),
  },
  {
    title: 'nothing is posted into an archived channel',
    ask: ({ api, ground }) => api.post(elsewhere(ground.places.closed), said('A card'), 'key-21'),
  },
  {
    title: 'nothing is whispered into an archived channel',
    ask: ({ api, ground }) =>
      api.whisper(elsewhere(ground.places.closed), ground.people.alex, said('A note')),
  },
  {
    title: 'no private note for somebody who is not in the channel',
    ask: ({ api, us, ground }) => api.whisper(us, ground.people.robin, said('A note')),
  },
  {
    title: 'a post that says nothing is refused',
    ask: ({ call, us }) => call('chat.postMessage', { channel: us.channelId, text: '' }),
  },
  {
    title: 'a private note that says nothing is refused',
    ask: ({ call, us, ground }) =>
      call('chat.postEphemeral', { channel: us.channelId, user: ground.people.alex, text: '' }),
  },
  {
    title: 'blocks must be a list',
    ask: ({ call, us }) =>
      call('chat.postMessage', { channel: us.channelId, text: 'A card', blocks: '{"type":"section"}' }),
  },
  {
    title: 'metadata must be an object',
    ask: ({ call, us }) =>
      call('chat.postMessage', { channel: us.channelId, text: 'A card', metadata: '"key"' }),
  },
  {
    title: 'a message that is not there cannot be changed',
    ask: ({ api, us }) => api.update(us, SOME_TS, said('Another')),
  },
  {
    title: 'a message that is not there cannot be taken away',
    ask: ({ api, us }) => api.remove(us, SOME_TS),
  },
  {
    title: 'what Alex said Attune cannot change',
    ask: async ({ api, us, ground }) => api.update(us, await ground.alexSays('Mine'), said('Yours')),
  },
  {
    title: 'nor take away',
    ask: async ({ api, us, ground }) => api.remove(us, await ground.alexSays('Mine')),
  },
  {
    title: 'a private note is in nobody’s history, so that it cannot be changed',
    ask: async ({ api, us, ground }) =>
      api.update(us, await api.whisper(us, ground.people.alex, said('A note')), said('Another')),
  },
  { title: 'somebody unknown is not found', ask: ({ api, us }) => api.user({ ...us, userId: NOBODY }) },
  {
    title: 'no direct message with somebody unknown',
    ask: ({ api, us }) => api.openDm({ ...us, userId: NOBODY }),
  },
  { title: 'no direct message with nobody', ask: ({ call }) => call('conversations.open') },
  {
    title: 'no Home for somebody unknown',
    ask: ({ api, us }) => api.publishHome({ ...us, userId: NOBODY }, HOME),
  },
  {
    title: 'a Home that has changed since is not overwritten by somebody who names the old one',
    ask: async ({ call, ground }) => {
      const mine = { user_id: ground.people.sam, view: JSON.stringify(HOME) };
      await call('views.publish', mine);
      await call('views.publish', { ...mine, hash: '1700000000.stale' });
    },
  },
  {
    title: 'what somebody did opens one form, not two',
    ask: async ({ api, us, ground }) => {
      const trigger = await ground.trigger();
      await api.openView(us.teamId, trigger, FORM);
      await api.openView(us.teamId, trigger, FORM);
    },
  },
  {
    title: 'nothing that nobody did opens a form',
    ask: ({ api, us }) => api.openView(us.teamId, '1.2.made-up', FORM),
  },
  {
    title: 'a file that nobody uploaded cannot be shared',
    ask: ({ call, us }) =>
      call('files.completeUploadExternal', { files: '[{"id":"F0NOFILE99"}]', channel_id: us.channelId }),
  },
  {
    title: 'a file without a name is refused',
    ask: ({ call }) => call('files.getUploadURLExternal', { length: 2 }),
  },
  {
    title: 'an app that Slack does not know gets no token',
    ask: ({ call, ground }) =>
      call('oauth.v2.access', { client_id: '9.9', client_secret: ground.client.secret, code: 'x' }, ''),
  },
  {
    title: 'a code that nobody was given gets no token',
    ask: ({ call, ground: { client } }) =>
      call('oauth.v2.access', { client_id: client.id, client_secret: client.secret, code: 'x' }, ''),
  },
];
