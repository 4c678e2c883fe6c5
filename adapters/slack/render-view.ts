import type { types } from '@slack/bolt';
import type { Form, FormField, SpaceId } from '../../src/index.ts';
import { shorten } from '../platform/index.ts';
import { actionIdOf } from './action-id.ts';
import { MAX_OPTIONS, optionsOf, plain } from './render-actions.ts';
import { RenderError } from './render-error.ts';

const TITLE = 24;
const BUTTON = 24;
const LABEL = 2000;
const INPUT = 3000;
const METADATA = 3000;
const MAX_BLOCKS = 100;
const TOO_LONG = 'This was too long for a field of Slack and is shortened.';

/** Every field has a block of its own, so that one name is enough for what stands in it. */
export const FIELD = 'value';

/** A field with what stands in it at first, in plain words. */
export type FilledField = { readonly field: FormField; readonly value: string };

export type Submitting = { readonly spaceId: SpaceId; readonly privateMetadata: string };

type TextField = Extract<FormField, { type: 'line' | 'paragraph' }>;
type ChoiceField = Extract<FormField, { type: 'select' }>;

const mostIn = ({ maxLength }: TextField): number => Math.min(maxLength, INPUT);

const inputOf = (field: TextField, value: string): types.PlainTextInput => {
  const start = field.type === 'line' ? value.replace(/\s*\n\s*/gu, ' ') : value;
  return {
    type: 'plain_text_input',
    action_id: FIELD,
    multiline: field.type === 'paragraph',
    max_length: mostIn(field),
    ...(start === '' ? {} : { initial_value: shorten(start, mostIn(field)) }),
  };
};

const choiceOf = (field: ChoiceField, value: string): types.StaticSelect => {
  if (field.options.length > MAX_OPTIONS)
    throw new RenderError('too-many-options', `A form's choice holds ${MAX_OPTIONS} options.`);
  const options = optionsOf(field.options);
  const chosen = options.find((option) => option.value === value);
  return {
    type: 'static_select',
    action_id: FIELD,
    options,
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  };
};

const hintOf = ({ field, value }: FilledField): string => {
  const isCut = field.type !== 'select' && value.length > mostIn(field);
  return [field.hint ?? '', isCut ? TOO_LONG : ''].filter((text) => text !== '').join(' ');
};

const blockOf = (filled: FilledField): types.InputBlock => {
  const { field, value } = filled;
  const hint = hintOf(filled);
  return {
    type: 'input',
    block_id: field.id,
    label: plain(shorten(field.label, LABEL)),
    ...(hint === '' ? {} : { hint: plain(shorten(hint, LABEL)) }),
    optional: !field.required,
    element: field.type === 'select' ? choiceOf(field, value) : inputOf(field, value),
  };
};

/** What the narrow title has no room for is said in full below it. */
const inFull = (title: string): readonly types.KnownBlock[] =>
  title.length > TITLE ? [{ type: 'section', text: plain(title) }] : [];

/** Throws `too-many-fields` when a form has more than a modal holds. */
export const renderModal = (
  { title, submit, submitLabel }: Form,
  fields: readonly FilledField[],
  { spaceId, privateMetadata }: Submitting,
): types.ModalView => {
  const blocks = [...inFull(title), ...fields.map(blockOf)];
  if (blocks.length > MAX_BLOCKS)
    throw new RenderError('too-many-fields', `A modal holds ${MAX_BLOCKS} parts.`);
  if (privateMetadata.length > METADATA)
    throw new RenderError('unfit-action', `A modal takes ${METADATA} characters along.`);
  return {
    type: 'modal',
    callback_id: actionIdOf({ kind: 'action', action: submit, spaceId }),
    private_metadata: privateMetadata,
    title: plain(shorten(title, TITLE)),
    submit: plain(shorten(submitLabel, BUTTON)),
    close: plain('Cancel'),
    blocks,
  };
};
