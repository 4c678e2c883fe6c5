import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackComponent,
  type APIModalInteractionResponseCallbackData,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { Form, FormField, SpaceId } from '../../src/index.ts';
import { shorten } from '../platform/index.ts';
import { customIdOf } from './custom-id.ts';
import { escapeMarkdown } from './markdown.ts';
import { MAX_OPTIONS, optionsOf } from './render-actions.ts';
import { RenderError } from './render-error.ts';

const MAX_PARTS = 5;
const TITLE = 45;
const LABEL = 45;
const DESCRIPTION = 100;
const INPUT = 4000;

export type ModalPayload = APIModalInteractionResponseCallbackData;

/** A field with what stands in it at first, in plain words. */
export type FilledField = { readonly field: FormField; readonly value: string };

type TextField = Extract<FormField, { type: 'line' | 'paragraph' }>;
type ChoiceField = Extract<FormField, { type: 'select' }>;

const inputOf = (field: TextField, value: string): APITextInputComponent => {
  const length = Math.min(field.maxLength, INPUT);
  const start = field.type === 'line' ? value.replace(/\s*\n\s*/gu, ' ') : value;
  return {
    type: ComponentType.TextInput,
    custom_id: field.id,
    style: field.type === 'line' ? TextInputStyle.Short : TextInputStyle.Paragraph,
    required: field.required,
    max_length: length,
    ...(start === '' ? {} : { value: shorten(start, length) }),
  };
};

const choiceOf = (field: ChoiceField, value: string): APIStringSelectComponent => {
  if (field.options.length > MAX_OPTIONS)
    throw new RenderError('too-many-options', `A form's choice holds ${MAX_OPTIONS} options.`);
  return {
    type: ComponentType.StringSelect,
    custom_id: field.id,
    required: field.required,
    options: optionsOf(field.options).map((option) =>
      option.value === value ? { ...option, default: true } : option,
    ),
  };
};

const labelOf = ({ field, value }: FilledField): APILabelComponent => ({
  type: ComponentType.Label,
  label: shorten(field.label, LABEL),
  ...(field.hint === undefined ? {} : { description: shorten(field.hint, DESCRIPTION) }),
  component: field.type === 'select' ? choiceOf(field, value) : inputOf(field, value),
});

/** What a label or hint has no room for is said in full above it. */
const inFull = ({ label, hint = '' }: FormField): readonly APITextDisplayComponent[] => {
  const long = [label.length > LABEL ? label : '', hint.length > DESCRIPTION ? hint : ''];
  const content = escapeMarkdown(long.filter((text) => text !== '').join('\n'));
  return content === '' ? [] : [{ type: ComponentType.TextDisplay, content }];
};

/** Throws `too-many-fields` when fields, with the long labels said above them, are more than the five a modal holds. */
export const renderModal = (
  { title, submit }: Form,
  fields: readonly FilledField[],
  spaceId: SpaceId,
): ModalPayload => {
  const components = fields.flatMap((filled): APIModalInteractionResponseCallbackComponent[] => [
    ...inFull(filled.field),
    labelOf(filled),
  ]);
  if (components.length > MAX_PARTS)
    throw new RenderError('too-many-fields', `A modal holds ${MAX_PARTS} parts.`);
  return {
    custom_id: customIdOf({ kind: 'action', action: submit, spaceId }),
    title: shorten(title, TITLE),
    components,
  };
};
