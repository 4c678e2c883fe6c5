import type { GatewayDispatchEvents } from 'discord-api-types/v10';
import type { Dispatch } from './types.ts';

type EventName = `${GatewayDispatchEvents}`;

/** What may go wrong between the world and a session; each call spoils the next event of that name, once. */
export type DeliveryFaults = {
  /** It never arrives, and no replay brings it back. */
  readonly lose: (event: EventName) => void;
  /** It arrives twice, as after a resume that replays too much. */
  readonly duplicate: (event: EventName) => void;
  /** It arrives after whatever happens next. */
  readonly swap: (event: EventName) => void;
  /** It waits until `release`. */
  readonly hold: (event: EventName) => void;
  /** Lets everything that is held go, oldest first. */
  readonly release: () => void;
};

type Fault = 'lose' | 'duplicate' | 'swap' | 'hold';

export type Delivery = {
  readonly faults: DeliveryFaults;
  /** Passes the dispatch on, unless a fault says otherwise. */
  readonly pass: (dispatch: Dispatch) => void;
};

/** @param deliver what happens to a dispatch that arrives */
export const createDelivery = (deliver: (dispatch: Dispatch) => void): Delivery => {
  const armed: { readonly event: EventName; readonly fault: Fault }[] = [];
  let held: Dispatch[] = [];
  let overtaken: Dispatch[] = [];

  const take = (event: string): Fault | undefined => {
    const at = armed.findIndex((entry) => entry.event === event);
    return at < 0 ? undefined : armed.splice(at, 1)[0]?.fault;
  };

  const arrive = (dispatch: Dispatch): void => {
    deliver(dispatch);
    const late = overtaken;
    overtaken = [];
    for (const each of late) deliver(each);
  };

  const spoil: Readonly<Record<Fault, (dispatch: Dispatch) => void>> = {
    lose: () => {},
    duplicate: (dispatch) => {
      arrive(dispatch);
      arrive(dispatch);
    },
    swap: (dispatch) => overtaken.push(dispatch),
    hold: (dispatch) => held.push(dispatch),
  };

  const arm = (fault: Fault) => (event: EventName) => {
    armed.push({ event, fault });
  };
  return {
    faults: {
      lose: arm('lose'),
      duplicate: arm('duplicate'),
      swap: arm('swap'),
      hold: arm('hold'),
      release: () => {
        const waiting = held;
        held = [];
        for (const dispatch of waiting) arrive(dispatch);
      },
    },
    pass: (dispatch) => {
      const fault = take(dispatch.event);
      if (fault === undefined) arrive(dispatch);
      else spoil[fault](dispatch);
    },
  };
};
