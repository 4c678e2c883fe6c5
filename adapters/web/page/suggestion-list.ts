import type { Suggestion } from './complete.ts';
import { el } from './dom.ts';

type Deps = {
  readonly box: HTMLTextAreaElement;
  readonly list: HTMLElement;
  readonly onTake: (suggestion: Suggestion) => void;
};

export type SuggestionList = {
  readonly offer: (suggestions: readonly Suggestion[]) => void;
  readonly close: () => void;
  /** True when the key was the list's: moving, taking or closing. */
  readonly takesKey: (event: KeyboardEvent) => boolean;
};

/** A listbox that the box keeps the focus of: arrows move, Tab or Enter takes, Escape closes. */
export const createSuggestionList = ({ box, list, onTake }: Deps): SuggestionList => {
  let offered: readonly Suggestion[] = [];
  let active = 0;

  const toItem = (suggestion: Suggestion, index: number): HTMLElement => {
    const attrs = { role: 'option', id: `suggestion-${index}`, 'aria-selected': String(index === active) };
    const command = el('span', { class: 'command' }, suggestion.label);
    const item = el('li', { attrs }, command, el('span', { class: 'summary' }, suggestion.summary));
    // Before the box loses the focus, which would close the list.
    item.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      onTake(suggestion);
    });
    return item;
  };

  const show = (): void => {
    const isOpen = offered.length > 0;
    list.hidden = !isOpen;
    list.replaceChildren(...offered.map(toItem));
    box.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) box.setAttribute('aria-activedescendant', `suggestion-${active}`);
    else box.removeAttribute('aria-activedescendant');
    list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  };
  const offer = (suggestions: readonly Suggestion[]): void => {
    offered = suggestions;
    active = 0;
    show();
  };
  const step = (by: number): void => {
    active = (active + by + offered.length) % offered.length;
    show();
  };
  /** Enter sends what is already typed in full. */
  const wouldChange = ({ line }: Suggestion): boolean => line.trim() !== box.value.trim();

  return {
    offer,
    close: () => offer([]),
    takesKey: ({ key, shiftKey }) => {
      const chosen = offered[active];
      if (chosen === undefined) return false;
      if (key === 'ArrowDown') step(1);
      else if (key === 'ArrowUp') step(-1);
      else if (key === 'Escape') offer([]);
      else if (key === 'Tab' && !shiftKey) onTake(chosen);
      else if (key === 'Enter' && !shiftKey && wouldChange(chosen)) onTake(chosen);
      else return false;
      return true;
    },
  };
};
