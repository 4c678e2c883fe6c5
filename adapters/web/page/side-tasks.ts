import type { EntryView, MessageView, Side } from '../view.ts';
import type { Composer } from './composer.ts';
import type { Task } from './relay.ts';
import type { SideDeeds } from './side-deeds.ts';
import type { Timeline } from './timeline.ts';

type Deps = { readonly timeline: Timeline; readonly deeds: SideDeeds; readonly composer: Composer };

/** A problem in words, or undefined. */
export type TaskRunner = (task: Task) => Promise<string | undefined>;

const PATIENCE_MS = 5000;
const STEP_MS = 60;
const GLANCE_MS = 450;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Long enough to see what a scene is about to do. */
const glance = (): Promise<void> =>
  pause(matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : GLANCE_MS);

/** The stream may be a moment behind the answer to a request. */
const eventually = async <Found>(find: () => Found | undefined): Promise<Found | undefined> => {
  for (let waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
    const found = find();
    if (found !== undefined) return found;
    await pause(STEP_MS);
  }
  return undefined;
};

const isMessage = (entry: EntryView | undefined): entry is MessageView => entry?.type === 'message';

const hasAction =
  (name: string) =>
  (entry: EntryView): boolean =>
    'card' in entry && entry.card.actions.some(({ action }) => action.name === name);

const fillForm = async (values: readonly (string | undefined)[]): Promise<string | undefined> => {
  const dialog = await eventually(() => document.querySelector('dialog') ?? undefined);
  if (dialog === undefined) return 'There was no form to fill in.';
  const controls = dialog.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    '.field input, .field textarea, .field select',
  );
  values.forEach((value, index) => {
    const control = controls[index];
    if (control !== undefined && value !== undefined) control.value = value;
  });
  await glance();
  await glance();
  dialog.querySelector('form')?.requestSubmit();
  const isClosed = await eventually(() => (dialog.isConnected ? undefined : true));
  return isClosed
    ? undefined
    : (dialog.querySelector('.problem:not(:empty)')?.textContent ?? 'The form was not taken.');
};

export const createTaskRunner = ({ timeline, deeds, composer }: Deps): TaskRunner => {
  const pressNewest = async (name: string, value: string | undefined): Promise<string | undefined> => {
    const entry = await eventually(() => timeline.newest(hasAction(name)));
    if (entry === undefined || !('card' in entry)) return 'There is no such button here yet.';
    const action = entry.card.actions.find((candidate) => candidate.action.name === name)?.action;
    const refusal = await deeds.act({
      verb: 'press',
      entryId: entry.id,
      action,
      ...(value === undefined ? {} : { value }),
    });
    return refusal?.message;
  };

  const newestOf = (author: Side, before: number): EntryView | undefined => {
    let left = before;
    return timeline.newest((entry) => entry.type === 'message' && entry.author === author && left-- === 0);
  };

  return async (task) => {
    switch (task.kind) {
      case 'menu': {
        const message = timeline.newest((entry) => entry.id === task.messageId);
        return isMessage(message) ? (await deeds.menu(task.item, message))?.message : 'That message is gone.';
      }
      case 'menu-newest': {
        const message = await eventually(() => newestOf(task.author, task.before ?? 0));
        return isMessage(message)
          ? (await deeds.menu(task.item, message))?.message
          : 'There is no such message.';
      }
      case 'press': {
        const { entryId, action, value } = task;
        return (
          await deeds.act({ verb: 'press', entryId, action, ...(value === undefined ? {} : { value }) })
        )?.message;
      }
      case 'press-newest':
        return pressNewest(task.action, task.value);
      case 'write': {
        composer.show(task.text);
        await glance();
        return (await composer.write(task.text))?.message;
      }
      case 'fill':
        return fillForm(task.values);
    }
  };
};
