import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { checkComponent, withInner } from './limits-components.ts';
import { checkEmbeds } from './limits-embeds.ts';
import type { KnownFields } from './limits-keys-catalogue.ts';
import {
  each,
  type Fields,
  fieldsOf,
  isFields,
  listOf,
  onlyKnown,
  textOf,
  unique,
  when,
  within,
  withinCount,
} from './limits-reading.ts';
import type { RequestRecord } from './types.ts';

export type SentMessage = {
  readonly body: Fields;
  readonly files: RequestRecord['files'];
  readonly kind: Extract<KnownFields, 'newMessage' | 'editedMessage' | 'followUp' | 'editedReply' | 'reply'>;
  /** An edit leaves alone what it does not name. */
  readonly isEdit: boolean;
};

const LEGACY: readonly unknown[] = [ComponentType.ActionRow];
const IN_MODALS_ONLY: readonly unknown[] = [
  ComponentType.TextInput,
  ComponentType.Label,
  ComponentType.FileUpload,
  ComponentType.RadioGroup,
  ComponentType.CheckboxGroup,
  ComponentType.Checkbox,
];

/** discord.js says both of these with whatever it sends; false, they mean nothing. */
const withoutHabits = ({ tts, enforce_nonce, ...rest }: Fields): Fields => ({
  ...rest,
  ...(tts === false ? {} : { tts }),
  ...(enforce_nonce === false ? {} : { enforce_nonce }),
});

const saysSomething = (
  { content, embeds, components, poll }: Fields,
  everything: readonly Fields[],
): boolean =>
  [content, embeds].some((part) => (typeof part === 'string' || Array.isArray(part)) && part.length > 0) ||
  poll !== undefined ||
  (Array.isArray(components) && everything.some(({ type }) => type === ComponentType.TextDisplay));

/** Nobody is ever pinged by the bot: every message says so itself. */
const allowedMentions = (allowed: unknown, required: boolean): readonly string[] => {
  if (allowed === undefined) return when(required, 'allowed_mentions is missing: the message could ping');
  const { parse, users, roles, replied_user } = fieldsOf(allowed);
  const pings =
    [users, roles].some((list) => Array.isArray(list) && list.length > 0) || replied_user === true;
  return [
    ...onlyKnown('allowedMentions', fieldsOf(allowed), 'allowed_mentions'),
    ...when(!Array.isArray(parse) || parse.length > 0, 'allowed_mentions.parse is not the empty list'),
    ...when(pings, 'allowed_mentions names somebody to ping'),
  ];
};

const nonce = ({ nonce: given, enforce_nonce }: Fields): readonly string[] => [
  ...within('nonce', given, 'nonce'),
  ...when(enforce_nonce === true && given === undefined, 'enforce_nonce is set without a nonce'),
  ...when(given === '', 'nonce is empty'),
];

const attachments = ({ body, files }: SentMessage): readonly string[] => {
  const uploaded = new Set(files.map(({ field }) => /\d+/.exec(field)?.[0]));
  const described = listOf(body.attachments).map(({ id }) => String(id));
  return [
    ...within('files', [...files], 'files'),
    ...unique(described, 'the ids of the attachments'),
    ...when(
      described.some((id) => id.length < 3 && !uploaded.has(id)),
      'attachments describes a file that was not uploaded',
    ),
  ];
};

const components = ({ body, isEdit }: SentMessage): readonly string[] => {
  const list = listOf(body.components);
  const everything = list.flatMap(withInner);
  const hasNew = list.some(({ type }) => !LEGACY.includes(type));
  const flagged = (Number(body.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  const isNew = flagged || (isEdit && hasNew);
  const texts = everything.filter(({ type }) => type === ComponentType.TextDisplay);
  const characters = texts.reduce((sum, { content }) => sum + (textOf(content)?.length ?? 0), 0);
  return [
    ...each(list, 'components', checkComponent),
    ...unique(
      everything.map(({ custom_id }) => custom_id),
      'the custom_ids of the message',
    ),
    ...unique(
      everything.map(({ id }) => id),
      'the ids of the components',
    ),
    ...when(
      everything.some(({ type }) => IN_MODALS_ONLY.includes(type)),
      'a component stands in the message that only modals have',
    ),
    ...when(hasNew && !isNew, 'components other than rows need the flag IS_COMPONENTS_V2'),
    ...(isNew
      ? [
          ...withinCount('components', everything.length, 'components in all'),
          ...withinCount('textDisplays', characters, 'characters of the text displays in all'),
          ...when(Boolean(body.content), 'content stands beside components of the second version'),
          ...when(listOf(body.embeds).length > 0, 'embeds stand beside components of the second version'),
        ]
      : within('rows', body.components, 'components')),
  ];
};

/** What is wrong with a message the bot sends or edits, by Discord's limits and by Attune's own: it never pings. */
export const checkMessage = (message: SentMessage): readonly string[] => {
  const { body, kind, isEdit } = message;
  const everything = listOf(body.components).flatMap(withInner);
  const speaks = saysSomething(body, everything);
  return [
    ...onlyKnown(kind, withoutHabits(body), 'the message'),
    ...within('content', body.content, 'content'),
    ...nonce(body),
    ...allowedMentions(body.allowed_mentions, !isEdit || speaks),
    ...(isFields(body.message_reference)
      ? onlyKnown('reference', body.message_reference, 'message_reference')
      : []),
    ...checkEmbeds(body.embeds),
    ...components(message),
    ...attachments(message),
  ];
};
