import { ComponentType } from 'discord-api-types/v10';
import { checkComponent, withInner } from './limits-components.ts';
import { each, type Fields, listOf, onlyKnown, textOf, unique, when, within } from './limits-reading.ts';

const ON_TOP: readonly unknown[] = [ComponentType.Label, ComponentType.TextDisplay];

/** A row with one text input, as modals had before labels came. */
const isOldRow = ({ type, components }: Fields): boolean => {
  const inner = listOf(components);
  return type === ComponentType.ActionRow && inner.length === 1 && inner[0]?.type === ComponentType.TextInput;
};

const onTop = (component: Fields, place: string): readonly string[] => {
  if (isOldRow(component))
    return each(listOf(component.components), `${place}.components`, (input, at) => [
      ...checkComponent(input, at),
      ...when(textOf(input.label) === undefined, `${at} has no label`),
    ]);
  return ON_TOP.includes(component.type)
    ? checkComponent(component, place)
    : [`${place} may not stand on top of a modal`];
};

/** What is wrong with a modal. */
export const checkModal = (modal: Fields): readonly string[] => {
  const list = listOf(modal.components);
  const everything = list.flatMap(withInner);
  return [
    ...onlyKnown('modal', modal, 'the modal'),
    ...within('customId', modal.custom_id ?? '', 'custom_id'),
    ...within('modalTitle', modal.title ?? '', 'title'),
    ...within('modalComponents', modal.components ?? [], 'components'),
    ...each(list, 'components', onTop),
    ...unique(
      everything.map(({ custom_id }) => custom_id),
      'the custom_ids of the modal',
    ),
    ...when(
      everything.some(({ type }) => type === ComponentType.Button),
      'a modal has no buttons',
    ),
  ];
};
