import type { types } from '@slack/bolt';
import type { MessageBody } from './render.ts';

/** The message with an Open button which brought a private one, so that both can go together (S7). */
export type Knock = { readonly token: string; readonly channelId: string; readonly ts: string };

const STAMP = /^k\|([\w-]{8,64})\|([A-Z0-9]{2,24})\|(\d{1,12}\.\d{1,12})\|\d{1,2}$/u;

const isActions = (block: types.KnownBlock): block is types.ActionsBlock => block.type === 'actions';

/** Slack says of a pressed button which block it stood in, and of a private message nothing else. */
export const stamped = (message: MessageBody, knock: Knock | undefined): MessageBody => {
  if (knock === undefined) return message;
  const { token, channelId, ts } = knock;
  const blocks = message.blocks.map((block, at) =>
    isActions(block) ? { ...block, block_id: `k|${token}|${channelId}|${ts}|${at}` } : block,
  );
  return { ...message, blocks };
};

/** Undefined for a block that nothing brought. Never throws. */
export const readStamp = (blockId: string): Knock | undefined => {
  const [, token, channelId, ts] = STAMP.exec(blockId) ?? [];
  return token === undefined || channelId === undefined || ts === undefined
    ? undefined
    : { token, channelId, ts };
};
