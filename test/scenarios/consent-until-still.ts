/** A guard against an Attune that hangs, and no promise: a busy machine may take its time. */
const PATIENCE_MS = 60_000;

export type Stillness = {
  /** Changes whenever something happens. */
  readonly state: () => string;
  readonly isBusy: () => boolean;
  /** So many turns of the event loop nothing may have happened; Attune and its platform share the loop, however slow it is. */
  readonly turns: number;
  readonly meanwhile?: () => Promise<unknown>;
};

/** Resolves once everything that was begun has been dealt with. */
export const untilStill = async ({ state, isBusy, turns, meanwhile }: Stillness): Promise<void> => {
  const started = performance.now();
  for (let [last, still] = [state(), 0]; still < turns; still += 1) {
    await meanwhile?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (isBusy() || state() !== last) [last, still] = [state(), -1];
    if (performance.now() - started > PATIENCE_MS) throw new Error('Attune is not done after a minute.');
  }
};
