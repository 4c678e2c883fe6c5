import {
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmissionComponent,
  ComponentType,
  type Snowflake,
} from 'discord-api-types/v10';
import { componentsIn } from './seen.ts';
import { found, NotPossible } from './state.ts';

export type ModalField = {
  readonly label: string;
  readonly description: string;
  readonly customId: string;
  readonly required: boolean;
} & (
  | {
      readonly kind: 'text';
      readonly value: string;
      readonly placeholder: string;
      readonly min: number;
      readonly max: number;
    }
  | {
      readonly kind: 'select';
      readonly values: readonly string[];
      readonly options: readonly { readonly label: string; readonly value: string }[];
      readonly min: number;
      readonly max: number;
    }
);

/** A form as it stands on somebody's screen. */
export type OpenModal = {
  /** The interaction that opened it. */
  readonly interactionId: Snowflake;
  readonly title: string;
  readonly customId: string;
  readonly fields: readonly ModalField[];
};

type Input = {
  type: ComponentType;
  custom_id: string;
  label?: string;
  value?: string;
  placeholder?: string;
  required?: boolean;
  min_length?: number;
  max_length?: number;
  min_values?: number;
  max_values?: number;
  options?: readonly { label: string; value: string; default?: boolean }[];
};

const fieldOf = (input: Input, label: string, description: string): ModalField => {
  const base = { label, description, customId: input.custom_id, required: input.required ?? true };
  if (input.type === ComponentType.TextInput) {
    const { value = '', placeholder = '', min_length: min = 0, max_length: max = 4000 } = input;
    return { ...base, kind: 'text', value, placeholder, min, max };
  }
  const { options = [], min_values: min = 1, max_values: max = 1 } = input;
  const values = options.filter((option) => option.default).map(({ value }) => value);
  return { ...base, kind: 'select', values, min, max, options };
};

type Labelled = { type: ComponentType; label: string; description?: string; component: Input };

export const openModal = (
  interactionId: Snowflake,
  data: APIModalInteractionResponseCallbackData,
): OpenModal => {
  const parts = componentsIn(data.components);
  const labelled = parts
    .filter(({ type }) => type === ComponentType.Label)
    .map((part) => part as unknown as Labelled)
    .map(({ label, description = '', component }) => fieldOf(component, label, description));
  const inRows = parts
    .filter(({ type }) => type === ComponentType.ActionRow)
    .flatMap((row) => row.components as readonly Input[])
    .map((input) => fieldOf(input, input.label ?? '', ''));
  return { interactionId, title: data.title, customId: data.custom_id, fields: [...labelled, ...inRows] };
};

const textFor = (field: Extract<ModalField, { kind: 'text' }>, given: string | undefined): string => {
  const value = given ?? field.value;
  if (field.required && value === '') throw new NotPossible(`“${field.label}” is required`);
  if (value !== '' && value.length < field.min) throw new NotPossible(`“${field.label}” is too short`);
  if (value.length > field.max)
    throw new NotPossible(`“${field.label}” takes ${field.max} characters at most`);
  return value;
};

const choicesFor = (
  field: Extract<ModalField, { kind: 'select' }>,
  given: string | readonly string[] | undefined,
): string[] => {
  const asked = given === undefined ? field.values : [given].flat();
  const values = asked.map(
    (one) =>
      found(
        field.options.find(({ label, value }) => one === label || one === value),
        `choice “${one}” in “${field.label}”`,
      ).value,
  );
  if (values.length > field.max || (values.length < field.min && (field.required || values.length > 0)))
    throw new NotPossible(`“${field.label}” takes ${field.min} to ${field.max} choices`);
  return values;
};

export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** What the client sends for this form. Fields are named by label or id; one not named keeps what stands in it. */
export const filledIn = (modal: OpenModal, filled: Filled): APIModalSubmissionComponent[] => {
  for (const name of Object.keys(filled))
    found(
      modal.fields.find(({ label, customId }) => name === label || name === customId),
      `field “${name}” in “${modal.title}”`,
    );
  return modal.fields.map((field, index): APIModalSubmissionComponent => {
    const given = filled[field.label] ?? filled[field.customId];
    const ids = { id: index * 2 + 2, custom_id: field.customId };
    if (field.kind === 'text' && typeof given === 'object')
      throw new NotPossible('this field takes one text');
    const component =
      field.kind === 'text'
        ? {
            ...ids,
            type: ComponentType.TextInput as const,
            value: textFor(field, given as string | undefined),
          }
        : { ...ids, type: ComponentType.StringSelect as const, values: choicesFor(field, given) };
    return { type: ComponentType.Label, id: index * 2 + 1, component };
  });
};
