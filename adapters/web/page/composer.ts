import { type CommandView, MAX_TEXT, type RefusalView } from '../view.ts';
import { type Completion, complete, type Suggestion } from './complete.ts';
import { el } from './dom.ts';

export type ComposerDeps = {
  readonly name: string;
  readonly commands: readonly CommandView[];
  readonly send: (text: string) => Promise<RefusalView | undefined>;
};

export type Composer = {
  readonly node: HTMLElement;
  readonly focus: () => void;
  /** Puts text in the box; what stood there goes above it. */
  readonly put: (text: string) => void;
  /** Types and sends, as a scene does. */
  readonly write: (text: string) => Promise<RefusalView | undefined>;
};

const SHOW_COUNT_FROM = 3500;
const format = new Intl.NumberFormat(undefined);

const makeParts = (name: string) => {
  const box = el('textarea', {
    attrs: {
      rows: '1',
      id: 'box',
      dir: 'auto',
      placeholder: `Write as ${name}, or / for commands`,
      'aria-label': `Write as ${name}`,
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': 'suggestions',
      'aria-describedby': 'box-help box-count',
      autocomplete: 'off',
    },
  });
  const list = el('ul', {
    class: 'suggestions',
    attrs: { id: 'suggestions', role: 'listbox', 'aria-label': 'Commands' },
  });
  list.hidden = true;
  const help = el('p', { class: 'help', attrs: { id: 'box-help' } });
  const count = el('p', { class: 'count', attrs: { id: 'box-count', role: 'status' } });
  const button = el('button', { class: 'primary send', attrs: { type: 'submit' } }, 'Send');
  return { box, list, help, count, button };
};

export const createComposer = ({ name, commands, send }: ComposerDeps): Composer => {
  const { box, list, help, count, button } = makeParts(name);
  let completion: Completion = { suggestions: [], help: '' };
  let active = 0;
  let isClosed = false;

  const tooLong = (): string =>
    `${format.format(box.value.length - MAX_TEXT)} characters too long: ${format.format(MAX_TEXT)} at most in one message.`;

  const showList = (): void => {
    const isOpen = completion.suggestions.length > 0 && !isClosed;
    list.hidden = !isOpen;
    box.setAttribute('aria-expanded', String(isOpen));
    list.replaceChildren(...(isOpen ? completion.suggestions.map(toItem) : []));
    if (isOpen) box.setAttribute('aria-activedescendant', `suggestion-${active}`);
    else box.removeAttribute('aria-activedescendant');
    list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  };

  const toItem = (suggestion: Suggestion, index: number): HTMLElement => {
    const item = el(
      'li',
      { attrs: { role: 'option', id: `suggestion-${index}`, 'aria-selected': String(index === active) } },
      el('span', { class: 'command' }, suggestion.label),
      el('span', { class: 'summary' }, suggestion.summary),
    );
    item.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      take(suggestion);
    });
    return item;
  };

  const refresh = (): void => {
    completion = complete(box.value, commands);
    active = 0;
    help.textContent = completion.help;
    const isLong = box.value.length > MAX_TEXT;
    if (isLong) count.textContent = tooLong();
    else if (box.value.length < SHOW_COUNT_FROM) count.textContent = '';
    else count.textContent = `${format.format(box.value.length)} of ${format.format(MAX_TEXT)}`;
    count.classList.toggle('problem', isLong);
    box.setAttribute('aria-invalid', String(isLong));
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight + 2, 180)}px`;
    showList();
  };

  const set = (text: string): void => {
    box.value = text;
    box.setSelectionRange(text.length, text.length);
    refresh();
  };

  const take = (suggestion: Suggestion): void => {
    isClosed = false;
    set(suggestion.line);
  };

  const trySend = async (): Promise<RefusalView | undefined> => {
    const text = box.value;
    if (text.trim() === '') return undefined;
    if (text.length > MAX_TEXT) return { code: 'too-long', message: tooLong() };
    // Emptied first, so that a second Enter cannot send twice; given back when it was not taken.
    set('');
    const refusal = await send(text);
    if (refusal !== undefined) set(box.value === '' ? text : `${text}\n${box.value}`);
    return refusal;
  };

  let sending = 0;
  const submit = async (): Promise<void> => {
    sending += 1;
    button.setAttribute('aria-busy', 'true');
    await trySend();
    sending -= 1;
    if (sending === 0) button.removeAttribute('aria-busy');
  };

  const step = (by: number): void => {
    active = (active + by + completion.suggestions.length) % completion.suggestions.length;
    showList();
  };

  const onListKey = (event: KeyboardEvent): boolean => {
    const chosen = completion.suggestions[active];
    if (list.hidden || chosen === undefined) return false;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Escape') isClosed = true;
    else if (event.key === 'Tab' && !event.shiftKey) take(chosen);
    else if (event.key === 'Enter' && chosen.line.trim() !== box.value.trim()) take(chosen);
    else return false;
    showList();
    return true;
  };

  box.addEventListener('input', () => {
    isClosed = false;
    refresh();
  });
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (onListKey(event)) event.preventDefault();
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void submit();
    }
  });
  box.addEventListener('blur', () => {
    isClosed = true;
    showList();
  });

  const node = el('form', { class: 'composer' }, list, help, el('div', { class: 'row' }, box, button), count);
  node.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  return {
    node,
    focus: () => box.focus(),
    put: (text) => {
      set(box.value.trim() === '' ? text : `${box.value}\n${text}`);
      box.focus();
    },
    write: (text) => {
      set(text);
      isClosed = true;
      showList();
      return trySend();
    },
  };
};
