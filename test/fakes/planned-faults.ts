/** Nothing happens until the test lets it go on. */
export type Held = { readonly kind: 'hold'; readonly released: Promise<void> };

export type Faults<Match, Fault, Request> = {
  /** The next `times` requests that match go wrong this way. Planned first, spent first. */
  readonly next: (match: Match, fault: Fault, times?: number) => void;
  /** The next matching request waits, unhandled, until the returned function is called. */
  readonly hold: (match: Match) => () => void;
  /** The fault this request meets, if any; spends it. */
  readonly take: (request: Request) => Fault | undefined;
  /** Planned faults that no request has met yet. */
  readonly unspent: () => number;
};

export const planFaults = <Match, Fault, Request>(
  fits: (match: Match, request: Request) => boolean,
): Faults<Match, Fault | Held, Request> => {
  type Planned = { readonly match: Match; readonly fault: Fault | Held; left: number };
  const planned: Planned[] = [];
  const next = (match: Match, fault: Fault | Held, times = 1): void =>
    void planned.push({ match, fault, left: times });
  return {
    next,
    hold: (match) => {
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      next(match, { kind: 'hold', released });
      return () => release();
    },
    take: (request) => {
      const found = planned.find(({ match, left }) => left > 0 && fits(match, request));
      if (found !== undefined) found.left -= 1;
      return found?.fault;
    },
    unspent: () => planned.reduce((sum, { left }) => sum + left, 0),
  };
};
