import { ELEMENT_KEYS, type KnownElementType } from './block-shape.ts';
import { isJson, type Json, listOf, type Rules } from './broken-rules.ts';
import type { LimitName } from './limits-catalogue.ts';

const isKnown = (type: string): type is KnownElementType => type in ELEMENT_KEYS;

const options = (rules: Rules, place: string, list: unknown, name: LimitName): void => {
  const all = listOf(list);
  if (all.length === 0) rules.refuse(place, 'has no options');
  rules.within(place, name, all.length);
  rules.unique(
    place,
    'the same option value',
    all.map((option) => option.value),
  );
  for (const option of all) {
    rules.knownKeys(place, option, ['text', 'value', 'description', 'url']);
    rules.text(place, 'option text', option.text, 'any');
    rules.optionalText(place, 'option description', option.description, 'any');
    if (typeof option.value !== 'string') rules.refuse(place, 'option value is missing');
    rules.string(place, 'option value', option.value);
  }
};

const initialIsOffered = (rules: Rules, place: string, element: Json): void => {
  const offered = [
    ...listOf(element.options),
    ...listOf(element.option_groups).flatMap((group) => listOf(group.options)),
  ].map((option) => JSON.stringify(option));
  const initial = [
    ...(element.initial_option === undefined ? [] : [element.initial_option]),
    ...listOf(element.initial_options),
  ];
  for (const option of initial) {
    if (!offered.includes(JSON.stringify(option)))
      rules.refuse(place, 'initial option is not among the options');
  }
};

const select = (rules: Rules, place: string, element: Json): void => {
  if (element.option_groups === undefined) {
    options(rules, place, element.options, 'select options');
    return;
  }
  const groups = listOf(element.option_groups);
  rules.within(place, 'option groups', groups.length);
  for (const group of groups) {
    rules.text(place, 'option group label', group.label, 'plain');
    options(rules, place, group.options, 'select options');
  }
};

const textInput = (rules: Rules, place: string, element: Json): void => {
  const { min_length: least = 0, max_length: most = 3000, initial_value: value = '' } = element;
  if (typeof least !== 'number' || typeof most !== 'number' || least > most || most < 1) {
    rules.refuse(place, 'min_length and max_length do not fit');
  }
  rules.within(place, 'plain_text_input max_length', Number(most));
  if (typeof value !== 'string' || value.length > Number(most)) {
    rules.refuse(place, 'initial_value is longer than max_length');
  }
};

const button = (rules: Rules, place: string, element: Json): void => {
  rules.text(place, 'button text', element.text, 'plain');
  rules.string(place, 'button value', element.value);
  rules.string(place, 'button url', element.url);
  rules.string(place, 'button accessibility_label', element.accessibility_label);
  if (element.style !== undefined && element.style !== 'primary' && element.style !== 'danger') {
    rules.refuse(place, 'style is neither primary nor danger');
  }
};

const confirm = (rules: Rules, place: string, dialog: unknown): void => {
  if (!isJson(dialog)) return;
  rules.text(place, 'confirm title', dialog.title, 'plain');
  rules.text(place, 'confirm text', dialog.text, 'any');
  rules.text(place, 'confirm button', dialog.confirm, 'plain');
  rules.text(place, 'confirm button', dialog.deny, 'plain');
};

export const image = (rules: Rules, place: string, element: Json): void => {
  if (typeof element.alt_text !== 'string') rules.refuse(place, 'alt_text is missing');
  if (element.image_url === undefined && element.slack_file === undefined)
    rules.refuse(place, 'has no image');
  rules.string(place, 'image alt_text', element.alt_text);
  rules.string(place, 'image_url', element.image_url);
};

const ownRules: Readonly<Record<KnownElementType, (rules: Rules, place: string, element: Json) => void>> = {
  button,
  checkboxes: (rules, place, element) => options(rules, place, element.options, 'checkboxes options'),
  datepicker: () => undefined,
  image,
  overflow: (rules, place, element) => options(rules, place, element.options, 'overflow options'),
  plain_text_input: textInput,
  radio_buttons: (rules, place, element) => options(rules, place, element.options, 'radio options'),
  static_select: select,
  timepicker: () => undefined,
  users_select: () => undefined,
};

/** What Slack would refuse in this element, standing where only `allowed` may. */
export const checkElement = (
  rules: Rules,
  place: string,
  element: unknown,
  allowed: readonly string[],
): void => {
  const type = isJson(element) ? String(element.type) : 'nothing';
  if (!isJson(element) || !allowed.includes(type) || !isKnown(type)) {
    rules.refuse(place, `${type} may not stand here`);
    return;
  }
  rules.knownKeys(place, element, ELEMENT_KEYS[type]);
  rules.string(place, 'action_id', element.action_id);
  rules.optionalText(place, 'placeholder', element.placeholder, 'plain');
  confirm(rules, place, element.confirm);
  initialIsOffered(rules, place, element);
  ownRules[type](rules, place, element);
};
