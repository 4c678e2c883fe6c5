import type {
  APIApplicationCommandOptionChoice,
  APIInteraction,
  APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  Snowflake,
} from 'discord-api-types/v10';
import { GatewayDispatchEvents } from 'discord-api-types/v10';
import { Refusal } from './refusal.ts';
import { found } from './state.ts';
import type { WorldCore } from './world-core.ts';

export const ACK_WITHIN_MS = 3000;
export const TOKEN_LASTS_MS = 15 * 60_000;

/** One interaction, from the press of a key to everything the app answered. */
export type Pending = {
  readonly id: Snowflake;
  readonly token: string;
  readonly userId: Snowflake;
  readonly channelId: Snowflake;
  /** In words, such as "/attune start" or the label of a button. */
  readonly what: string;
  readonly data: APIInteraction;
  /** What a public answer to a slash command shows above itself, with the options typed. */
  readonly invocation: string | undefined;
  /** The message whose component was pressed, also for the form that press opened. */
  readonly sourceId: Snowflake | undefined;
  readonly createdAt: number;
  /** Real time, to measure how fast the app answers. */
  ack: { readonly type: InteractionResponseType } | undefined;
  /** The original response: the message posted or still loading, or the message that was updated. */
  originalId: Snowflake | undefined;
  loading: boolean;
  /** Messages the app has posted or changed with this interaction, the newest last. */
  readonly touched: Snowflake[];
  modal: APIModalInteractionResponseCallbackData | undefined;
  choices: readonly APIApplicationCommandOptionChoice[] | undefined;
};

type Start = Pick<Pending, 'userId' | 'channelId' | 'what' | 'invocation' | 'sourceId'> & {
  readonly guildId: Snowflake | undefined;
  readonly build: (ids: { readonly id: Snowflake; readonly token: string }) => APIInteraction;
};

/** Every interaction that was ever begun, with its deadlines on the fake's clock. */
export const createInteractions = (core: WorldCore) => {
  const all = new Map<Snowflake, Pending>();
  const byToken = new Map<string, Pending>();

  const begin = ({ build, guildId, ...start }: Start): Pending => {
    const id = core.nextId();
    const token = `interaction-token-${id}-${Math.random().toString(36).slice(2)}`;
    const data = build({ id, token });
    const pending: Pending = {
      ...start,
      id,
      token,
      data,
      createdAt: core.clock.now(),
      ack: undefined,
      originalId: undefined,
      loading: false,
      touched: [],
      modal: undefined,
      choices: undefined,
    };
    all.set(id, pending);
    byToken.set(token, pending);
    const dispatch = { event: GatewayDispatchEvents.InteractionCreate, data, intent: 0 } as const;
    core.emit(guildId === undefined ? dispatch : { ...dispatch, guildId });
    return pending;
  };

  const age = (pending: Pending): number => core.clock.now() - pending.createdAt;
  const isLate = (pending: Pending): boolean => pending.ack === undefined && age(pending) > ACK_WITHIN_MS;

  /** The interaction a callback answers. Refused when it is unknown, late or already answered. */
  const toAnswer = (id: Snowflake, token: string): Pending => {
    const pending = all.get(id);
    if (pending === undefined || pending.token !== token || isLate(pending))
      throw new Refusal('unknownInteraction');
    if (pending.ack !== undefined) throw new Refusal('alreadyAcknowledged');
    return pending;
  };

  /** The interaction a webhook token belongs to. Refused when the token is unknown or over, or nothing was answered. */
  const byWebhook = (applicationId: Snowflake, token: string): Pending => {
    const pending = applicationId === core.state.applicationId ? byToken.get(token) : undefined;
    if (pending === undefined || age(pending) > TOKEN_LASTS_MS) throw new Refusal('invalidWebhookToken');
    if (pending.ack === undefined) throw new Refusal('unknownWebhook');
    return pending;
  };

  return {
    begin,
    toAnswer,
    byWebhook,
    isLate,
    /** Forgets those that are answered and over. */
    forget: (): void => {
      for (const pending of all.values()) {
        if (pending.ack === undefined || pending.loading) continue;
        all.delete(pending.id);
        byToken.delete(pending.token);
      }
    },
    all: (): readonly Pending[] => [...all.values()],
    find: (id: Snowflake): Pending => found(all.get(id), `interaction ${id}`),
  };
};

export type Interactions = ReturnType<typeof createInteractions>;
