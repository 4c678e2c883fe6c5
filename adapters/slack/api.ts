import { type types, webApi } from '@slack/bolt';
import type { Clock, Logger } from '../../src/index.ts';
import type { SignedIds, Wait } from '../platform/index.ts';
import { SlackError } from './errors.ts';
import { createPatience } from './patience.ts';
import type { ChannelAt, PersonAt } from './places.ts';
import type { CardFile, MessageBody } from './render.ts';
import { createSdkLogger } from './sdk-logger.ts';

/**
 * Every request Attune makes of Slack. Each rejects with a SlackError only. What Slack asks to wait for is waited for;
 * what may be repeated is; what would stand there twice is not.
 */
export type SlackApi = ReturnType<typeof createApi>;

export type ApiDeps = {
  readonly apiUrl: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly wait: Wait;
  readonly ids: SignedIds;
  /** Rejects with a SlackError for a workspace that has not let Attune in. */
  readonly tokenOf: (teamId: string) => Promise<string>;
};

/** A hung request must not outlive a person's patience. */
const PATIENCE_MS = 5000;
/** How Slack shows our own posts the key that tells a repeated one. */
const METADATA = 'attune_post';
const HISTORY_PAGE = 15;

export const createWebClient = ({ apiUrl, logger }: Pick<ApiDeps, 'apiUrl' | 'logger'>): webApi.WebClient =>
  new webApi.WebClient(undefined, {
    slackApiUrl: `${apiUrl}/`,
    logger: createSdkLogger(logger),
    timeout: PATIENCE_MS,
    // Ours is the only repeating there is: the client would repeat a post whose answer got lost.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
  });

type Asked<Result> = {
  readonly teamId: string;
  readonly method: string;
  /** Where Slack counts by channel. */
  readonly channelId?: string;
  readonly isRepeatable: boolean;
  readonly work: (token: string) => Promise<Result>;
};

const postingOf = (token: string, channel: string, { text, blocks }: MessageBody, key: string) => ({
  token,
  channel,
  text,
  blocks,
  mrkdwn: false,
  unfurl_links: false,
  unfurl_media: false,
  metadata: { event_type: METADATA, event_payload: { key } },
});

const must = (value: string | undefined): string => {
  if (value === undefined) throw new SlackError('refused', 'Slack left out what it always says.');
  return value;
};

export const createApi = (deps: ApiDeps) => {
  const client = createWebClient(deps);
  const { sign } = deps.ids;
  const patience = createPatience(deps);

  const ask = <Result>({ teamId, method, channelId = '', isRepeatable, work }: Asked<Result>) =>
    patience({
      lane: `${teamId} ${method} ${channelId}`,
      isRepeatable,
      work: async () => work(await deps.tokenOf(teamId)),
    });

  const look = <Result>(teamId: string, method: string, work: (token: string) => Promise<Result>) =>
    ask({ teamId, method, isRepeatable: true, work });
  const send = <Result>(at: ChannelAt, method: string, work: (token: string) => Promise<Result>) =>
    ask({ ...at, method, isRepeatable: false, work });

  return {
    channel: async ({ teamId, channelId: channel }: ChannelAt) =>
      (await look(teamId, 'conversations.info', (token) => client.conversations.info({ token, channel })))
        .channel ?? {},
    /** All of them, people and apps. */
    members: async ({ teamId, channelId: channel }: ChannelAt): Promise<readonly string[]> => {
      const all: string[] = [];
      let cursor: string | undefined;
      do {
        const from = cursor === undefined ? {} : { cursor };
        const page = await look(teamId, 'conversations.members', (token) =>
          client.conversations.members({ token, channel, limit: 200, ...from }),
        );
        all.push(...(page.members ?? []));
        cursor = page.response_metadata?.next_cursor || undefined;
      } while (cursor !== undefined);
      return all;
    },
    user: async ({ teamId, userId: user }: PersonAt) =>
      (await look(teamId, 'users.info', (token) => client.users.info({ token, user }))).user ?? {},

    openDm: async ({ teamId, userId: users }: PersonAt): Promise<ChannelAt> => {
      const { channel } = await look(teamId, 'conversations.open', (token) =>
        client.conversations.open({ token, users }),
      );
      return { teamId, channelId: must(channel?.id) };
    },
    /** Resolves to the message's `ts`. */
    post: async (at: ChannelAt, message: MessageBody, key: string): Promise<string> => {
      const posted = await send(at, 'chat.postMessage', (token) =>
        client.chat.postMessage(postingOf(token, at.channelId, sign(message), key)),
      );
      return must(posted.ts);
    },
    /** A knock in a direct message: neutral, so two are better than none; a lost answer is asked for again. */
    knock: async (at: ChannelAt, message: MessageBody, key: string): Promise<string> => {
      const posted = await ask({
        ...at,
        method: 'chat.postMessage',
        isRepeatable: true,
        work: (token) => client.chat.postMessage(postingOf(token, at.channelId, sign(message), key)),
      });
      return must(posted.ts);
    },
    /** Seen by that person only, and only if they are there. */
    whisper: async (at: ChannelAt, user: string, { text, blocks }: MessageBody): Promise<string> => {
      const sent = await send(at, 'chat.postEphemeral', (token) =>
        client.chat.postEphemeral({ token, channel: at.channelId, user, text, blocks: sign(blocks) }),
      );
      return must(sent.message_ts);
    },
    update: ({ teamId, channelId: channel }: ChannelAt, ts: string, { text, blocks }: MessageBody) =>
      look(teamId, 'chat.update', (token) =>
        client.chat.update({ token, channel, ts, text, blocks: sign(blocks) }),
      ),
    remove: ({ teamId, channelId: channel }: ChannelAt, ts: string) =>
      look(teamId, 'chat.delete', (token) => client.chat.delete({ token, channel, ts })),
    /** The `ts` of our own post with this key, if it stands among the newest messages. */
    findPost: async ({ teamId, channelId: channel }: ChannelAt, key: string): Promise<string | undefined> => {
      const { messages = [] } = await look(teamId, 'conversations.history', (token) =>
        client.conversations.history({ token, channel, limit: HISTORY_PAGE, include_all_metadata: true }),
      );
      return messages.find(
        ({ metadata }) =>
          metadata?.event_type === METADATA &&
          JSON.stringify(metadata.event_payload) === JSON.stringify({ key }),
      )?.ts;
    },
    /** What was said last, the newest first; `isAll` when there is nothing before it. */
    newest: async ({ teamId, channelId: channel }: ChannelAt, limit: number) => {
      const { messages = [], has_more: more } = await look(teamId, 'conversations.history', (token) =>
        client.conversations.history({ token, channel, limit }),
      );
      return { messages, isAll: more !== true };
    },
    /** Into a direct message with its owner; `comment` is neutral. */
    upload: ({ teamId, channelId }: ChannelAt, { name, data }: CardFile, comment: string) =>
      ask({
        teamId,
        method: 'files.upload',
        isRepeatable: false,
        work: (token) =>
          client.filesUploadV2({
            token,
            channel_id: channelId,
            filename: name,
            file: Buffer.from(data),
            initial_comment: comment,
          }),
      }),

    openView: (teamId: string, trigger: string, view: types.ModalView) =>
      ask({
        teamId,
        method: 'views.open',
        isRepeatable: false,
        work: (token) => client.views.open({ token, trigger_id: trigger, view: sign(view) }),
      }),
    publishHome: ({ teamId, userId }: PersonAt, view: types.HomeView) =>
      look(teamId, 'views.publish', (token) =>
        client.views.publish({ token, user_id: userId, view: sign(view) }),
      ),
  };
};
