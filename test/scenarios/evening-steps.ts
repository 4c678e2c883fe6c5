import { WHILE_OTHERS_SEE } from '../support/evening-choices.ts';
import type { CardShown } from '../support/ports-in-view.ts';
import type { WatchfulEye } from '../support/watchful-eye.ts';

/** A guard against an evening that hangs, and no promise: a busy machine may take its time. */
const PATIENCE_MS = 30_000;

export type Quiet = {
  /** Changes whenever something happens. */
  readonly state: () => string;
  readonly isBusy: () => boolean;
  /** So long nothing may have happened before everything counts as dealt with. */
  readonly quietMs: number;
  readonly meanwhile?: () => Promise<unknown>;
};

/** Resolves once everything that was begun has been dealt with. */
export const untilQuiet = async ({ state, isBusy, quietMs, meanwhile }: Quiet): Promise<void> => {
  const started = performance.now();
  for (let [last, since] = [state(), started]; isBusy() || performance.now() - since < quietMs; ) {
    await meanwhile?.();
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (state() !== last) [last, since] = [state(), performance.now()];
    if (performance.now() - started > PATIENCE_MS) throw new Error('Attune is not done after half a minute.');
  }
};

type Deed = { readonly who: string; readonly does: string };

export type StepSeams<Done extends Deed> = {
  readonly eye: WatchfulEye;
  readonly people: Readonly<Record<string, { readonly id: string }>>;
  /** What was done so far, for whoever looks for the mistake. */
  readonly did: string[];
  readonly cards: readonly CardShown[];
  readonly readTexts: readonly string[];
  /** Whether a third person is let into the channel. */
  readonly isLetIn: () => boolean;
  /** Does it, and resolves once it has been dealt with. */
  readonly act: (deed: Done) => Promise<void>;
};

/** One deed after another, and after each a look at all that anybody has seen. */
export const createSteps = <Done extends Deed>(seams: StepSeams<Done>) => {
  const { eye, people, did, cards, readTexts, isLetIn, act } = seams;
  let told = { cards: 0, read: 0 };

  const look = (): void => eye.look(Object.entries(people).map(([name, { id }]) => ({ name, id })));

  /** N2: from the moment somebody was let in. */
  const lookWhileOthersSee = ({ does }: Done): void => {
    // A question whose time is over may still be closed where it stands.
    const posted = cards.slice(told.cards).filter((shown) => shown.way === 'public' && shown.isNew);
    const wrong = posted.find(({ card }) => !WHILE_OTHERS_SEE.includes(card.kind));
    if (wrong !== undefined) throw new Error(`N2: a “${wrong.card.kind}” was posted`);
    // On request, and on the one's own words who asks, help is given all the same.
    const isSaid = does === 'says' || does === 'edits';
    if (isSaid && readTexts.length > told.read) throw new Error('N2: a message was read');
  };

  const step = async (deed: Done): Promise<void> => {
    const wasLetIn = isLetIn();
    did.push(`-- ${deed.who}`);
    try {
      await act(deed);
      look();
      if (wasLetIn && isLetIn()) lookWhileOthersSee(deed);
    } catch (cause) {
      throw new Error(`${String(cause)}\nafter\n${did.join('\n')}`, { cause });
    }
    told = { cards: cards.length, read: readTexts.length };
  };

  return { look, step };
};
