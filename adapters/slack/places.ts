import {
  type MessageId,
  messageId,
  type PartnerId,
  partnerId,
  type SpaceId,
  spaceId,
} from '../../src/index.ts';
import { SlackError } from './errors.ts';

/** A channel of a workspace, or the workspace's person. Slack's ids mean something within a workspace only. */
export type ChannelAt = { readonly teamId: string; readonly channelId: string };
export type PersonAt = { readonly teamId: string; readonly userId: string };

/** Our ids hold Slack's: `slack:<team>:<channel>`, `slack:<team>:<user>`, `slack:<team>:<channel>:<ts>`. */
export const spaceOf = ({ teamId, channelId }: ChannelAt): SpaceId => spaceId(`slack:${teamId}:${channelId}`);
export const personOf = ({ teamId, userId }: PersonAt): PartnerId => partnerId(`slack:${teamId}:${userId}`);
export const messageOf = ({ teamId, channelId }: ChannelAt, ts: string): MessageId =>
  messageId(`slack:${teamId}:${channelId}:${ts}`);

/** What the ids of every space of a workspace begin with. */
export const workspacePrefix = (teamId: string): string => `slack:${teamId}:`;

const PLACE = /^slack:([A-Z0-9]{2,24}):([A-Z0-9]{2,24})$/u;

const partsOf = (id: string): { readonly teamId: string; readonly at: string } => {
  const [, teamId, at] = PLACE.exec(id) ?? [];
  if (teamId === undefined || at === undefined)
    throw new SlackError('place-unknown', 'This belongs to another platform.');
  return { teamId, at };
};

/** Throws `place-unknown` for another platform's id. */
export const channelAt = (space: SpaceId): ChannelAt => {
  const { teamId, at } = partsOf(space);
  return { teamId, channelId: at };
};

export const personAt = (person: PartnerId): PersonAt => {
  const { teamId, at } = partsOf(person);
  return { teamId, userId: at };
};

/** Slack's own `ts` of a message; undefined for another platform's id. */
export const timeOf = (message: MessageId): string | undefined =>
  /^slack:[A-Z0-9]{2,24}:[A-Z0-9]{2,24}:(\d+\.\d+)$/u.exec(message)?.[1];

export const isOnSlack = (id: SpaceId | PartnerId): boolean => PLACE.test(id);
