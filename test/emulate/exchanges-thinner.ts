import type { Exchange } from './exchange.ts';
import { elsewhere, FORM, NOBODY, NOWHERE, SOME_TS, said } from './samples.ts';

/** Where the two do not agree: Slack's documentation is with the fake, and what it says there. */
export type Thinner = Exchange & {
  readonly emulate: string | undefined;
  readonly slack: string;
};

export const THINNER: readonly Thinner[] = [
  {
    title: 'an unknown token is nobody’s; emulate takes any for its first user',
    ask: ({ call }) => call('auth.test', {}, 'made-up'),
    emulate: undefined,
    slack: 'invalid_auth',
  },
  {
    title: 'a private channel does not exist for those outside; emulate says that it does',
    ask: ({ api, ground }) => api.channel(elsewhere(ground.places.elsewhere)),
    emulate: 'not_in_channel',
    slack: 'channel_not_found',
  },
  {
    title: 'a public channel is not posted into from outside; emulate lets it',
    ask: ({ api, ground }) => api.post(elsewhere(ground.places.square), said('A card'), 'key-30'),
    emulate: undefined,
    slack: 'not_in_channel',
  },
  {
    title: 'an argument that is missing is an invalid one; emulate looks for a channel without a name',
    ask: ({ call }) => call('conversations.info'),
    emulate: 'channel_not_found',
    slack: 'invalid_arguments',
  },
  {
    title: 'nobody unknown is in a channel; emulate has another word for it',
    ask: ({ api, us }) => api.whisper(us, NOBODY, said('A note')),
    emulate: 'user_not_found',
    slack: 'user_not_in_channel',
  },
  {
    title: 'nothing is changed in an archived channel; emulate does',
    ask: ({ api, ground: { places } }) =>
      api.update(elsewhere(places.closed), places.closedPost, said('Another')),
    emulate: undefined,
    slack: 'is_inactive',
  },
  {
    title: 'a channel that does not exist has no message; emulate looks for the message only',
    ask: ({ api }) => api.update(elsewhere(NOWHERE), SOME_TS, said('Another')),
    emulate: 'message_not_found',
    slack: 'channel_not_found',
  },
  {
    title: 'a form without a title is refused as an argument; emulate has a word of its own',
    ask: async ({ call, ground }) => {
      const { title: _title, ...untitled } = FORM;
      await call('views.open', { trigger_id: await ground.trigger(), view: JSON.stringify(untitled) });
    },
    emulate: 'invalid_view',
    slack: 'invalid_arguments',
  },
  {
    title: 'a wrong secret is called a wrong secret; emulate calls it a wrong app',
    ask: ({ call, ground }) =>
      call('oauth.v2.access', { client_id: ground.client.id, client_secret: 'made-up', code: 'x' }, ''),
    emulate: 'invalid_client_id',
    slack: 'bad_client_secret',
  },
];
