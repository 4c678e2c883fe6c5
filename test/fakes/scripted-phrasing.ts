import { type PrivateText, privateText } from '../../src/domain/shared/private-text.ts';
import type {
  Phrased,
  PhrasingAsked,
  PhrasingFailure,
  PhrasingProvider,
} from '../../src/ports/phrasing-provider.ts';

export type ScriptedPhrasing = PhrasingProvider & {
  /** Everything it was ever asked, in order. */
  readonly asked: readonly { readonly message: string; readonly event: string }[];
  readonly answers: (event: string) => void;
  readonly failsWith: (reason: PhrasingFailure) => void;
  /** From now on nothing comes until `lets` is called. */
  readonly hangs: () => void;
  readonly lets: () => void;
};

/** A model that says what a test wants. At first it says nothing readable. */
export const createScriptedPhrasing = (host = 'model.example'): ScriptedPhrasing => {
  const asked: { readonly message: string; readonly event: string }[] = [];
  let answer: Phrased = { kind: 'failed', reason: 'unreadable' };
  let gate: Promise<void> = Promise.resolve();
  let open = (): void => undefined;
  const revealed = (text: PrivateText): string => text.reveal();
  return {
    host,
    asked,
    answers: (event) => {
      answer = { kind: 'phrased', event: privateText(event) };
    },
    failsWith: (reason) => {
      answer = { kind: 'failed', reason };
    },
    hangs: () => {
      gate = new Promise((resolve) => {
        open = resolve;
      });
    },
    lets: () => open(),
    phrase: async ({ message, event }: PhrasingAsked) => {
      asked.push({ message: revealed(message), event: revealed(event) });
      await gate;
      return answer;
    },
  };
};
