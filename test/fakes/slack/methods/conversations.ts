import {
  type Call,
  dmWith,
  type Handler,
  installOf,
  isInside,
  mustText,
  needScope,
  scopeNoun,
  textArg,
  visibleChannel,
} from '../calls.ts';
import { bareMessage } from '../events.ts';
import { Refusal } from '../refusal.ts';
import type { Channel } from '../types.ts';

const readable = (call: Call, verb: 'read' | 'history'): Channel => {
  const channel = visibleChannel(call, mustText(call, 'channel'));
  needScope(installOf(call), `${scopeNoun(channel)}:${verb}`);
  return channel;
};

/** One page of a list, with Slack's opaque cursor. */
const page = <Item>(call: Call, items: readonly Item[], most: number) => {
  const cursor = textArg(call, 'cursor');
  const start = cursor === undefined ? 0 : Number(Buffer.from(cursor, 'base64').toString());
  if (!Number.isInteger(start) || start < 0 || start > items.length) throw new Refusal('invalid_cursor');
  const end = start + Math.min(Number(textArg(call, 'limit') ?? 100), most);
  const next = end < items.length ? Buffer.from(String(end)).toString('base64') : '';
  return { items: items.slice(start, end), next };
};

const channelJson = (call: Call, channel: Channel) => {
  const { kind } = channel;
  return {
    id: channel.id,
    created: Math.floor(channel.createdAt / 1000),
    is_archived: channel.archived,
    is_im: kind === 'im',
    is_org_shared: false,
    context_team_id: channel.teamId,
    ...(kind === 'im'
      ? { user: [...channel.members].find((id) => id !== installOf(call).botUserId) }
      : {
          name: channel.name,
          name_normalized: channel.name,
          creator: channel.creator,
          is_channel: kind === 'channel',
          is_group: kind === 'group',
          is_mpim: kind === 'mpim',
          is_private: kind !== 'channel',
          is_general: false,
          is_member: isInside(installOf(call), channel),
          is_shared: channel.sharedWith.size > 0,
          is_ext_shared: channel.sharedWith.size > 0,
          is_pending_ext_shared: false,
          shared_team_ids: [channel.teamId, ...channel.sharedWith],
          connected_team_ids: [...channel.sharedWith],
        }),
  };
};

export const info: Handler = (call) => {
  const channel = readable(call, 'read');
  const withCount = textArg(call, 'include_num_members') === 'true' && channel.kind !== 'im';
  return {
    channel: {
      ...channelJson(call, channel),
      ...(withCount ? { num_members: channel.members.size } : {}),
    },
  };
};

export const members: Handler = (call) => {
  const channel = readable(call, 'read');
  const { items, next } = page(call, [...channel.members], 1000);
  return { members: items, response_metadata: { next_cursor: next } };
};

export const history: Handler = (call) => {
  const channel = readable(call, 'history');
  if (!isInside(installOf(call), channel)) throw new Refusal('not_in_channel');
  const [oldest, latest] = [textArg(call, 'oldest') ?? '0', textArg(call, 'latest') ?? '9'.repeat(17)];
  const isWithin = (ts: string): boolean =>
    textArg(call, 'inclusive') === 'true' ? ts >= oldest && ts <= latest : ts > oldest && ts < latest;
  const withMetadata = textArg(call, 'include_all_metadata') === 'true';
  const shown = channel.messages.filter(
    ({ deleted, ephemeralTo, threadTs, subtype, ts }) =>
      !deleted &&
      ephemeralTo === undefined &&
      isWithin(ts) &&
      (threadTs === undefined || threadTs === ts || subtype === 'thread_broadcast'),
  );
  const { items, next } = page(call, shown.reverse(), 15);
  return {
    messages: items.map((message) => ({
      ...bareMessage(call.office.world, message),
      ...(withMetadata && message.metadata !== undefined ? { metadata: message.metadata } : {}),
    })),
    has_more: next !== '',
    response_metadata: { next_cursor: next },
  };
};

/** Only direct messages with one person; the product opens no group conversations. */
export const open: Handler = (call) => {
  needScope(installOf(call), 'im:write');
  const given = textArg(call, 'users');
  if (given === undefined) throw new Refusal('users_list_not_supplied');
  const users = given.split(',');
  const [user] = users;
  if (user === undefined || users.length > 1) throw new Refusal('too_many_users');
  if (!call.office.world.users.has(user)) throw new Refusal('user_not_found');
  const before = call.office.world.channels.size;
  const channel = dmWith(call, user);
  const isOld = call.office.world.channels.size === before;
  const whole = textArg(call, 'return_im') === 'true';
  return {
    ...(isOld ? { no_op: true, already_open: true } : {}),
    channel: whole ? { ...channelJson(call, channel), is_open: true } : { id: channel.id },
  };
};
