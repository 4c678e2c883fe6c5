import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { CardAction, SelectOption, SpaceId } from '../../src/index.ts';
import { shorten } from '../platform/index.ts';
import { customIdOf } from './custom-id.ts';
import { RenderError } from './render-error.ts';

const MAX_ROWS = 5;
const BUTTONS_IN_A_ROW = 5;
export const MAX_OPTIONS = 25;
const BUTTON_LABEL = 80;
const OPTION_TEXT = 100;
const PLACEHOLDER = 150;

type Button = APIButtonComponentWithCustomId;
export type Row = APIActionRowComponent<Button | APIStringSelectComponent>;

type ButtonAction = Extract<CardAction, { type: 'button' }>;
type SelectAction = Extract<CardAction, { type: 'select' }>;

const STYLES = {
  primary: ButtonStyle.Primary,
  plain: ButtonStyle.Secondary,
  danger: ButtonStyle.Danger,
} as const;

const row = (components: Row['components']): Row => ({ type: ComponentType.ActionRow, components });

const buttonOf = ({ action, label, style = 'plain' }: ButtonAction, spaceId: SpaceId): Button => ({
  type: ComponentType.Button,
  style: STYLES[style],
  label: shorten(label, BUTTON_LABEL),
  custom_id: customIdOf({ kind: 'action', action, spaceId }),
});

const chunks = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/** A value is given back as it is, so a long one cannot be shortened. */
export const optionsOf = (options: readonly SelectOption[]): { label: string; value: string }[] => {
  if (options.some(({ value }) => value === '' || value.length > OPTION_TEXT))
    throw new RenderError('unfit-action', `A choice's value has 1 to ${OPTION_TEXT} characters.`);
  return options.map(({ label, value }) => ({ label: shorten(label, OPTION_TEXT), value }));
};

const selectsOf = ({ action, label, options }: SelectAction, spaceId: SpaceId): readonly Row[] => {
  const parts = chunks(options, MAX_OPTIONS);
  return parts.map((part, at) => {
    const count = parts.length === 1 ? '' : ` (${at + 1} of ${parts.length})`;
    return row([
      {
        type: ComponentType.StringSelect,
        custom_id: customIdOf({ kind: 'action', action, spaceId }, at),
        placeholder: shorten(label, PLACEHOLDER - count.length) + count,
        options: optionsOf(part),
      },
    ]);
  });
};

/** Buttons that stand together share rows of five; a select has rows of its own, one for each 25 options. */
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

/** Everything a card can be answered with. Throws `too-many-rows` rather than leave one out. */
export const renderActions = (actions: readonly CardAction[], spaceId: SpaceId): Row[] => {
  const rows = groupsOf(actions).flatMap((group) =>
    isSelect(group)
      ? selectsOf(group, spaceId)
      : chunks(group, BUTTONS_IN_A_ROW).map((part) => row(part.map((button) => buttonOf(button, spaceId)))),
  );
  if (rows.length > MAX_ROWS) throw new RenderError('too-many-rows', `A message holds ${MAX_ROWS} rows.`);
  return rows;
};
