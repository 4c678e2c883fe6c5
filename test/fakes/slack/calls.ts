import type { KnownBlock } from '@slack/types';
import { brokenBlockRules } from './block-rules.ts';
import { isJson } from './broken-rules.ts';
import { LIMITS } from './limits-catalogue.ts';
import type { Posting } from './posting.ts';
import { Refusal } from './refusal.ts';
import type { Triggers } from './triggers.ts';
import type { Channel, Install, Metadata, RequestRecord } from './types.ts';
import { type Views, withBlockIds } from './views.ts';
import type { World } from './world.ts';

/** What the methods work with. */
export type Office = {
  readonly world: World;
  readonly posting: Posting;
  readonly views: Views;
  readonly triggers: Triggers;
  /** Slack took it, or refused it, and a careful app would not have sent it. */
  readonly violate: (what: string) => void;
  /** Where the fake listens, no slash at the end. */
  readonly url: () => string;
  readonly socketTicket: () => string;
};

/** One request that has passed authentication, scopes and rate limits. */
export type Call = {
  readonly office: Office;
  readonly request: RequestRecord;
  readonly args: RequestRecord['args'];
  /** Of the token; methods without a bot token have none. */
  readonly install: Install | undefined;
};

export type Answer = Readonly<Record<string, unknown>>;
/** Throws a Refusal for every answer that is not `ok`. */
export type Handler = (call: Call) => Answer | Promise<Answer>;

export const installOf = ({ install }: Call): Install => {
  if (install === undefined) throw new Refusal('not_allowed_token_type');
  return install;
};

export const textArg = ({ args }: Call, name: string): string | undefined => {
  const value = args[name];
  return value === undefined || value === '' ? undefined : String(value);
};

/** What is left out is an invalid argument; what is empty names nothing, and is not found. */
export const mustText = ({ args }: Call, name: string): string => {
  const value = args[name];
  if (value === undefined) {
    const messages = [`[ERROR] missing required field: ${name}`];
    throw new Refusal('invalid_arguments', { response_metadata: { messages } });
  }
  return String(value);
};

/** How Slack names a kind of channel in its scopes. */
export const scopeNoun = (channel: Channel): string =>
  ({ channel: 'channels', group: 'groups', im: 'im', mpim: 'mpim' })[channel.kind];

export const needScope = (install: Install, needed: string): void => {
  if (install.scopes.includes(needed)) return;
  throw new Refusal('missing_scope', { needed, provided: install.scopes.join(',') });
};

export const isInside = (install: Install, channel: Channel): boolean =>
  channel.members.has(install.botUserId);

/** The channel this bot may know of; private ones do not exist for those outside. */
export const visibleChannel = (call: Call, id: string): Channel => {
  const install = installOf(call);
  const channel = call.office.world.channels.get(id);
  const isOurs = channel?.teamId === install.teamId || channel?.sharedWith.has(install.teamId) === true;
  if (channel === undefined || channel.deleted || !isOurs) throw new Refusal('channel_not_found');
  if (channel.kind !== 'channel' && !isInside(install, channel)) throw new Refusal('channel_not_found');
  return channel;
};

export const writableChannel = (call: Call, id: string): Channel => {
  const channel = visibleChannel(call, id);
  if (!isInside(installOf(call), channel)) throw new Refusal('not_in_channel');
  if (channel.archived) throw new Refusal('is_archived');
  return channel;
};

/** The bot's direct messages with somebody, opened when need be. */
export const dmWith = (call: Call, userId: string): Channel => {
  const { world } = call.office;
  const install = installOf(call);
  const user = world.users.get(userId);
  if (user === undefined || user.teamId !== install.teamId) throw new Refusal('channel_not_found');
  if (user.deleted) throw new Refusal('user_disabled');
  return (
    world.dmBetween(install.botUserId, userId) ??
    world.addChannel(world.teamOf(install.teamId), {
      name: '',
      kind: 'im',
      members: [world.userOf(install.botUserId), user],
    })
  );
};

export type Content = {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  readonly metadata: Metadata | undefined;
};

/** Text and blocks of a post, checked as Slack checks them. `where` names the request in the violation. */
export const contentOf = (office: Office, where: string, args: RequestRecord['args']): Content => {
  const text = typeof args.text === 'string' ? args.text : '';
  if (args.metadata !== undefined && !isJson(args.metadata)) throw new Refusal('invalid_metadata_format');
  const blocks = args.blocks ?? [];
  if (text === '' && (!Array.isArray(blocks) || blocks.length === 0)) throw new Refusal('no_text');
  if (text.length > LIMITS['message text'].most) throw new Refusal('msg_too_long');
  if (text === '') office.violate(`${where}: no text for notifications, so Slack shows the blocks there`);
  if (/<!(?:channel|here|everyone)/.test(text)) office.violate(`${where}: text would call everybody`);
  for (const unknown of ['attachments', 'markdown_text']) {
    if (args[unknown] !== undefined) office.violate(`${where}: the fake shows nobody ${unknown}`);
  }
  const broken = brokenBlockRules(blocks, 'message');
  for (const rule of broken) office.violate(`${where}: ${rule}`);
  if (broken.length > 0) {
    const messages = broken.map((rule) => `[ERROR] ${rule}`);
    throw new Refusal('invalid_blocks', { errors: broken, response_metadata: { messages } });
  }
  return {
    text,
    blocks: withBlockIds(office.world, blocks as KnownBlock[]),
    metadata: args.metadata as Metadata | undefined,
  };
};
