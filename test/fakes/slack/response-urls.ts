import { contentOf, type Office } from './calls.ts';
import { Refusal } from './refusal.ts';
import type { Message } from './types.ts';

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
const USES = 5;
const LIVES = 1_800_000;

export type ResponseUrl = {
  readonly teamId: string;
  readonly channelId: string;
  readonly userId: string;
  /** The message whose element was used; a command has none. */
  readonly source: Message | undefined;
  readonly at: number;
  used: number;
};

const KNOWN = [
  'text',
  'blocks',
  'response_type',
  'replace_original',
  'delete_original',
  'thread_ts',
  'metadata',
  'unfurl_links',
  'unfurl_media',
];

/** The addresses that come with commands, shortcuts and buttons, and what is said to them. */
export const createResponseUrls = (office: Office) => {
  const { world } = office;
  const urls = new Map<string, ResponseUrl>();

  const say = (url: ResponseUrl, args: Readonly<Record<string, unknown>>): void => {
    const channel = world.channelOf(url.channelId);
    const { botUserId: user, botId } = world.installOf(url.teamId);
    const content = contentOf(office, 'response_url', args);
    const threadTs = typeof args.thread_ts === 'string' ? args.thread_ts : url.source?.threadTs;
    const draft = { user, botId, threadTs, ...content };
    if (args.response_type === 'in_channel') void office.posting.post(channel, draft);
    else office.posting.whisper(channel, { ...draft, ephemeralTo: url.userId });
  };

  const change = (source: Message, args: Readonly<Record<string, unknown>>): void => {
    if (args.delete_original === true) void office.posting.remove(source);
    else void office.posting.edit(source, source.user, contentOf(office, 'response_url', args));
  };

  const use = (id: string, args: Readonly<Record<string, unknown>>): void => {
    const url = urls.get(id);
    if (url === undefined) throw new Refusal('invalid_url');
    if (world.now() - url.at > LIVES) throw new Refusal('expired_url');
    if (url.used >= USES) throw new Refusal('used_url');
    for (const key of Object.keys(args)) {
      if (!KNOWN.includes(key)) office.violate(`response_url: unknown argument ${key}`);
    }
    const changes = args.delete_original === true || args.replace_original === true;
    if (changes && url.source === undefined)
      office.violate('response_url: a command has no original to change');
    if (!changes && url.source !== undefined && args.replace_original === undefined) {
      office.violate('response_url: does not say whether to replace the original');
    }
    if (changes && url.source !== undefined) change(url.source, args);
    else say(url, args);
    url.used += 1;
  };

  return {
    issue: (url: Omit<ResponseUrl, 'at' | 'used'>): string => {
      const id = `${url.teamId}/${world.ids.secret('response')}`;
      urls.set(id, { ...url, at: world.now(), used: 0 });
      return `${office.url()}/respond/${id}`;
    },
    /** What an app posted there; throws what Slack answers when it is spent, too old, or the content is not good. */
    use,
    teamOf: (id: string): string | undefined => urls.get(id)?.teamId,
  };
};

export type ResponseUrls = ReturnType<typeof createResponseUrls>;
