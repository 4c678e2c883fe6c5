import { visibleText } from './visible-text.ts';

type Child = Node | string | undefined;

type Props = {
  readonly class?: string;
  readonly attrs?: Readonly<Record<string, string>>;
  readonly data?: Readonly<Record<string, string>>;
  readonly onClick?: () => void;
};

/** Strings become text nodes. Nothing on the page is ever made from markup in a string. */
export const el = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] => {
  const node = document.createElement(tag);
  if (props.class !== undefined) node.className = props.class;
  for (const [name, value] of Object.entries(props.attrs ?? {})) node.setAttribute(name, value);
  Object.assign(node.dataset, props.data);
  if (props.onClick !== undefined) node.addEventListener('click', () => props.onClick?.());
  node.append(...children.filter((child) => child !== undefined));
  return node;
};

/** What people or the mediator wrote: its own direction, its control characters made visible. */
export const words = <Tag extends 'p' | 'span' | 'li' | 'dd' | 'dt' | 'blockquote' | 'h3'>(
  tag: Tag,
  text: string,
  className?: string,
): HTMLElementTagNameMap[Tag] =>
  el(
    tag,
    { attrs: { dir: 'auto' }, ...(className === undefined ? {} : { class: className }) },
    visibleText(text),
  );

/** As `words`, with one part marked. */
export const markedWords = (text: string, mark: readonly [number, number] | undefined): HTMLElement => {
  if (mark === undefined) return words('blockquote', text);
  const [start, end] = mark;
  return el(
    'blockquote',
    { attrs: { dir: 'auto' } },
    visibleText(text.slice(0, start)),
    el('mark', {}, visibleText(text.slice(start, end))),
    visibleText(text.slice(end)),
  );
};

export const byId = (id: string): HTMLElement => {
  const node = document.getElementById(id);
  if (node === null) throw new Error(`The page has no element "${id}".`);
  return node;
};

export const pageToken = (): string =>
  document.querySelector('meta[name="attune-token"]')?.getAttribute('content') ?? '';

/** Shows a button as at work until `work` ends; a second press meanwhile does nothing. */
export const whileBusy = async (button: HTMLElement, work: () => Promise<unknown>): Promise<void> => {
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  try {
    await work();
  } finally {
    button.removeAttribute('aria-busy');
  }
};
