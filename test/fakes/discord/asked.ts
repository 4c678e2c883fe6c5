import type { InteractionResponseType, Snowflake } from 'discord-api-types/v10';
import type { Interactions, Pending } from './interactions.ts';
import { type OpenModal, openModal } from './open-modal.ts';
import { type Seen, seen } from './seen.ts';
import { type DiscordState, NotPossible } from './state.ts';
import type { Waiting } from './waiting.ts';

/** What a person did, and what the app makes of it. Each waits for the app and says plainly what came instead. */
export type Asked = {
  readonly id: Snowflake;
  /** The first answer of any kind. */
  readonly acked: () => Promise<{ readonly type: InteractionResponseType }>;
  /** The newest message that this brought, no longer loading: posted, followed up or changed in place. */
  readonly message: () => Promise<Seen>;
  /** The form that opened. */
  readonly modal: () => Promise<OpenModal>;
  /** The answer was taken away again. */
  readonly gone: () => Promise<void>;
};

type AskedDeps = {
  readonly state: DiscordState;
  readonly interactions: Interactions;
  readonly waiting: Waiting;
};

const NOT_IN_TIME = 'The application did not respond';

export const asked = (pending: Pending, { state, interactions, waiting }: AskedDeps): Asked => {
  const { what } = pending;
  const inTime = (): Pending => {
    if (interactions.isLate(pending)) throw new NotPossible(`${what}: ${NOT_IN_TIME}`);
    return pending;
  };
  const latest = (): Seen | undefined => {
    const { touched, modal } = inTime();
    if (modal !== undefined) throw new NotPossible(`${what}: a form opened, not a message`);
    const stored = state.messages.get(touched.at(-1) ?? '');
    return stored === undefined || stored.deleted ? undefined : seen(stored);
  };
  const opened = (): OpenModal | undefined => {
    const { modal, ack } = inTime();
    if (modal !== undefined) return openModal(pending.id, modal);
    if (ack !== undefined) throw new NotPossible(`${what}: answered with ${ack.type}, not with a form`);
    return undefined;
  };
  const taken = (): true | undefined => {
    const { originalId } = inTime();
    return originalId !== undefined && state.messages.get(originalId)?.deleted ? true : undefined;
  };
  return {
    id: pending.id,
    acked: () => waiting.until(() => inTime().ack, `an answer to ${what}`),
    message: () => waiting.until(latest, `a message after ${what}`),
    modal: () => waiting.until(opened, `a form after ${what}`),
    gone: async () => {
      await waiting.until(taken, `the answer to ${what} to be taken away`);
    },
  };
};
