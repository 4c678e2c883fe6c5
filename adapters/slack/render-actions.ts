import type { types } from '@slack/bolt';
import type { CardAction, SelectOption, SpaceId } from '../../src/index.ts';
import { shorten } from '../platform/index.ts';
import { actionIdOf } from './action-id.ts';
import { RenderError } from './render-error.ts';

const ELEMENTS = 25;
export const MAX_OPTIONS = 100;
const BUTTON_TEXT = 75;
const OPTION_TEXT = 75;
const OPTION_VALUE = 150;
const PLACEHOLDER = 150;

type ButtonAction = Extract<CardAction, { type: 'button' }>;
type SelectAction = Extract<CardAction, { type: 'select' }>;

/** Shown as it is: no markup is read in it, and no `:name:` becomes a picture. */
export const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });

const buttonOf = ({ action, label, style = 'plain' }: ButtonAction, spaceId: SpaceId): types.Button => ({
  type: 'button',
  action_id: actionIdOf({ kind: 'action', action, spaceId }),
  text: plain(shorten(label, BUTTON_TEXT)),
  ...(style === 'plain' ? {} : { style }),
});

export const chunks = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/** A value is given back as it is, so a long one cannot be shortened. */
export const optionsOf = (options: readonly SelectOption[]): types.PlainTextOption[] => {
  if (options.some(({ value }) => value === '' || value.length > OPTION_VALUE))
    throw new RenderError('unfit-action', `A choice's value has 1 to ${OPTION_VALUE} characters.`);
  return options.map(({ label, value }) => ({ text: plain(shorten(label, OPTION_TEXT)), value }));
};

const selectsOf = (
  { action, label, options }: SelectAction,
  spaceId: SpaceId,
): readonly types.ActionsBlock[] => {
  const parts = chunks(options, MAX_OPTIONS);
  return parts.map((part, at) => {
    const count = parts.length === 1 ? '' : ` (${at + 1} of ${parts.length})`;
    const select: types.StaticSelect = {
      type: 'static_select',
      action_id: actionIdOf({ kind: 'action', action, spaceId }, at),
      placeholder: plain(shorten(label, PLACEHOLDER - count.length) + count),
      options: optionsOf(part),
    };
    return { type: 'actions', elements: [select] };
  });
};

/** Buttons that stand together share a row; a select has one of its own, one for each 100 options. */
const groupsOf = (actions: readonly CardAction[]): readonly (SelectAction | readonly ButtonAction[])[] => {
  const groups: (SelectAction | ButtonAction[])[] = [];
  for (const action of actions) {
    const last = groups.at(-1);
    if (action.type === 'select') groups.push(action);
    else if (Array.isArray(last)) last.push(action);
    else groups.push([action]);
  }
  return groups;
};

const isSelect = (group: SelectAction | readonly ButtonAction[]): group is SelectAction => 'type' in group;

/** Everything a card can be answered with; none is left out. */
export const renderActions = (
  actions: readonly CardAction[],
  spaceId: SpaceId,
): readonly types.ActionsBlock[] =>
  groupsOf(actions).flatMap((group) =>
    isSelect(group)
      ? selectsOf(group, spaceId)
      : chunks(group, ELEMENTS).map(
          (part): types.ActionsBlock => ({
            type: 'actions',
            elements: part.map((button) => buttonOf(button, spaceId)),
          }),
        ),
  );
