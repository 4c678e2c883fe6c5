import type { webApi } from '@slack/bolt';

export type Manifest = webApi.AppsManifestCreateArguments['manifest'];

type OAuth = NonNullable<Manifest['oauth_config']>;
type Subscriptions = NonNullable<NonNullable<Manifest['settings']>['event_subscriptions']>;
type Scope = NonNullable<NonNullable<OAuth['scopes']>['bot']>[number];
type Event = NonNullable<Subscriptions['bot_events']>[number];

/**
 * What Attune asks a workspace for, and why. Nothing here that is not used. channels:read is left out on purpose: asked
 * about a public channel, Slack then answers `missing_scope` with `needed: channels:read`, and that says enough.
 */
export const SCOPES: readonly { readonly name: Scope; readonly why: string }[] = [
  { name: 'commands', why: 'the slash commands, and the two menus on messages' },
  {
    name: 'chat:write',
    why: 'private notes, the consent card, check-ins, breaks, and what you ask to "Say again"',
  },
  {
    name: 'groups:history',
    why: 'what you two write in your private channel, from the moment both have agreed',
  },
  { name: 'groups:read', why: 'who is in that channel, and when somebody is let in' },
  { name: 'mpim:history', why: 'the same for a group message of you two and Attune' },
  { name: 'mpim:read', why: 'the same for a group message of you two and Attune' },
  { name: 'im:write', why: 'a direct message to one of you, for notes if you like, and for help lines' },
  { name: 'users:read', why: 'names, time zones, and who is an app and not a person' },
  { name: 'files:write', why: 'the file with your own data, into your own direct message' },
];

/** What Slack tells Attune of, and what follows from it. */
export const EVENTS: readonly { readonly name: Event; readonly why: string }[] = [
  { name: 'message.groups', why: 'something was written, changed or deleted in a private channel it is in' },
  { name: 'message.mpim', why: 'the same in a group message it is in' },
  { name: 'member_joined_channel', why: 'somebody was let in: reading stops' },
  { name: 'member_left_channel', why: 'somebody left, or Attune was taken out' },
  { name: 'group_left', why: 'Attune was taken out: everything stops' },
  { name: 'group_archive', why: 'the channel was archived: everything stops' },
  { name: 'group_deleted', why: 'the channel was deleted: everything stops' },
  { name: 'app_home_opened', why: 'you opened its Home, which shows your settings' },
  { name: 'app_uninstalled', why: 'it was removed from the workspace: everything held is erased' },
  { name: 'tokens_revoked', why: 'the permission was taken back: everything held is erased' },
];
