import type { ExplanationView, MessageView } from '../view.ts';
import { el, markedWords } from './dom.ts';
import { LABEL_NAMES, REASONS } from './engine-catalogue.ts';

const SHOWN_SCORES = 5;

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const labelName = (label: string): string => LABEL_NAMES[label] ?? label.replaceAll('_', ' ');

const bar = ({ label, score }: ExplanationView['scores'][number]): HTMLElement => {
  const meter = el(
    'meter',
    { attrs: { min: '0', max: '1', 'aria-label': labelName(label) } },
    percent(score),
  );
  meter.value = score;
  return el(
    'div',
    { class: 'bar' },
    el('span', {}, labelName(label)),
    meter,
    el('span', { class: 'figure' }, percent(score)),
  );
};

const DECISIONS: Readonly<Record<string, string>> = {
  nudge: 'A private note to the author',
  silent: 'Silence',
  safety: 'Coaching stops; private help for the author',
};

const reasonText = (reason: string): string => REASONS[reason] ?? `Reason: ${reason}.`;

const row = (name: string, ...value: (string | HTMLElement)[]): HTMLElement =>
  el('div', {}, el('dt', {}, name), el('dd', {}, ...value));

/** The engine's view of one message, for its author: what it took it for, which words, what it did and why. */
export const renderEngine = (
  message: MessageView,
  seen: ExplanationView,
  onClose: () => void,
): HTMLElement => {
  const close = el(
    'button',
    { class: 'dismiss', attrs: { type: 'button', 'aria-label': 'Close' }, onClick: onClose },
    '×',
  );
  const more = seen.scores.slice(SHOWN_SCORES);
  return el(
    'article',
    { class: 'card kind-engine', data: { kind: 'engine' }, attrs: { tabindex: '-1' } },
    close,
    el('h3', {}, 'What the engine saw'),
    markedWords(message.text, seen.span),
    el(
      'dl',
      { class: 'facts' },
      row('Reads as', `${labelName(seen.label)} (${percent(seen.confidence)} sure)`),
      row('Did', DECISIONS[seen.decision] ?? seen.decision),
      row('Why', reasonText(seen.reason)),
    ),
    el('div', { class: 'bars' }, ...seen.scores.slice(0, SHOWN_SCORES).map(bar)),
    el(
      'details',
      { class: 'more' },
      el('summary', {}, 'All readings'),
      el('div', { class: 'bars' }, ...more.map(bar)),
    ),
    el(
      'p',
      { class: 'note' },
      'This view exists in the playground only. The engine speaks of wording, never of a person.',
    ),
  );
};
