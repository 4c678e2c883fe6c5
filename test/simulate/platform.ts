import type { MediatorDeps, PartnerId } from '../../src/index.ts';
import { type CheckInId, checkInId, partnerId } from '../../src/index.ts';

type Ports = Pick<MediatorDeps, 'delivery' | 'posting' | 'people' | 'lookup' | 'viewers'>;

export const partnersOf = (name: string): readonly [PartnerId, PartnerId] => [
  partnerId(`web:${name}-a`),
  partnerId(`web:${name}-b`),
];

const CHECK_IN = 'check-in:';

/** A platform that remembers keys, as real ones do: what comes a second time with the same key is not shown again. */
export const simulatedPlatform = (now: () => number) => {
  const shown = new Set<string>();
  const asked = new Map<string, number[]>();
  const open: CheckInId[] = [];
  let isAway = false;
  let repeated = 0;

  const show = (key: string): boolean => {
    if (isAway) throw new Error('the simulated platform is away');
    if (shown.has(key)) {
      repeated += 1;
      return false;
    }
    shown.add(key);
    return true;
  };

  /** A check-in's id is `<couple>.<local date>`. */
  const note = (id: string): void => {
    const dot = id.lastIndexOf('.');
    const key = `${id.slice(0, dot)} ${id.slice(dot + 1)}`;
    asked.set(key, [...(asked.get(key) ?? []), now()]);
    open.push(checkInId(id));
  };

  const ports: Ports = {
    delivery: {
      waysIn: () => ['channel', 'direct'],
      deliver: async ({ recipient, key }) => {
        show(`${recipient} ${key}`);
        return { kind: 'delivered', via: 'channel' };
      },
    },
    posting: {
      post: async (space, _card, key) => {
        if (show(`${space} ${key}`) && key.startsWith(CHECK_IN)) note(key.slice(CHECK_IN.length));
        return { kind: 'posted', postId: key };
      },
      update: async (_space, postId) => {
        if (isAway) throw new Error('the simulated platform is away');
        return { kind: 'posted', postId };
      },
    },
    people: { nameOf: async () => 'your partner' },
    lookup: { around: async () => undefined },
    viewers: {
      now: async (space) => ({ people: partnersOf(space.slice('web:'.length)), others: 0, overseers: 0 }),
    },
  };

  return {
    ports,
    asked,
    /** Takes the check-ins that were asked since the last call. */
    takeOpen: () => open.splice(0),
    goesAway: (away: boolean) => {
      isAway = away;
    },
    countsOf: (part: string) => [...shown].filter((key) => key.includes(` ${part}`)).length,
    repeated: () => repeated,
  };
};
