import type { EntryView, PrivateCardView, Side } from '../view.ts';
import { fetchCommands, watchSlowRequests } from './api.ts';
import { NAMES, renderCard } from './card-view.ts';
import { timeFace } from './clock-face.ts';
import { createComposer } from './composer.ts';
import { byId, el, words } from './dom.ts';
import { renderEngine } from './engine-view.ts';
import { follow } from './follow.ts';
import { renderComing, renderMessage } from './message-view.ts';
import { type FromSide, listen, tell } from './relay.ts';
import { createSideDeeds } from './side-deeds.ts';
import { createTaskRunner } from './side-tasks.ts';
import { createTimeline } from './timeline.ts';

const side: Side = document.documentElement.dataset.side === 'sam' ? 'sam' : 'alex';
const stage = window.parent === window ? undefined : window.parent;
const tellStage = (message: FromSide): void => {
  if (stage !== undefined) tell(stage, message);
};

const alertLine = byId('alert');
const showProblem = (message: string): void => {
  alertLine.textContent = message;
  alertLine.hidden = message === '';
};

const deeds = createSideDeeds({
  side,
  showProblem,
  showEngine: (message, seen) => {
    document.querySelector('.kind-engine')?.closest('li')?.remove();
    const item = el('li', { class: 'entry is-card' });
    const close = (): void => {
      item.remove();
      composer.focus();
    };
    item.append(renderEngine(message, seen, close));
    timeline.append(item);
    item.scrollIntoView({ block: 'start' });
    item.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
  },
});

const press = (entryId: string) => (action: unknown, value?: string) =>
  deeds.act({ verb: 'press', entryId, action, ...(value === undefined ? {} : { value }) });

/** Cards that were opened once stay open, also when they change. */
const opened = new Set<string>();

const openedCard = ({ id, at, card, asked }: PrivateCardView): HTMLElement => {
  const node = renderCard(card, {
    pressers: [{ side, named: false, press: press(id) }],
    onUse: (text) => composer.put(text),
    onDismiss: () => deeds.act({ verb: 'dismiss', entryId: id }),
  });
  const origin = el(
    'header',
    { class: 'origin' },
    el('span', {}, `Only you, ${NAMES[side]}`),
    el('time', {}, timeFace(at)),
  );
  node.prepend(origin);
  if (asked !== undefined) origin.after(words('p', asked, 'asked'));
  return node;
};

/** A lock screen's view: the neutral preview, and the content behind a tap (S7). */
const foldedCard = (entry: PrivateCardView): HTMLElement => {
  const open = el('button', { class: 'primary', attrs: { type: 'button' } }, 'Open');
  const node = el(
    'article',
    { class: 'card folded', attrs: { tabindex: '-1' } },
    el(
      'header',
      { class: 'origin' },
      el('span', {}, `Direct message to ${NAMES[side]}`),
      el('time', {}, timeFace(entry.at)),
    ),
    words('p', entry.card.preview),
    el('div', { class: 'actions' }, open),
  );
  open.addEventListener('click', () => {
    opened.add(entry.id);
    const card = openedCard(entry);
    node.replaceWith(card);
    card.focus();
  });
  return node;
};

const renderEntry = (entry: EntryView): HTMLElement => {
  switch (entry.type) {
    case 'message':
      return renderMessage(entry, { sides: [side], onMenu: (_, item) => deeds.menu(item, entry) });
    case 'coming':
      return renderComing(entry);
    case 'post':
      return renderCard(entry.card, { pressers: [{ side, named: false, press: press(entry.id) }] });
    case 'card':
      return entry.folded && !opened.has(entry.id) ? foldedCard(entry) : openedCard(entry);
  }
};

const announce = (entry: EntryView, isChanged: boolean): void => {
  if (entry.type !== 'card') return;
  const first = entry.card.blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []))[0];
  const gist = entry.folded ? entry.card.preview : (entry.card.title ?? first ?? entry.card.preview);
  byId('announcer').textContent = `${isChanged ? 'Note changed' : 'New private note'}: ${gist}`;
  tellStage({ attune: 'news', side });
};

const timeline = createTimeline({
  list: byId('timeline'),
  scroll: byId('scroll'),
  empty: byId('empty'),
  render: renderEntry,
  onNews: announce,
});

const composer = createComposer({
  name: NAMES[side],
  commands: await fetchCommands(),
  send: (text) => deeds.act({ verb: 'say', text }),
});
byId('composer').replaceWith(composer.node);

const runTask = createTaskRunner({ timeline, deeds, composer });

listen((message) => {
  if (message.attune === 'layout') {
    document.documentElement.dataset.layout = message.layout;
    timeline.toEnd();
  }
  if (message.attune !== 'do') return;
  void runTask(message.task).then((problem) =>
    tellStage({ attune: 'did', id: message.id, ...(problem === undefined ? {} : { problem }) }),
  );
});

watchSlowRequests(showProblem);
follow(side, {
  onEvent: (event) => timeline.take(event),
  onConnection: showProblem,
});
document.querySelector('.face')?.append(NAMES[side].slice(0, 1));
tellStage({ attune: 'ready', side });
