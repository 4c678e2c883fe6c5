import type {
  ActionsBlock,
  Button,
  Checkboxes,
  ContextBlock,
  Datepicker,
  DividerBlock,
  HeaderBlock,
  ImageBlock,
  ImageElement,
  InputBlock,
  MarkdownBlock,
  Overflow,
  PlainTextInput,
  RadioButtons,
  RichTextBlock,
  SectionBlock,
  StaticSelect,
  Timepicker,
  UsersSelect,
} from '@slack/types';

type KeysOf<Shape> = readonly (keyof Shape & string)[];

const focus = ['focus_on_load'] as const;
const picker = ['type', 'action_id', 'placeholder', 'confirm', ...focus] as const;

/** Every key a block may carry, checked against @slack/types at compile time. Other blocks the product does not use. */
export const BLOCK_KEYS = {
  actions: ['type', 'block_id', 'elements'] satisfies KeysOf<ActionsBlock>,
  context: ['type', 'block_id', 'elements'] satisfies KeysOf<ContextBlock>,
  divider: ['type', 'block_id'] satisfies KeysOf<DividerBlock>,
  header: ['type', 'block_id', 'text'] satisfies KeysOf<HeaderBlock>,
  image: ['type', 'block_id', 'alt_text', 'title', 'image_url', 'slack_file'],
  input: [
    'type',
    'block_id',
    'label',
    'hint',
    'optional',
    'element',
    'dispatch_action',
  ] satisfies KeysOf<InputBlock>,
  markdown: ['type', 'block_id', 'text'] satisfies KeysOf<MarkdownBlock>,
  rich_text: ['type', 'block_id', 'elements'] satisfies KeysOf<RichTextBlock>,
  section: ['type', 'block_id', 'text', 'fields', 'accessory', 'expand'] satisfies KeysOf<SectionBlock>,
} as const;

export type KnownBlockType = keyof typeof BLOCK_KEYS;

export const ELEMENT_KEYS = {
  button: [
    'type',
    'action_id',
    'text',
    'value',
    'url',
    'style',
    'confirm',
    'accessibility_label',
  ] satisfies KeysOf<Button>,
  checkboxes: [
    'type',
    'action_id',
    'options',
    'initial_options',
    'confirm',
    ...focus,
  ] satisfies KeysOf<Checkboxes>,
  datepicker: [...picker, 'initial_date'] satisfies KeysOf<Datepicker>,
  image: ['type', 'alt_text', 'image_url', 'slack_file'],
  overflow: ['type', 'action_id', 'options', 'confirm'] satisfies KeysOf<Overflow>,
  plain_text_input: [
    'type',
    'action_id',
    'placeholder',
    'initial_value',
    'multiline',
    'min_length',
    'max_length',
    'dispatch_action_config',
    ...focus,
  ] satisfies KeysOf<PlainTextInput>,
  radio_buttons: [
    'type',
    'action_id',
    'options',
    'initial_option',
    'confirm',
    ...focus,
  ] satisfies KeysOf<RadioButtons>,
  static_select: [...picker, 'options', 'option_groups', 'initial_option'] satisfies KeysOf<StaticSelect>,
  timepicker: [...picker, 'initial_time', 'timezone'] satisfies KeysOf<Timepicker>,
  users_select: [...picker, 'initial_user'] satisfies KeysOf<UsersSelect>,
} as const;

export type KnownElementType = keyof typeof ELEMENT_KEYS;

/** Which elements may stand where. https://docs.slack.dev/reference/block-kit/block-elements */
export const PLACES = {
  actions: [
    'button',
    'checkboxes',
    'datepicker',
    'overflow',
    'radio_buttons',
    'static_select',
    'timepicker',
    'users_select',
  ],
  accessory: [
    'button',
    'checkboxes',
    'datepicker',
    'image',
    'overflow',
    'radio_buttons',
    'static_select',
    'timepicker',
    'users_select',
  ],
  input: [
    'checkboxes',
    'datepicker',
    'plain_text_input',
    'radio_buttons',
    'static_select',
    'timepicker',
    'users_select',
  ],
} as const satisfies Readonly<Record<string, readonly KnownElementType[]>>;

export type ImageParts = ImageBlock | ImageElement;
