import { createPhrasing, type Phrasing } from '../../../adapters/phrasing/index.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';
import { createMemoryLogger } from '../../fakes/memory-logger.ts';
import { type Scripted, type ScriptedModel, startScriptedModel } from '../../fakes/scripted-model.ts';
import { type MovableClock, movableClock } from '../../support/clock.ts';

export const ASKED = {
  message: privateText('you never call when you are late, kim@example.org'),
  event: privateText("you don't call when you're late"),
};

export type PhrasingHome = {
  readonly model: ScriptedModel;
  readonly phrasing: Phrasing;
  readonly clock: MovableClock;
  readonly logger: ReturnType<typeof createMemoryLogger>;
  /** The patience of everything under way is over. */
  readonly outwait: () => void;
  readonly stop: () => Promise<void>;
};

/** The real adapter against a scripted model; its patience is over when the test says so. */
export const phrasingHome = async (treat?: Scripted, key?: string): Promise<PhrasingHome> => {
  const model = await startScriptedModel(treat);
  const clock = movableClock();
  const logger = createMemoryLogger();
  const waiting = new Set<() => void>();
  const phrasing = createPhrasing({
    url: model.url,
    model: 'small',
    key,
    clock,
    logger,
    patience: (_after, onOver) => {
      waiting.add(onOver);
      return () => waiting.delete(onOver);
    },
  });
  return {
    model,
    phrasing,
    clock,
    logger,
    outwait: () => {
      for (const over of waiting) over();
    },
    stop: async () => {
      phrasing.stop();
      await model.stop();
    },
  };
};
