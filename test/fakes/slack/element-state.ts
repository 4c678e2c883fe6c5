import type { KnownBlock } from '@slack/types';
import { isJson, type Json, listOf } from './broken-rules.ts';
import { NotPossible } from './refusal.ts';
import type { ElementState, PickedOption } from './types.ts';

export type PlacedElement = {
  readonly block: Json;
  readonly blockId: string;
  readonly actionId: string;
  readonly element: Json;
};

const placed = (block: Json, element: unknown): readonly PlacedElement[] =>
  isJson(element) && typeof element.action_id === 'string'
    ? [{ block, blockId: String(block.block_id), actionId: element.action_id, element }]
    : [];

/** Every interactive element, in the order they stand. */
export const elementsOf = (blocks: readonly KnownBlock[]): readonly PlacedElement[] =>
  listOf(blocks).flatMap((block) => [
    ...placed(block, block.element),
    ...placed(block, block.accessory),
    ...(block.type === 'actions' ? listOf(block.elements).flatMap((element) => placed(block, element)) : []),
  ]);

const pickedOption = (option: Json): PickedOption => {
  const { text } = option.text as { text: string };
  return { text: { type: 'plain_text', text, emoji: true }, value: String(option.value) };
};

const initialOf = (element: Json): ElementState | undefined => {
  const type = String(element.type);
  const option = isJson(element.initial_option) ? pickedOption(element.initial_option) : null;
  switch (type) {
    case 'plain_text_input':
      return { type, value: typeof element.initial_value === 'string' ? element.initial_value : null };
    case 'static_select':
    case 'radio_buttons':
      return { type, selected_option: option };
    case 'checkboxes':
      return { type, selected_options: listOf(element.initial_options).map(pickedOption) };
    case 'datepicker':
      return { type, selected_date: (element.initial_date as string | undefined) ?? null };
    case 'timepicker':
      return { type, selected_time: (element.initial_time as string | undefined) ?? null };
    case 'users_select':
      return { type, selected_user: (element.initial_user as string | undefined) ?? null };
    default:
      return undefined;
  }
};

/** What stands in every element before anybody touched it. */
export const initialState = (blocks: readonly KnownBlock[]): Map<string, Map<string, ElementState>> => {
  const state = new Map<string, Map<string, ElementState>>();
  for (const { blockId, actionId, element } of elementsOf(blocks)) {
    const initial = initialOf(element);
    if (initial === undefined) continue;
    state.set(blockId, (state.get(blockId) ?? new Map()).set(actionId, initial));
  }
  return state;
};

const offeredBy = (element: Json): readonly Json[] => [
  ...listOf(element.options),
  ...listOf(element.option_groups).flatMap((group) => listOf(group.options)),
];

const optionNamed = (element: Json, words: string): PickedOption => {
  const found = offeredBy(element).find(
    (option) => (option.text as { text: string }).text === words || option.value === words,
  );
  if (found === undefined) throw new NotPossible(`No option "${words}" is offered`);
  return pickedOption(found);
};

const typedInto = (element: Json, words: string): ElementState => {
  const most = Number(element.max_length ?? 3000);
  const least = Number(element.min_length ?? 0);
  if (words.length > most) throw new NotPossible(`Slack lets nobody type more than ${most} characters here`);
  if (words.length < least) throw new NotPossible(`Slack asks for at least ${least} characters here`);
  return { type: 'plain_text_input', value: words === '' ? null : words };
};

/** What stands in an element once somebody has typed or picked `words` (an option's text or value, a user id). */
export const chosen = (element: Json, words: string | readonly string[]): ElementState => {
  const type = String(element.type);
  const one = String(words);
  switch (type) {
    case 'plain_text_input':
      return typedInto(element, one);
    case 'static_select':
    case 'radio_buttons':
    case 'overflow':
      return { type, selected_option: optionNamed(element, one) };
    case 'checkboxes':
      return { type, selected_options: [words].flat().map((word) => optionNamed(element, word)) };
    case 'datepicker':
      return { type, selected_date: one };
    case 'timepicker':
      return { type, selected_time: one };
    case 'users_select':
      return { type, selected_user: one };
    default:
      throw new NotPossible(`Nothing can be chosen in a ${type}`);
  }
};

/** Whether a required field counts as filled. */
export const isFilled = (state: ElementState | undefined): boolean =>
  state !== undefined &&
  Object.entries(state).some(
    ([key, value]) => key !== 'type' && value !== null && value !== undefined && String(value) !== '',
  );
