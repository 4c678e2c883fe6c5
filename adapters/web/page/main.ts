import { type EntryView, SIDES, type Side } from '../view.ts';
import { directStage, watchSlowRequests } from './api.ts';
import { type Presser, renderCard } from './card-view.ts';
import { createClockPanel } from './clock-panel.ts';
import { byId, el, whileBusy } from './dom.ts';
import { follow } from './follow.ts';
import { renderComing, renderMessage } from './message-view.ts';
import { listen, type Task, tell } from './relay.ts';
import { createScenePlayer } from './scene-player.ts';
import { createTabs } from './tabs.ts';
import { createTimeline } from './timeline.ts';

const narrow = matchMedia('(max-width: 899px)');
const status = byId('status');
const say = (text: string): void => {
  status.textContent = text;
};

const frameOf = (side: Side): Window | undefined => {
  const frame = byId(`frame-${side}`);
  return frame instanceof HTMLIFrameElement ? (frame.contentWindow ?? undefined) : undefined;
};

const tabs = createTabs(narrow);
const waiting = new Map<number, (problem: string | undefined) => void>();
let lastId = 0;

/** Asks a side's own frame to act: the stage has no right to act for anybody. */
const act = (side: Side, task: Task): Promise<string | undefined> => {
  const frame = frameOf(side);
  if (frame === undefined) return Promise.resolve('That side is not loaded yet.');
  tabs.show(side);
  say('');
  lastId += 1;
  const id = lastId;
  tell(frame, { attune: 'do', id, task });
  return new Promise((resolve) => waiting.set(id, resolve));
};

const actAndSay = async (side: Side, task: Task): Promise<void> => say((await act(side, task)) ?? '');

const tellLayout = (side: Side): void => {
  const frame = frameOf(side);
  if (frame !== undefined) tell(frame, { attune: 'layout', layout: narrow.matches ? 'phone' : 'private' });
};
narrow.addEventListener('change', () => SIDES.forEach(tellLayout));

listen((message) => {
  if (message.attune === 'ready') tellLayout(message.side);
  if (message.attune === 'news') tabs.mark(message.side);
  if (message.attune !== 'did') return;
  waiting.get(message.id)?.(message.problem);
  waiting.delete(message.id);
});

const pressers = (entryId: string): readonly Presser[] =>
  SIDES.map((side) => ({
    side,
    named: true,
    press: (action, value) =>
      actAndSay(side, { kind: 'press', entryId, action, ...(value === undefined ? {} : { value }) }),
  }));

const renderEntry = (entry: EntryView): HTMLElement => {
  if (entry.type === 'coming') return renderComing(entry);
  if (entry.type !== 'message') return renderCard(entry.card, { pressers: pressers(entry.id) });
  return renderMessage(entry, {
    sides: SIDES,
    onMenu: (side, item, messageId) => actAndSay(side, { kind: 'menu', item, messageId }),
  });
};

const timeline = createTimeline({
  list: byId('timeline'),
  scroll: byId('channel-scroll'),
  empty: byId('empty'),
  render: renderEntry,
  onNews: () => tabs.mark('channel'),
});

const clock = createClockPanel(say);
byId('clock').append(clock.node);

const startOver = async (): Promise<string | undefined> => {
  say('Starting over …');
  const answer = await directStage({ verb: 'start-over' });
  say(answer.ok ? 'The room is empty; nothing is held.' : answer.refusal.message);
  return answer.ok ? undefined : answer.refusal.message;
};

const scenes = createScenePlayer({
  strip: byId('scene-strip'),
  act,
  moveBy: clock.moveBy,
  startOver,
  isEmpty: () => timeline.newest(() => true) === undefined,
});
const again = el('button', { class: 'quiet', attrs: { type: 'button' } }, 'Start over');
again.addEventListener(
  'click',
  () =>
    void whileBusy(again, async () => {
      scenes.close();
      await startOver();
    }),
);
const isGuestHere = (): boolean => {
  const coming = timeline.newest(({ type }) => type === 'coming');
  return coming?.type === 'coming' && coming.isHere;
};
const guest = el('button', { class: 'quiet', attrs: { type: 'button' } });
const nameGuest = (): void => {
  guest.textContent = isGuestHere() ? 'The third person leaves' : 'A third person comes in';
};
guest.addEventListener(
  'click',
  () =>
    void whileBusy(guest, async () => {
      const answer = await directStage({ verb: 'guest', isHere: !isGuestHere() });
      say(answer.ok ? '' : answer.refusal.message);
    }),
);
byId('scenes').append(el('span', { class: 'scenes-label' }, 'Scenes'), ...scenes.buttons, guest, again);

const tools = byId('tools');
const foldTools = (): void => {
  tools.toggleAttribute('open', !narrow.matches);
};
narrow.addEventListener('change', foldTools);
foldTools();

watchSlowRequests(say);
follow('channel', {
  onEvent: (event) => {
    if (event.type === 'clock' || event.type === 'snapshot') clock.set(event.now);
    timeline.take(event);
    nameGuest();
  },
  onConnection: say,
});
