import type { Exchange } from './exchange.ts';

const narrow = ({ channel }: { readonly channel: string }) => ({ teamId: '', channelId: channel });

/** With a token that may only post; each names the scope of the manifest it is missing. */
export const NOT_GRANTED: readonly Exchange[] = [
  { title: 'groups:read, for the channel', ask: ({ api, ground }) => api.channel(narrow(ground.narrow)) },
  { title: 'groups:read, for its members', ask: ({ api, ground }) => api.members(narrow(ground.narrow)) },
  {
    title: 'groups:history, for what was said',
    ask: ({ api, ground }) => api.findPost(narrow(ground.narrow), 'key'),
  },
  {
    title: 'users:read, for a name',
    ask: ({ api, us, ground }) => api.user({ ...us, userId: ground.people.alex }),
  },
  {
    title: 'im:write, for a direct message',
    ask: ({ api, us, ground }) => api.openDm({ ...us, userId: ground.people.alex }),
  },
  {
    title: 'files:write, for a file',
    ask: ({ call }) => call('files.getUploadURLExternal', { filename: 'attune.json', length: 2 }),
  },
];
