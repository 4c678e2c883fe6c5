import type { ComingView, MessageView, Side } from '../view.ts';
import { NAMES } from './card-view.ts';
import { timeFace } from './clock-face.ts';
import { el, whileBusy, words } from './dom.ts';
import type { MenuItem } from './relay.ts';

export type OnMenu = (side: Side, item: MenuItem, messageId: string) => Promise<unknown>;

export type MessageOptions = {
  /** Whose menus stand under a message: one's own, or both in the shared channel of the playground. */
  readonly sides: readonly Side[];
  readonly onMenu: OnMenu;
};

const OWN: readonly (readonly [MenuItem, string])[] = [
  ['reframe', 'Reframe this'],
  ['explain', 'What did it see?'],
  ['edit', 'Edit'],
  ['delete', 'Delete'],
];
const PARTNERS: readonly (readonly [MenuItem, string])[] = [['validate', 'Help me answer']];

const menu = (message: MessageView, side: Side, { sides, onMenu }: MessageOptions): HTMLElement => {
  const items = message.author === side ? OWN : PARTNERS;
  const buttons = items.map(([item, label]) => {
    const button = el('button', { class: 'quiet', attrs: { type: 'button' }, data: { item } }, label);
    button.addEventListener('click', () => void whileBusy(button, () => onMenu(side, item, message.id)));
    return button;
  });
  return el(
    'div',
    { class: `menu as-${side}`, attrs: { role: 'group', 'aria-label': `${NAMES[side]} can` } },
    sides.length > 1 ? el('span', { class: 'who' }, NAMES[side]) : undefined,
    ...buttons,
  );
};

export const renderMessage = (message: MessageView, options: MessageOptions): HTMLElement => {
  const others = options.sides.filter((side) => side !== message.author);
  const own = options.sides.filter((side) => side === message.author);
  return el(
    'article',
    { class: `message by-${message.author}`, attrs: { tabindex: '-1' } },
    el(
      'header',
      {},
      el('span', { class: 'name' }, NAMES[message.author]),
      el('time', {}, timeFace(message.at)),
      message.edited ? el('span', { class: 'edited' }, 'edited') : undefined,
    ),
    words('p', message.text, 'said'),
    el('div', { class: 'menus' }, ...[...own, ...others].map((side) => menu(message, side, options))),
  );
};

export const renderComing = ({ name, isHere }: ComingView): HTMLElement =>
  el(
    'p',
    { class: 'coming' },
    isHere ? `${name} has come into the channel.` : `${name} has left the channel.`,
  );
