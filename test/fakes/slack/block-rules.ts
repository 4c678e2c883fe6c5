import { BLOCK_KEYS, type KnownBlockType, PLACES } from './block-shape.ts';
import { createRules, isJson, type Json, listOf, type Rules } from './broken-rules.ts';
import { checkElement, image } from './element-rules.ts';
import { LIMITS } from './limits-catalogue.ts';

const isKnown = (type: string): type is KnownBlockType => type in BLOCK_KEYS;

const section = (rules: Rules, place: string, block: Json): void => {
  if (block.text === undefined && block.fields === undefined)
    rules.refuse(place, 'has neither text nor fields');
  rules.optionalText(place, 'section text', block.text, 'any');
  const fields = listOf(block.fields);
  rules.within(place, 'section fields', fields.length);
  for (const field of fields) rules.text(place, 'section field', field, 'any');
  if (block.accessory !== undefined) checkElement(rules, place, block.accessory, PLACES.accessory);
};

const context = (rules: Rules, place: string, block: Json): void => {
  const elements = listOf(block.elements);
  if (elements.length === 0) rules.refuse(place, 'has no elements');
  rules.within(place, 'context elements', elements.length);
  for (const element of elements) {
    if (element.type === 'image') image(rules, place, element);
    else rules.text(place, 'context text', element, 'any');
  }
};

const actions = (rules: Rules, place: string, block: Json): void => {
  const elements = listOf(block.elements);
  if (elements.length === 0) rules.refuse(place, 'has no elements');
  rules.within(place, 'actions elements', elements.length);
  rules.unique(
    place,
    'the same action_id',
    elements.map((element) => element.action_id),
  );
  for (const element of elements) checkElement(rules, place, element, PLACES.actions);
};

const input = (rules: Rules, place: string, block: Json): void => {
  rules.text(place, 'input label', block.label, 'plain');
  rules.optionalText(place, 'input hint', block.hint, 'plain');
  checkElement(rules, place, block.element, PLACES.input);
};

const ownRules: Readonly<Record<KnownBlockType, (rules: Rules, place: string, block: Json) => void>> = {
  actions,
  context,
  divider: () => undefined,
  header: (rules, place, block) => rules.text(place, 'header text', block.text, 'plain'),
  image: (rules, place, block) => {
    image(rules, place, block);
    rules.optionalText(place, 'image title', block.title, 'plain');
  },
  input,
  markdown: (rules, place, block) => rules.string(place, 'markdown text', block.text),
  rich_text: () => undefined,
  section,
};

const checkBlock = (rules: Rules, block: Json, index: number): void => {
  const type = String(block.type);
  const place = `block ${index} (${type})`;
  if (!isKnown(type)) {
    rules.refuse(place, 'is no block the fake knows');
    return;
  }
  rules.knownKeys(place, block, BLOCK_KEYS[type]);
  rules.string(place, 'block_id', block.block_id);
  ownRules[type](rules, place, block);
};

/** What Slack would refuse in these blocks, in words; empty when nothing. */
export const brokenBlockRules = (blocks: unknown, surface: 'message' | 'view'): readonly string[] => {
  const rules = createRules();
  if (!Array.isArray(blocks)) return ['blocks are no list'];
  rules.within('blocks', surface === 'message' ? 'blocks in a message' : 'blocks in a view', blocks.length);
  rules.unique(
    'blocks',
    'the same block_id',
    listOf(blocks).map((block) => block.block_id),
  );
  for (const [index, block] of listOf(blocks).entries()) checkBlock(rules, block, index);
  return rules.broken;
};

const VIEW_KEYS = ['type', 'blocks', 'private_metadata', 'callback_id', 'external_id'];
const MODAL_KEYS = ['title', 'close', 'submit', 'clear_on_close', 'notify_on_close'];

/** What Slack would refuse in this view, in words; empty when nothing. */
export const brokenViewRules = (view: unknown, type: 'modal' | 'home'): readonly string[] => {
  const rules = createRules();
  if (!isJson(view)) return ['the view is no object'];
  if (view.type !== type) rules.refuse('view', `is ${view.type}, not ${type}`);
  rules.knownKeys('view', view, type === 'modal' ? [...VIEW_KEYS, ...MODAL_KEYS] : VIEW_KEYS);
  rules.string('view', 'view private_metadata', view.private_metadata);
  rules.string('view', 'view callback_id', view.callback_id);
  rules.string('view', 'view external_id', view.external_id);
  if (type === 'modal') {
    rules.text('view', 'view title', view.title, 'plain');
    rules.optionalText('view', 'view button', view.submit, 'plain');
    rules.optionalText('view', 'view button', view.close, 'plain');
    const hasInput = listOf(view.blocks).some((block) => block.type === 'input');
    if (hasInput && view.submit === undefined) rules.refuse('view', 'has inputs and no submit');
  }
  rules.within('view', 'view bytes', Buffer.byteLength(JSON.stringify(view)));
  return [...rules.broken, ...brokenBlockRules(view.blocks, 'view')];
};

export const mostTextInMessage = LIMITS['message text'].most;
