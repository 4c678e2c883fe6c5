import { directStage } from './api.ts';
import { fullFace } from './clock-face.ts';
import { el, whileBusy } from './dom.ts';

const SECOND = 1000;
const MOVES: readonly (readonly [string, number])[] = [
  ['+30 s', 30 * SECOND],
  ['+5 min', 5 * 60 * SECOND],
  ['+1 h', 3600 * SECOND],
  ['+1 day', 24 * 3600 * SECOND],
];

export type ClockPanel = {
  readonly node: HTMLElement;
  /** The mediator's time, as the stream told it. */
  readonly set: (now: number) => void;
  readonly moveBy: (ms: number) => Promise<string | undefined>;
};

export const createClockPanel = (say: (status: string) => void): ClockPanel => {
  const face = el('output', { class: 'face-time', attrs: { 'aria-label': 'The time in the playground' } });
  let ahead = 0;
  const show = (): void => {
    face.textContent = fullFace(Date.now() + ahead);
  };
  const set = (now: number): void => {
    ahead = now - Date.now();
    show();
  };
  setInterval(show, SECOND);

  const direct = async (direction: unknown): Promise<string | undefined> => {
    say('Moving the clock …');
    const answer = await directStage(direction);
    if (answer.ok && answer.answer.now !== undefined) set(answer.answer.now);
    const isIdle = answer.ok && answer.answer.nothingWaits === true;
    if (answer.ok) say(isIdle ? 'Nothing is waiting to happen.' : `It is ${face.textContent} now.`);
    else say(answer.refusal.message);
    return answer.ok ? undefined : answer.refusal.message;
  };

  const button = (label: string, direction: unknown, title?: string): HTMLElement => {
    const node = el(
      'button',
      { class: 'plain', attrs: { type: 'button', ...(title === undefined ? {} : { title }) } },
      label,
    );
    node.addEventListener('click', () => void whileBusy(node, () => direct(direction)));
    return node;
  };

  const node = el(
    'div',
    { class: 'clock-body' },
    face,
    ...MOVES.map(([label, byMs]) => button(label, { verb: 'move-clock', byMs })),
    button(
      'Next due',
      { verb: 'next-due' },
      'To the next thing that waits: a grace period, a break’s end, a check-in',
    ),
  );
  return { node, set, moveBy: (byMs) => direct({ verb: 'move-clock', byMs }) };
};
