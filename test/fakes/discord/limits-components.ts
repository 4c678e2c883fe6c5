import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import {
  each,
  type Fields,
  fieldsOf,
  listOf,
  onlyKnown,
  textOf,
  unique,
  when,
  within,
} from './limits-reading.ts';

type Check = (component: Fields, place: string) => readonly string[];

const SELECTS: readonly unknown[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

export const isSelect = ({ type }: Fields): boolean => SELECTS.includes(type);

const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

const emoji: Check = (component, place) =>
  component.emoji === undefined ? [] : onlyKnown('emoji', fieldsOf(component.emoji), `${place}.emoji`);

const customId: Check = ({ custom_id }, place) => [
  ...when(textOf(custom_id) === undefined, `${place} has no custom_id`),
  ...within('customId', custom_id, `${place}.custom_id`),
];

const button: Check = (component, place) => {
  const { style, label, url, custom_id, emoji: picture, sku_id } = component;
  const isLink = style === ButtonStyle.Link;
  const isSku = style === ButtonStyle.Premium;
  return [
    ...onlyKnown('button', component, place),
    ...emoji(component, place),
    ...when(!isSku && label === undefined && picture === undefined, `${place} has neither label nor emoji`),
    ...within('buttonLabel', label, `${place}.label`),
    ...within('url', url, `${place}.url`),
    ...when(isLink === (url === undefined), `${place}: a link button, and no other, has a url`),
    ...when(isSku === (sku_id === undefined), `${place}: a premium button, and no other, has a sku_id`),
    ...(isLink || isSku
      ? when(custom_id !== undefined, `${place}: a button that Discord handles itself has no custom_id`)
      : customId(component, place)),
  ];
};

const selectOption: Check = (option, place) => [
  ...onlyKnown('selectOption', option, place),
  ...emoji(option, place),
  ...when(textOf(option.label) === undefined, `${place} has no label`),
  ...within('optionLabel', option.label, `${place}.label`),
  ...when(textOf(option.value) === undefined, `${place} has no value`),
  ...within('optionValue', option.value, `${place}.value`),
  ...within('optionDescription', option.description, `${place}.description`),
];

const select: Check = (component, place) => {
  const options = listOf(component.options);
  const isString = component.type === ComponentType.StringSelect;
  const least = numberOf(component.min_values, 1);
  const most = numberOf(component.max_values, 1);
  const chosen = options.filter((option) => option.default === true).length;
  return [
    ...onlyKnown('select', component, place),
    ...customId(component, place),
    ...within('selectPlaceholder', component.placeholder, `${place}.placeholder`),
    ...within('selectOptions', isString ? (component.options ?? []) : undefined, `${place}.options`),
    ...each(options, `${place}.options`, selectOption),
    ...unique(
      options.map((option) => option.value),
      `the values of ${place}`,
    ),
    ...when(least > most, `${place}: min_values is above max_values`),
    ...when(isString && most > options.length, `${place}: max_values is above the number of options`),
    ...when(chosen > most, `${place}: more options are chosen beforehand than may be`),
  ];
};

const textInput: Check = (component, place) => {
  const least = numberOf(component.min_length, 0);
  const most = numberOf(component.max_length, 4000);
  const value = textOf(component.value) ?? '';
  return [
    ...onlyKnown('textInput', component, place),
    ...customId(component, place),
    ...within('inputValue', component.value, `${place}.value`),
    ...within('inputPlaceholder', component.placeholder, `${place}.placeholder`),
    ...within('label', component.label, `${place}.label`),
    ...when(least < 0 || least > most, `${place}: min_length is above max_length or below 0`),
    ...when(most < 1 || most > 4000, `${place}: max_length is not within 1 to 4000`),
    ...when(value.length > most, `${place}: the value is longer than max_length`),
  ];
};

const row: Check = (component, place) => {
  const parts = listOf(component.components);
  const buttons = parts.filter(({ type }) => type === ComponentType.Button).length;
  const alone = parts.length === 1 && parts.every(isSelect);
  return [
    ...onlyKnown('row', component, place),
    ...within('buttonsInRow', component.components ?? [], `${place}.components`),
    ...when(buttons < parts.length && !alone, `${place}: a select stands alone in its row, beside no button`),
    ...each(parts, `${place}.components`, component_),
  ];
};

const nested: Check = (component, place) => [
  ...each(listOf(component.components), `${place}.components`, component_),
  ...(component.accessory === undefined
    ? []
    : component_(fieldsOf(component.accessory), `${place}.accessory`)),
];

const label: Check = (component, place) => {
  const inner = fieldsOf(component.component);
  const twice = inner.type === ComponentType.TextInput && inner.label !== undefined;
  return [
    ...onlyKnown('label', component, place),
    ...when(textOf(component.label) === undefined, `${place} has no label`),
    ...within('label', component.label, `${place}.label`),
    ...within('labelDescription', component.description, `${place}.description`),
    ...when(component.component === undefined, `${place} labels nothing`),
    ...when(twice, `${place}.component says its label a second time`),
    ...component_(inner, `${place}.component`),
  ];
};

const CHECKS: Readonly<Partial<Record<ComponentType, Check>>> = {
  [ComponentType.ActionRow]: row,
  [ComponentType.Button]: button,
  [ComponentType.StringSelect]: select,
  [ComponentType.UserSelect]: select,
  [ComponentType.RoleSelect]: select,
  [ComponentType.MentionableSelect]: select,
  [ComponentType.ChannelSelect]: select,
  [ComponentType.TextInput]: textInput,
  [ComponentType.Label]: label,
  [ComponentType.TextDisplay]: (component, place) => [
    ...onlyKnown('textDisplay', component, place),
    ...when((textOf(component.content) ?? '') === '', `${place} says nothing`),
  ],
  [ComponentType.Section]: (component, place) => [
    ...onlyKnown('section', component, place),
    ...when(component.accessory === undefined, `${place} has no accessory`),
    ...nested(component, place),
  ],
  [ComponentType.Container]: (component, place) => [
    ...onlyKnown('container', component, place),
    ...nested(component, place),
  ],
  [ComponentType.Separator]: (component, place) => onlyKnown('separator', component, place),
};

const isKnownType = (type: unknown): type is ComponentType =>
  typeof type === 'number' && ComponentType[type] !== undefined;

/** What is wrong with this component and everything in it. */
const component_: Check = (component, place) =>
  isKnownType(component.type)
    ? (CHECKS[component.type]?.(component, place) ?? [])
    : [`${place} is of no type that Discord knows`];

export const checkComponent: Check = component_;

/** A component with everything in it, in the order it is read. */
export const withInner = (component: Fields): readonly Fields[] => [
  component,
  ...listOf(component.components).flatMap(withInner),
  ...[component.component, component.accessory]
    .filter((inner) => inner !== undefined)
    .flatMap((inner) => withInner(fieldsOf(inner))),
];
