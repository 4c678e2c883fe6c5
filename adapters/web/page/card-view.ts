import type { ActionView, BlockView, ButtonView, CardView, SelectView, Side } from '../view.ts';
import { el, markedWords, whileBusy, words } from './dom.ts';

export const NAMES: Readonly<Record<Side, string>> = { alex: 'Alex', sam: 'Sam' };

export type Press = (action: ActionView, value?: string) => Promise<unknown>;

/** Somebody who can press a card's buttons here, and how that is done. */
export type Presser = { readonly side: Side; readonly named: boolean; readonly press: Press };

export type CardOptions = {
  readonly pressers: readonly Presser[];
  /** Takes offered words into the reader's own box. */
  readonly onUse?: (text: string) => void;
  readonly onDismiss?: () => Promise<unknown>;
};

const offer = (text: string, caption: string | undefined, onUse: CardOptions['onUse']): HTMLElement => {
  const use =
    onUse === undefined
      ? undefined
      : el(
          'button',
          { class: 'quiet', attrs: { type: 'button' }, onClick: () => onUse(text) },
          'Put in my box',
        );
  return el(
    'div',
    { class: 'offer' },
    caption === undefined ? undefined : words('span', caption, 'caption'),
    words('p', text),
    use,
  );
};

/** Shown and saved from the page itself: the text is here already and goes over no wire again. */
const fileToKeep = (name: string, text: string): HTMLElement => {
  const save = el('a', { class: 'save', attrs: { download: name } }, `Save ${name}`);
  save.setAttribute('href', `data:application/octet-stream;charset=utf-8,${encodeURIComponent(text)}`);
  return el('div', { class: 'offer' }, el('pre', {}, text), save);
};

/** From our own origin; the darker one where the reader's screen is dark. */
const pictureOf = (name: string, alt: string): HTMLElement =>
  el(
    'picture',
    {},
    el('source', {
      attrs: { srcset: `/assets/${name}-dark.svg`, media: '(prefers-color-scheme: dark)' },
    }),
    el('img', { class: 'picture', attrs: { src: `/assets/${name}.svg`, alt, width: '400', height: '400' } }),
  );

const renderBlock = (block: BlockView, onUse: CardOptions['onUse']): HTMLElement => {
  switch (block.type) {
    case 'text':
      return words('p', block.text);
    case 'note':
      return words('p', block.text, 'note');
    case 'quote':
      return markedWords(block.text, block.mark);
    case 'offer':
      return offer(block.text, block.caption, onUse);
    case 'file':
      return fileToKeep(block.name, block.text);
    case 'picture':
      return pictureOf(block.name, block.alt);
    case 'list':
      return el('ul', {}, ...block.items.map((item) => words('li', item)));
    case 'facts':
      return el(
        'dl',
        { class: 'facts' },
        ...block.facts.map(({ name, value }) => el('div', {}, words('dt', name), words('dd', value))),
      );
  }
};

const renderButton = ({ label, style, action }: ButtonView, press: Press): HTMLElement => {
  const button = el(
    'button',
    { class: style, attrs: { type: 'button' }, data: { action: action.name } },
    label,
  );
  button.addEventListener('click', () => void whileBusy(button, () => press(action)));
  return button;
};

/** Chosen with a button of its own: on some systems a select changes with every arrow key. */
const renderSelect = ({ label, options, action }: SelectView, press: Press): HTMLElement => {
  const select = el(
    'select',
    { data: { action: action.name } },
    ...options.map((option) => el('option', { attrs: { value: option.value } }, option.label)),
  );
  const choose = el('button', { class: 'plain', attrs: { type: 'button' } }, 'Choose');
  choose.addEventListener('click', () => void whileBusy(choose, () => press(action, select.value)));
  return el('div', { class: 'choice' }, el('label', {}, el('span', {}, label), select), choose);
};

const renderActions = (card: CardView, { side, named, press }: Presser): HTMLElement =>
  el(
    'div',
    { class: `actions as-${side}`, attrs: { role: 'group', 'aria-label': `For ${NAMES[side]}` } },
    named ? el('span', { class: 'who' }, NAMES[side]) : undefined,
    ...card.actions.map((action) =>
      action.type === 'button' ? renderButton(action, press) : renderSelect(action, press),
    ),
  );

const dismissButton = (onDismiss: () => Promise<unknown>): HTMLElement => {
  const button = el(
    'button',
    { class: 'dismiss', attrs: { type: 'button', 'aria-label': 'Clear this note' } },
    '×',
  );
  button.addEventListener('click', () => void whileBusy(button, onDismiss));
  return button;
};

export const renderCard = (card: CardView, { pressers, onUse, onDismiss }: CardOptions): HTMLElement =>
  el(
    'article',
    { class: `card kind-${card.kind}`, data: { kind: card.kind }, attrs: { tabindex: '-1' } },
    onDismiss === undefined ? undefined : dismissButton(onDismiss),
    card.title === undefined ? undefined : words('h3', card.title),
    ...card.blocks.map((block) => renderBlock(block, onUse)),
    ...(card.actions.length === 0 ? [] : pressers.map((presser) => renderActions(card, presser))),
  );
