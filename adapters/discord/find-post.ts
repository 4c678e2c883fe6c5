import type { APIMessage } from 'discord.js';
import { type Instant, later, MINUTE } from '../../src/index.ts';
import type { DiscordApi } from './api.ts';
import { isUnseen } from './errors.ts';
import type { MessageBody } from './render.ts';

export type SoughtPost = {
  readonly channelId: string;
  readonly selfId: string;
  readonly body: MessageBody;
  /** When it was first tried, by our clock. */
  readonly since: Instant;
};

/** https://docs.discord.com/developers/reference#snowflakes */
const DISCORD_EPOCH = 1_420_070_400_000;
const TIME_SHIFT = 22n;
/** Our clock may be ahead of Discord's. */
const CLOCKS_DIFFER = MINUTE;
const MOST_PAGES = 10;

/** What comes later has a greater id. */
const idAt = (at: Instant): string => String(BigInt(Math.max(0, at - DISCORD_EPOCH)) << TIME_SHIFT);

/** Where there are buttons they say which card it is: their ids name a question, a person or a token. */
const idsIn = (components: unknown): readonly string[] =>
  [...JSON.stringify(components ?? []).matchAll(/"custom_id":("(?:[^"\\]|\\.)*")/gu)].map(
    ([, id = '']) => id,
  );

const isSame = (told: APIMessage, body: MessageBody): boolean =>
  told.content.trim() === body.content.trim() &&
  idsIn(told.components).join() === idsIn(body.components).join();

/**
 * Our own message with this content, posted since then: an earlier attempt may have left it. Nobody else's is looked
 * at. Undefined where there is none, or the history is kept from us.
 */
export const findPost = async (api: DiscordApi, sought: SoughtPost): Promise<string | undefined> => {
  const { channelId, selfId, since } = sought;
  const body = api.asSent(sought.body);
  let after = idAt(later(since, -CLOCKS_DIFFER));
  try {
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const told = await api.messagesAfter(channelId, after);
      const own = told.filter(({ author }) => author.id === selfId);
      const found = own.find((message) => isSame(message, body));
      const newest = told[0]?.id;
      if (found !== undefined || newest === undefined) return found?.id;
      after = newest;
    }
    return undefined;
  } catch (cause) {
    if (isUnseen(cause)) return undefined;
    throw cause;
  }
};
