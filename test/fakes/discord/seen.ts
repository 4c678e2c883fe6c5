import { ButtonStyle, ComponentType, MessageFlags, type Snowflake } from 'discord-api-types/v10';
import type { StoredMessage } from './state.ts';
import { textsOf } from './texts-of.ts';

export type SeenButton = { readonly label: string; readonly disabled: boolean; readonly customId: string };
export type SeenSelect = {
  readonly placeholder: string;
  readonly disabled: boolean;
  readonly customId: string;
  readonly min: number;
  readonly max: number;
  readonly options: readonly { readonly label: string; readonly value: string }[];
};

/** A message as a person has it on the screen. */
export type Seen = {
  readonly id: Snowflake;
  readonly channelId: Snowflake;
  readonly authorId: Snowflake;
  readonly content: string;
  /** Everything there is to read on it, a line each: content, buttons, choices, files. */
  readonly text: string;
  readonly buttons: readonly SeenButton[];
  readonly selects: readonly SeenSelect[];
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** "Only you can see this". */
  readonly ephemeral: boolean;
  /** "Attune is thinking …" */
  readonly loading: boolean;
  readonly edited: boolean;
};

type Part = { readonly type: ComponentType; readonly [key: string]: unknown };

/** Every component of a message or modal, however deep. */
export const componentsIn = (value: unknown): readonly Part[] => {
  if (Array.isArray(value)) return value.flatMap(componentsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { components, component, accessory } = value as Readonly<Record<string, unknown>>;
  const own = 'type' in value && typeof value.type === 'number' ? [value as Part] : [];
  return [...own, ...[components, component, accessory].flatMap(componentsIn)];
};

type ButtonPart = { label?: string; disabled?: boolean; custom_id: string; style: ButtonStyle };
type SelectPart = {
  placeholder?: string;
  disabled?: boolean;
  custom_id: string;
  min_values?: number;
  max_values?: number;
  options: readonly { label: string; value: string }[];
};

const buttonsIn = (parts: readonly Part[]): readonly SeenButton[] =>
  parts
    .filter(({ type, style }) => type === ComponentType.Button && style !== ButtonStyle.Link)
    .map((part) => part as unknown as ButtonPart)
    .map(({ label = '', disabled = false, custom_id }) => ({ label, disabled, customId: custom_id }));

const selectsIn = (parts: readonly Part[]): readonly SeenSelect[] =>
  parts
    .filter(({ type }) => type === ComponentType.StringSelect)
    .map((part) => part as unknown as SelectPart)
    .map(({ placeholder = '', disabled = false, custom_id, min_values = 1, max_values = 1, options }) => ({
      placeholder,
      disabled,
      customId: custom_id,
      min: min_values,
      max: max_values,
      options: options.map(({ label, value }) => ({ label, value })),
    }));

export const seen = (stored: StoredMessage): Seen => {
  const { data } = stored;
  const parts = componentsIn(data.components ?? []);
  const flag = (bit: MessageFlags): boolean => ((data.flags ?? 0) & bit) !== 0;
  return {
    id: data.id,
    channelId: data.channel_id,
    authorId: data.author.id,
    content: data.content,
    text: textsOf(stored).join('\n'),
    buttons: buttonsIn(parts),
    selects: selectsIn(parts),
    files: data.attachments.map(({ id, filename }) => ({ name: filename, text: stored.files.get(id) ?? '' })),
    ephemeral: stored.onlyFor !== undefined,
    loading: flag(MessageFlags.Loading),
    edited: data.edited_timestamp !== null,
  };
};
