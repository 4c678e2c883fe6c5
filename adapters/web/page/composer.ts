import { type CommandView, MAX_TEXT, type RefusalView } from '../view.ts';
import { complete } from './complete.ts';
import { el } from './dom.ts';
import { createSuggestionList } from './suggestion-list.ts';

export type ComposerDeps = {
  readonly name: string;
  readonly commands: readonly CommandView[];
  readonly send: (text: string) => Promise<RefusalView | undefined>;
};

export type Composer = {
  readonly node: HTMLElement;
  readonly focus: () => void;
  /** Puts text in the box, below what stands there. */
  readonly put: (text: string) => void;
  /** Shows text as if it had been typed, in place of what stands there; for scenes. */
  readonly show: (text: string) => void;
  /** Types and sends, as a scene does. */
  readonly write: (text: string) => Promise<RefusalView | undefined>;
};

const SHOW_COUNT_FROM = 3500;
const HIGHEST_PX = 180;
const figures = new Intl.NumberFormat();

const tooLong = (length: number): string =>
  `${figures.format(length - MAX_TEXT)} characters too long: ${figures.format(MAX_TEXT)} at most in one message.`;

const countText = (length: number): string => {
  if (length > MAX_TEXT) return tooLong(length);
  return length < SHOW_COUNT_FROM ? '' : `${figures.format(length)} of ${figures.format(MAX_TEXT)}`;
};

const makeBox = (name: string): HTMLTextAreaElement =>
  el('textarea', {
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

const makeList = (): HTMLElement => {
  const attrs = { id: 'suggestions', role: 'listbox', 'aria-label': 'Commands' };
  const list = el('ul', { class: 'suggestions', attrs });
  list.hidden = true;
  return list;
};

const makeParts = (name: string) => ({
  box: makeBox(name),
  list: makeList(),
  help: el('p', { class: 'help', attrs: { id: 'box-help' } }),
  count: el('p', { class: 'count', attrs: { id: 'box-count', role: 'status' } }),
  button: el('button', { class: 'primary send', attrs: { type: 'submit' } }, 'Send'),
});

type Parts = ReturnType<typeof makeParts>;

/** Everything that follows from what stands in the box, but for the suggestions. */
const showState = ({ box, count, help }: Parts, helpText: string): void => {
  const isLong = box.value.length > MAX_TEXT;
  help.textContent = helpText;
  count.textContent = countText(box.value.length);
  count.classList.toggle('problem', isLong);
  box.setAttribute('aria-invalid', String(isLong));
  box.style.height = 'auto';
  box.style.height = `${Math.min(box.scrollHeight + 2, HIGHEST_PX)}px`;
};

/** Marks the button as at work while anything is being sent; one may go on writing meanwhile. */
const whileSending = (button: HTMLElement) => {
  let sending = 0;
  return async (work: () => Promise<unknown>): Promise<void> => {
    sending += 1;
    button.setAttribute('aria-busy', 'true');
    await work();
    sending -= 1;
    if (sending === 0) button.removeAttribute('aria-busy');
  };
};

export const createComposer = ({ name, commands, send }: ComposerDeps): Composer => {
  const parts = makeParts(name);
  const { box, list, help, count, button } = parts;
  const suggestions = createSuggestionList({ box, list, onTake: ({ line }) => set(line) });
  const busily = whileSending(button);

  const refresh = (): void => {
    const completion = complete(box.value, commands);
    showState(parts, completion.help);
    suggestions.offer(completion.suggestions);
  };
  const set = (text: string): void => {
    box.value = text;
    box.setSelectionRange(text.length, text.length);
    refresh();
  };
  const trySend = async (): Promise<RefusalView | undefined> => {
    const text = box.value;
    if (text.trim() === '') return undefined;
    if (text.length > MAX_TEXT) return { code: 'too-long', message: tooLong(text.length) };
    // Emptied first, so that a second Enter cannot send twice; given back when it was not taken.
    set('');
    const refusal = await send(text);
    if (refusal !== undefined) set(box.value === '' ? text : `${text}\n${box.value}`);
    return refusal;
  };

  const show = (text: string): void => {
    set(text);
    suggestions.close();
  };

  box.addEventListener('input', refresh);
  box.addEventListener('blur', suggestions.close);
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const isTaken = suggestions.takesKey(event);
    const isSend = !isTaken && event.key === 'Enter' && !event.shiftKey;
    if (isTaken || isSend) event.preventDefault();
    if (isSend) void busily(trySend);
  });
  const node = el('form', { class: 'composer' }, list, help, el('div', { class: 'row' }, box, button), count);
  node.addEventListener('submit', (event) => {
    event.preventDefault();
    void busily(trySend);
  });

  return {
    node,
    focus: () => box.focus(),
    put: (text) => {
      set(box.value.trim() === '' ? text : `${box.value}\n${text}`);
      box.focus();
    },
    show,
    write: (text) => {
      show(text);
      return trySend();
    },
  };
};
