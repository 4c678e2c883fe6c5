import { describe, expect, it } from 'vitest';
import type { Slack } from '../../../adapters/slack/index.ts';
import type { Card, MediatorDeps } from '../../../src/index.ts';
import { temporaryStorage } from '../../adapters/storage/temporary-storage.ts';
import { anEvening } from './evening.ts';
import type { HouseholdOptions } from './household.ts';

const storage = temporaryStorage();

type Leak = (real: MediatorDeps, slack: Slack) => Partial<MediatorDeps>;

/** Each is a mistake that a version of Attune could make. */
const LEAKS: readonly (readonly [string, Leak, RegExp])[] = [
  [
    'a note that ends in the channel',
    (_, { posting, delivery }) => ({
      delivery: {
        ...delivery,
        deliver: async ({ spaceId, card, key }) => {
          await posting.post(spaceId, card, key);
          return { kind: 'delivered', via: 'channel' };
        },
      },
    }),
    /never posted|saw \((?:channel|notification)\) .*was given to/u,
  ],
  [
    'a note that goes to the other one',
    ({ couples }, { delivery }) => ({
      delivery: {
        ...delivery,
        deliver: async (request) => {
          const couple = await couples.findBySpace(request.spaceId);
          const other = couple?.partners.find(({ id }) => id !== request.recipient);
          return delivery.deliver({ ...request, recipient: other?.id ?? request.recipient });
        },
      },
    }),
    /Sam saw \(ephemeral\) .*was given to/u,
  ],
  [
    'a note whose lock screen says what it is about',
    (_, { delivery }) => ({
      delivery: {
        ...delivery,
        deliver: (request) =>
          delivery.deliver({ ...request, card: { ...request.card, preview: 'About “you never”' } }),
      },
    }),
    /Alex saw \(notification\) more than a neutral line/u,
  ],
  [
    'a post that repeats what was offered in private',
    (_, { delivery, posting }) => {
      let offered: Card['blocks'] = [];
      return {
        delivery: {
          ...delivery,
          deliver: (request) => {
            offered = request.card.blocks;
            return delivery.deliver(request);
          },
        },
        posting: {
          ...posting,
          post: (space, card, key) =>
            posting.post(space, { ...card, blocks: [...card.blocks, ...offered] }, key),
        },
      };
    },
    /Sam saw \((?:channel|notification)\) .*was given to/u,
  ],
];

/** An attack, its note opened, and its words said again. */
const provoke = async (options: Pick<HouseholdOptions, 'deps'>): Promise<void> => {
  const evening = await anEvening({ storage, mode: 'socket', ...options });
  try {
    await evening.agree();
    await evening.step({ who: 'Alex', does: 'says-anew', pick: 2, also: 1 });
    await evening.step({ who: 'Sam', does: 'opens-notes', pick: 0, also: 1 });
  } finally {
    await evening.home.close();
  }
};

describe('the eye on all that anybody sees', () => {
  it('finds nothing in an evening as it should be', async () => {
    await expect(provoke({})).resolves.toBeUndefined();
  });

  it.each(LEAKS)('notices %s', async (_, deps, notice) => {
    await expect(provoke({ deps })).rejects.toThrow(notice);
  });
});
