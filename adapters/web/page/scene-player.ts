import type { Side } from '../view.ts';
import { el, whileBusy } from './dom.ts';
import type { Task } from './relay.ts';
import { SCENES, type Scene, type Step } from './scenes-catalogue.ts';

type Deps = {
  readonly strip: HTMLElement;
  readonly act: (side: Side, task: Task) => Promise<string | undefined>;
  readonly moveBy: (ms: number) => Promise<string | undefined>;
  /** Erases the couple and empties the room. */
  readonly startOver: () => Promise<string | undefined>;
  readonly isEmpty: () => boolean;
};

export type ScenePlayer = { readonly buttons: readonly HTMLElement[]; readonly close: () => void };

const button = (style: string, label: string, onPress: () => Promise<unknown>): HTMLElement => {
  const node = el('button', { class: style, attrs: { type: 'button' } }, label);
  node.addEventListener('click', () => void whileBusy(node, onPress));
  return node;
};

export const createScenePlayer = ({ strip, act, moveBy, startOver, isEmpty }: Deps): ScenePlayer => {
  const show = (...nodes: readonly HTMLElement[]): void => {
    strip.replaceChildren(...nodes);
    strip.hidden = nodes.length === 0;
    strip.querySelector<HTMLElement>('button.primary')?.focus();
  };
  const close = (): void => show();
  const stop = (label: string): HTMLElement => button('quiet', label, async () => close());

  const progress = (scene: Scene, done: number): HTMLElement =>
    el(
      'span',
      { class: 'progress' },
      `${scene.title} · ${Math.min(done + 1, scene.steps.length)} of ${scene.steps.length}`,
    );

  const look = (text: string | undefined): HTMLElement =>
    el('p', { class: 'look', attrs: { 'aria-live': 'polite' } }, text ?? '');

  const perform = (step: Step): Promise<string | undefined> =>
    'waitMs' in step ? moveBy(step.waitMs) : act(step.as, step.task);

  const showStep = (scene: Scene, index: number, seen: string | undefined): void => {
    const step = scene.steps[index];
    if (step === undefined) {
      show(
        progress(scene, index),
        look(seen),
        el('p', { class: 'next' }, 'That was the scene. Go on as you like.'),
        stop('Close'),
      );
      return;
    }
    const go = button('primary', 'Do it', async () => {
      const problem = await perform(step);
      if (problem === undefined) showStep(scene, index + 1, step.look);
      else showStep(scene, index, `That did not work: ${problem}`);
    });
    const who = 'waitMs' in step ? 'by-time' : `as-${step.as}`;
    show(progress(scene, index), look(seen), el('p', { class: `next ${who}` }, step.says), go, stop('Stop'));
  };

  const begin = async (scene: Scene): Promise<void> => {
    const problem = await startOver();
    showStep(scene, 0, problem ?? scene.about);
  };

  const offer = async (scene: Scene): Promise<void> => {
    if (isEmpty()) return begin(scene);
    show(
      el('span', { class: 'progress' }, scene.title),
      el(
        'p',
        { class: 'next' },
        'A scene starts over: what is in the channel goes, and everything held is erased.',
      ),
      button('primary', 'Start the scene', () => begin(scene)),
      stop('Not now'),
    );
  };

  return { buttons: SCENES.map((scene) => button('plain', scene.title, () => offer(scene))), close };
};
