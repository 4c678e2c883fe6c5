import type { EntryView, StreamEvent } from '../view.ts';
import { el } from './dom.ts';

export type TimelineDeps = {
  readonly list: HTMLElement;
  readonly scroll: HTMLElement;
  readonly empty: HTMLElement;
  readonly render: (entry: EntryView) => HTMLElement;
  /** Called for what comes or changes after the first look. */
  readonly onNews?: (entry: EntryView, changed: boolean) => void;
};

export type Timeline = {
  readonly take: (event: StreamEvent) => void;
  readonly newest: (fits: (entry: EntryView) => boolean) => EntryView | undefined;
  /** Adds something of this page's own at the end; it goes when the room is emptied. */
  readonly append: (node: HTMLElement) => void;
  /** Back to the newest, if that is where the reader was. */
  readonly toEnd: () => void;
};

const NEAR_END_PX = 160;

export const createTimeline = ({ list, scroll, empty, render, onNews }: TimelineDeps): Timeline => {
  scroll.tabIndex = 0;
  const entries = new Map<string, { readonly entry: EntryView; readonly item: HTMLElement }>();

  let isAtEnd = true;
  const toEnd = (): void => {
    if (isAtEnd) scroll.scrollTop = scroll.scrollHeight;
  };
  // A view that is not shown has no size and no place in it to remember.
  scroll.addEventListener('scroll', () => {
    if (scroll.clientHeight === 0) return;
    isAtEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR_END_PX;
  });
  new ResizeObserver(toEnd).observe(scroll);

  const keepingEnd = (change: () => void): void => {
    change();
    empty.hidden = list.childElementCount > 0;
    toEnd();
  };

  /** One that is taller than the view is read from its beginning. */
  const showFromTop = (item: HTMLElement): void => {
    if (item.offsetHeight > scroll.clientHeight && scroll.clientHeight > 0) {
      item.scrollIntoView({ block: 'start' });
    }
  };

  const put = (entry: EntryView): void => {
    const known = entries.get(entry.id);
    const item = known?.item ?? el('li', { class: `entry is-${entry.type}` });
    const hadFocus = item.contains(document.activeElement);
    const node = render(entry);
    item.replaceChildren(node);
    entries.set(entry.id, { entry, item });
    if (known === undefined) list.append(item);
    if (hadFocus) node.focus();
  };

  const remove = (id: string): void => {
    const known = entries.get(id);
    entries.delete(id);
    if (known === undefined) return;
    const hadFocus = known.item.contains(document.activeElement);
    known.item.remove();
    if (hadFocus) scroll.focus();
  };

  const restart = (all: readonly EntryView[]): void => {
    entries.clear();
    list.replaceChildren();
    for (const entry of all) put(entry);
    isAtEnd = true;
  };

  return {
    take: (event) => {
      if (event.type === 'snapshot') keepingEnd(() => restart(event.entries));
      if (event.type === 'gone') keepingEnd(() => remove(event.id));
      if (event.type !== 'entry') return;
      const isKnown = entries.has(event.entry.id);
      keepingEnd(() => put(event.entry));
      const added = entries.get(event.entry.id)?.item;
      if (added !== undefined && !isKnown) showFromTop(added);
      onNews?.(event.entry, isKnown);
    },
    newest: (fits) => [...entries.values()].reverse().find(({ entry }) => fits(entry))?.entry,
    toEnd,
    append: (node) => keepingEnd(() => list.append(node)),
  };
};
