import type { HomeView, KnownBlock, ModalView, SlackEvent } from '@slack/types';

/** A workspace. */
export type Team = { readonly id: string; readonly name: string; readonly domain: string };

export type User = {
  readonly id: string;
  readonly teamId: string;
  /** The handle, as in @sam. */
  readonly name: string;
  readonly realName: string;
  readonly isBot: boolean;
  /** A guest sees only the channels they are in. */
  readonly isGuest: boolean;
  tz: string;
  locale: string;
  /** Deactivated by an administrator. */
  deleted: boolean;
  /** Has a client open. Slack shows ephemeral messages to nobody else, and says `ok` all the same. */
  online: boolean;
};

/** As events name it in `channel_type`. */
export type ChannelKind = 'channel' | 'group' | 'im' | 'mpim';

export type Channel = {
  readonly id: string;
  readonly teamId: string;
  readonly kind: ChannelKind;
  readonly creator: string;
  /** Epoch milliseconds on the fake's clock. */
  readonly createdAt: number;
  readonly members: Set<string>;
  readonly messages: Message[];
  /** Other workspaces this channel is shared with (Slack Connect). */
  readonly sharedWith: Set<string>;
  name: string;
  archived: boolean;
  deleted: boolean;
};

export type Metadata = {
  readonly event_type: string;
  readonly event_payload: Readonly<Record<string, string | number | boolean>>;
};

export type SharedFile = {
  readonly id: string;
  readonly name: string;
  readonly mimetype: string;
  readonly user: string;
  readonly data: Buffer;
};

export type Message = {
  readonly ts: string;
  readonly channelId: string;
  readonly user: string;
  /** Set when an app wrote it. */
  readonly botId: string | undefined;
  readonly subtype: 'bot_message' | 'channel_join' | 'file_share' | 'thread_broadcast' | undefined;
  /** Absent for everybody: set, only this user sees it. */
  readonly ephemeralTo: string | undefined;
  readonly threadTs: string | undefined;
  readonly clientMsgId: string | undefined;
  readonly files: readonly SharedFile[];
  metadata: Metadata | undefined;
  /** As Slack stores it: `&`, `<` and `>` are entities, mentions are `<@U…>`. */
  text: string;
  blocks: readonly KnownBlock[];
  edited: { readonly user: string; readonly ts: string } | undefined;
  deleted: boolean;
};

/** The app under test as its administrator configured it; see `appFromManifest`. */
export type FakeApp = {
  readonly id: string;
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly signingSecret: string;
  readonly verificationToken: string;
  /** App-level token with `connections:write`. */
  readonly appToken: string;
  readonly scopes: readonly string[];
  /** Names as in the manifest's `bot_events`: `message.groups`, `member_joined_channel`, … */
  readonly events: readonly string[];
  readonly commands: readonly { readonly command: string; readonly shouldEscape: boolean }[];
  readonly shortcuts: readonly { readonly name: string; readonly callbackId: string }[];
  readonly redirectUrls: readonly string[];
  readonly tokenRotation: boolean;
  /** Of a rotated token, in seconds. Slack's own is 43,200. */
  readonly tokenLifetime: number;
};

export type Install = {
  readonly teamId: string;
  readonly botUserId: string;
  readonly botId: string;
  readonly installer: string;
  scopes: readonly string[];
  /** Every token that was ever given out, newest last, with when it ends (epoch ms on the fake's clock). */
  readonly tokens: Map<string, { expiresAt: number | undefined; revoked: boolean }>;
  refreshToken: string | undefined;
  uninstalled: boolean;
};

export type StoredView = {
  readonly id: string;
  readonly teamId: string;
  readonly userId: string;
  readonly rootId: string;
  readonly previousId: string | undefined;
  view: ModalView | HomeView;
  hash: string;
  /** Block id → action id → what is chosen now. */
  readonly state: Map<string, Map<string, ElementState>>;
  /** What Slack shows under the fields after `response_action: errors`. */
  errors: Readonly<Record<string, string>>;
};

export type ElementState = {
  readonly type: string;
  readonly value?: string | null;
  readonly selected_option?: PickedOption | null;
  readonly selected_options?: readonly PickedOption[];
  readonly selected_date?: string | null;
  readonly selected_time?: string | null;
  readonly selected_user?: string | null;
};

export type PickedOption = {
  readonly text: { readonly type: 'plain_text'; readonly text: string; readonly emoji: boolean };
  readonly value: string;
};

/** Something happened that an app may have subscribed to. */
export type Happening = {
  /** The workspace whose installation hears of it. */
  readonly teamId: string;
  /** As the manifest names it. */
  readonly subscription: string;
  readonly event: SlackEvent;
  /** Set when only apps in this channel hear of it. */
  readonly channel?: Channel;
  /** Heard although the bot is no longer (or not yet) a member. */
  readonly evenOutside?: boolean;
};

/** One Web API request of the app (or one use of a response_url, method `response_url`), as it came over the wire. */
export type RequestRecord = {
  readonly method: string;
  /** JSON-encoded arguments are decoded. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly teamId: string | undefined;
  /** On the fake's clock, epoch milliseconds. */
  readonly at: number;
  /** Undefined while unanswered; status 0 when the connection was cut. */
  answer: { readonly status: number; readonly body: Readonly<Record<string, unknown>> } | undefined;
};
