import type { APIMessage } from 'discord-api-types/v10';
import {
  AllowedMentionsTypes,
  type APIAllowedMentions,
  type APIAttachment,
  type APIMessageTopLevelComponent,
  MessageFlags,
  type RESTPatchAPIChannelMessageJSONBody,
  type RESTPostAPIChannelMessageJSONBody,
  type Snowflake,
} from 'discord-api-types/v10';
import { invalidField, Refusal } from './refusal.ts';
import type { RequestRecord } from './types.ts';

export type Upload = { readonly files: RequestRecord['files']; readonly nextId: () => Snowflake };

/** What an app may set itself; everything else in `flags` is Discord's own. */
const SETTABLE =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

const MOST_CHARACTERS = 2000;

/** Discord numbers the components of a message that came without ids. */
const numbered = (components: readonly APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] => {
  let last = 0;
  const number = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(number);
    if (typeof value !== 'object' || value === null) return value;
    const component = 'type' in value && typeof value.type === 'number';
    if (component) last += 1;
    const own = component && !('id' in value) ? { id: last } : {};
    const parts = Object.entries(value).map(([key, part]) => [
      key,
      key === 'components' || key === 'component' || key === 'accessory' ? number(part) : part,
    ]);
    return { ...own, ...Object.fromEntries(parts) };
  };
  return components.map((component) => number(component) as APIMessageTopLevelComponent);
};

type Described = { readonly id: number | string; readonly description?: string | null | undefined };

const attachmentsOf = (described: readonly Described[], { files, nextId }: Upload) => {
  const made = files.map(({ field, name, data }) => {
    const index = /\d+/.exec(field)?.[0] ?? '0';
    const description = described.find(({ id }) => String(id) === index)?.description;
    const id = nextId();
    const url = `https://cdn.discordapp.com/attachments/${id}/${name}`;
    const attachment: APIAttachment = {
      id,
      filename: name,
      size: data.length,
      url,
      proxy_url: url,
      ...(description ? { description } : {}),
    };
    return { attachment, text: data.toString('utf8') };
  });
  return {
    attachments: made.map(({ attachment }) => attachment),
    files: new Map(made.map(({ attachment, text }) => [attachment.id, text])),
  };
};

export type Content = Pick<
  APIMessage,
  'content' | 'embeds' | 'components' | 'attachments' | 'flags' | 'mention_everyone'
> & {
  readonly files: ReadonlyMap<Snowflake, string>;
};

/** Without allowed_mentions everything that looks like a mention is one. */
const pingsEveryone = (content: string, allowed: APIAllowedMentions | undefined): boolean =>
  /@(?:everyone|here)\b/.test(content) &&
  (allowed?.parse === undefined || allowed.parse.includes(AllowedMentionsTypes.Everyone));

const refuseLong = (content: string): void => {
  if (content.length > MOST_CHARACTERS)
    throw invalidField('content', 'BASE_TYPE_MAX_LENGTH', `Must be ${MOST_CHARACTERS} or fewer in length.`);
};

/** The content of a new message out of its request body. Refused when empty or too long, as Discord does. */
export const newContent = (body: unknown, upload: Upload): Content => {
  const { content, embeds, components, flags, attachments, poll, allowed_mentions } = (body ??
    {}) as RESTPostAPIChannelMessageJSONBody;
  refuseLong(content ?? '');
  const made = attachmentsOf(attachments ?? [], upload);
  const parts = [content ?? '', embeds ?? [], components ?? [], made.attachments];
  if (parts.every((part) => part.length === 0) && poll === undefined) throw new Refusal('emptyMessage');
  return {
    content: content ?? '',
    embeds: embeds ?? [],
    components: numbered(components ?? []),
    flags: ((flags ?? 0) & SETTABLE) as MessageFlags,
    mention_everyone: pingsEveryone(content ?? '', allowed_mentions),
    ...made,
  };
};

/** What an edit changes: a field that is not there stays; null or an empty list takes it away. */
export const changedContent = (body: unknown, before: APIMessage, upload: Upload): Partial<Content> => {
  const change = (body ?? {}) as RESTPatchAPIChannelMessageJSONBody;
  refuseLong(change.content ?? '');
  const made = attachmentsOf((change.attachments ?? []) as readonly Described[], upload);
  const kept = before.attachments.filter(
    ({ id }) => change.attachments === undefined || change.attachments?.some((one) => String(one.id) === id),
  );
  const after = {
    ...('content' in change ? { content: change.content ?? '' } : {}),
    ...('embeds' in change ? { embeds: change.embeds ?? [] } : {}),
    ...('components' in change ? { components: numbered(change.components ?? []) } : {}),
    attachments: [...kept, ...made.attachments],
    files: made.files,
  };
  const whole = { ...before, ...after };
  const parts = [whole.content, whole.embeds, whole.components ?? [], whole.attachments];
  if (parts.every((part) => part.length === 0)) throw new Refusal('emptyMessage');
  return after;
};
