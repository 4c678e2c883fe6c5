/** What Slack accepts at most, with where it says so. Lengths in UTF-16 code units, which is never laxer than Slack. */
const BLOCKS = 'https://docs.slack.dev/reference/block-kit/blocks';
const ELEMENTS = 'https://docs.slack.dev/reference/block-kit/block-elements';
const OBJECTS = 'https://docs.slack.dev/reference/block-kit/composition-objects';
const VIEWS = 'https://docs.slack.dev/reference/views';

type Limit = { readonly most: number; readonly source: string };
const limit = (most: number, source: string): Limit => ({ most, source });

export const LIMITS = {
  'blocks in a message': limit(50, BLOCKS),
  'blocks in a view': limit(100, BLOCKS),
  block_id: limit(255, BLOCKS),
  'header text': limit(150, `${BLOCKS}/header-block`),
  'section text': limit(3000, `${BLOCKS}/section-block`),
  'section fields': limit(10, `${BLOCKS}/section-block`),
  'section field': limit(2000, `${BLOCKS}/section-block`),
  'context elements': limit(10, `${BLOCKS}/context-block`),
  'context text': limit(3000, `${OBJECTS}/text-object`),
  'actions elements': limit(25, `${BLOCKS}/actions-block`),
  'input label': limit(2000, `${BLOCKS}/input-block`),
  'input hint': limit(2000, `${BLOCKS}/input-block`),
  'image alt_text': limit(2000, `${BLOCKS}/image-block`),
  'image title': limit(2000, `${BLOCKS}/image-block`),
  image_url: limit(3000, `${BLOCKS}/image-block`),
  'markdown text': limit(12_000, `${BLOCKS}/markdown-block`),
  action_id: limit(255, ELEMENTS),
  placeholder: limit(150, ELEMENTS),
  'button text': limit(75, `${ELEMENTS}/button-element`),
  'button value': limit(2000, `${ELEMENTS}/button-element`),
  'button url': limit(3000, `${ELEMENTS}/button-element`),
  'button accessibility_label': limit(75, `${ELEMENTS}/button-element`),
  'select options': limit(100, `${ELEMENTS}/select-menu-element`),
  'radio options': limit(10, `${ELEMENTS}/radio-button-group-element`),
  'checkboxes options': limit(10, `${ELEMENTS}/checkboxes-element`),
  'overflow options': limit(5, `${ELEMENTS}/overflow-menu-element`),
  'plain_text_input max_length': limit(3000, `${ELEMENTS}/plain-text-input-element`),
  'option text': limit(75, `${OBJECTS}/option-object`),
  'option value': limit(150, `${OBJECTS}/option-object`),
  'option description': limit(75, `${OBJECTS}/option-object`),
  'option group label': limit(75, `${OBJECTS}/option-group-object`),
  'option groups': limit(100, `${ELEMENTS}/select-menu-element`),
  'confirm title': limit(100, `${OBJECTS}/confirmation-dialog-object`),
  'confirm text': limit(300, `${OBJECTS}/confirmation-dialog-object`),
  'confirm button': limit(30, `${OBJECTS}/confirmation-dialog-object`),
  'view title': limit(24, VIEWS),
  'view button': limit(24, VIEWS),
  'view private_metadata': limit(3000, VIEWS),
  'view callback_id': limit(255, VIEWS),
  'view external_id': limit(255, VIEWS),
  'view bytes': limit(250_000, 'https://docs.slack.dev/reference/methods/views.open'),
  'views in a stack': limit(3, 'https://docs.slack.dev/reference/methods/views.push'),
  'message text': limit(40_000, 'https://docs.slack.dev/reference/methods/chat.postMessage'),
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof LIMITS;
