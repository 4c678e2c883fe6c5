import type { FakeApp } from './types.ts';

const EVERY_EVENT = [
  'app_home_opened',
  'app_uninstalled',
  'channel_archive',
  'channel_deleted',
  'channel_left',
  'channel_rename',
  'channel_shared',
  'channel_unarchive',
  'channel_unshared',
  'group_archive',
  'group_deleted',
  'group_left',
  'group_rename',
  'group_unarchive',
  'member_joined_channel',
  'member_left_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'message.mpim',
  'tokens_revoked',
];

const EVERY_SCOPE = [
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'mpim:history',
  'mpim:read',
  'mpim:write',
  'team:read',
  'users:read',
];

/** An app that may do and hears everything the fake knows. */
export const someApp = (overrides: Partial<FakeApp> = {}): FakeApp => ({
  id: 'A0FAKEAPP',
  name: 'Attune',
  clientId: '1000.2000',
  clientSecret: 'client-secret-of-the-fake',
  signingSecret: 'signing-secret-of-the-fake',
  verificationToken: 'verification-token-of-the-fake',
  appToken: ['xapp', '1', 'A0FAKEAPP'].join('-'),
  scopes: EVERY_SCOPE,
  events: EVERY_EVENT,
  commands: ['/attune', '/reframe', '/validate', '/checkin', '/break'].map((command) => ({
    command,
    shouldEscape: true,
  })),
  shortcuts: [
    { name: 'Reframe this', callbackId: 'reframe' },
    { name: 'Help me answer', callbackId: 'validate' },
  ],
  redirectUrls: [],
  tokenRotation: false,
  tokenLifetime: 43_200,
  ...overrides,
});
