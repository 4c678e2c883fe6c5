import type { Deliveries, Delivery, Outcome } from './deliveries.ts';
import { type EventEnvelope, envelopeOf } from './envelope.ts';
import type { Happening } from './types.ts';
import type { World } from './world.ts';

/** What a bot must be allowed to hear each kind of event. https://docs.slack.dev/reference/events */
const SCOPE_OF: Readonly<Record<string, string>> = {
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  'message.mpim': 'mpim:history',
};

const readScope = (happening: Happening): string | undefined => {
  const { channel, subscription } = happening;
  if (channel === undefined) return undefined;
  if (subscription.startsWith('message.')) return SCOPE_OF[subscription];
  return channel.kind === 'channel' ? 'channels:read' : 'groups:read';
};

type HeldEvent = { readonly happening: Happening; readonly envelope: EventEnvelope };

/** Decides whether the app hears of something, and hands it to the deliveries: at once, later, twice, or never. */
export const createDispatch = (world: World, deliveries: Deliveries) => {
  let held: HeldEvent[] | undefined;
  let copies = 1;
  let toLose = 0;

  const hears = (happening: Happening): boolean => {
    const install = world.installs.get(happening.teamId);
    const scope = readScope(happening);
    if (install === undefined || !world.app.events.includes(happening.subscription)) return false;
    if (scope !== undefined && !install.scopes.includes(scope)) return false;
    const isInside = happening.channel?.members.has(install.botUserId) ?? true;
    if (happening.subscription === 'app_uninstalled' || happening.subscription === 'tokens_revoked')
      return true;
    return !install.uninstalled && (isInside || happening.evenOutside === true);
  };

  const deliver = async ({ happening, envelope }: HeldEvent): Promise<Outcome | undefined> => {
    if (toLose > 0) {
      toLose -= 1;
      return undefined;
    }
    const delivery: Omit<Delivery, 'at' | 'attempts'> = {
      kind: 'events_api',
      name: happening.subscription,
      teamId: happening.teamId,
      payload: envelope,
    };
    const sent = Array.from({ length: copies }, () => deliveries.send(delivery));
    copies = 1;
    return (await Promise.all(sent))[0];
  };

  world.onHappening(async (happening) => {
    if (!hears(happening)) return;
    const event = { happening, envelope: envelopeOf(world, happening) };
    if (held !== undefined) held.push(event);
    else await deliver(event);
  });

  return {
    /** The next event arrives this many times, with the same event id. */
    repeatNext: (times = 2): void => {
      copies = times;
    },
    /** The next events never arrive. */
    loseNext: (count = 1): void => {
      toLose = count;
    },
    /** From now on events wait until `release`. */
    hold: (): void => {
      held ??= [];
    },
    /** Sends the waiting events, in the order that `arrange` gives them, each when the one before is acknowledged. */
    release: async (arrange: 'as they came' | 'reversed' = 'as they came'): Promise<void> => {
      const waiting = held ?? [];
      held = undefined;
      for (const event of arrange === 'reversed' ? waiting.reverse() : waiting) await deliver(event);
    },
  };
};

export type Dispatch = ReturnType<typeof createDispatch>;
