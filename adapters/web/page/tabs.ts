import { SIDES, type Viewer } from '../view.ts';
import { NAMES } from './card-view.ts';
import { byId, el } from './dom.ts';

export type Tabs = {
  /** On a narrow page, brings that view to the front. */
  readonly show: (viewer: Viewer) => void;
  /** Marks a view that has something new, until it is looked at. */
  readonly mark: (viewer: Viewer) => void;
};

const ORDER: readonly Viewer[] = ['alex', 'channel', 'sam'];
const nameOf = (viewer: Viewer): string => (viewer === 'channel' ? 'Channel' : NAMES[viewer]);

const makeTab = (viewer: Viewer): HTMLElement =>
  el(
    'button',
    {
      attrs: { type: 'button', role: 'tab', id: `tab-${viewer}`, 'aria-controls': `panel-${viewer}` },
      class: `tab as-${viewer}`,
    },
    nameOf(viewer),
  );

/** All three views side by side where there is room, else one at a time. */
export const createTabs = (narrow: MediaQueryList): Tabs => {
  const tabs = new Map(ORDER.map((viewer) => [viewer, makeTab(viewer)]));
  let current: Viewer = 'channel';

  const refresh = (): void => {
    for (const [viewer, tab] of tabs) {
      const isCurrent = viewer === current;
      tab.setAttribute('aria-selected', String(isCurrent));
      tab.tabIndex = isCurrent ? 0 : -1;
      if (isCurrent) tab.classList.remove('has-news');
      byId(`panel-${viewer}`).classList.toggle('away', narrow.matches && !isCurrent);
    }
  };
  const show = (viewer: Viewer): void => {
    current = viewer;
    refresh();
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = ORDER[(ORDER.indexOf(current) + step + ORDER.length) % ORDER.length] ?? current;
    show(next);
    tabs.get(next)?.focus();
  };

  for (const [viewer, tab] of tabs) {
    tab.addEventListener('click', () => show(viewer));
    tab.addEventListener('keydown', onKey);
  }
  byId('tabs').append(...tabs.values());
  narrow.addEventListener('change', refresh);
  refresh();
  return {
    show,
    mark: (viewer) => {
      if (narrow.matches && viewer !== current && (viewer === 'channel' || SIDES.includes(viewer))) {
        tabs.get(viewer)?.classList.add('has-news');
      }
    },
  };
};
