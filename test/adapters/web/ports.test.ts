import { ACCOUNTS, createDeliver, WEB_SPACE } from '../../../adapters/web/deliver.ts';
import { createLedger } from '../../../adapters/web/ledger.ts';
import type { EntryView, Viewer } from '../../../adapters/web/view.ts';
import { privateDeliveryContract } from '../../contract/private-delivery.ts';
import { spacePostingContract } from '../../contract/space-posting.ts';
import { movableClock } from '../../support/clock.ts';

/** A card as text, or only its neutral title while it is folded and nobody has opened it. */
const textOf = (entry: EntryView): string => ('card' in entry ? JSON.stringify(entry.card.blocks) : '');

const aPlayground = () => {
  const clock = movableClock();
  const ledger = createLedger(clock.now);
  const texts = (viewer: Viewer) => ledger.seenBy(viewer).map(textOf);
  return { ports: createDeliver({ ledger, clock }), texts };
};

privateDeliveryContract('the playground', async () => {
  const { ports, texts } = aPlayground();
  return {
    delivery: ports.delivery,
    spaceId: WEB_SPACE,
    recipient: ACCOUNTS.alex,
    seenByRecipient: async () => texts('alex'),
    seenByOther: async () => [...texts('sam'), ...texts('channel')],
    // A page has no lock screen.
    notifications: () => [],
  };
});

spacePostingContract('the playground', async () => {
  const { ports, texts } = aPlayground();
  return {
    posting: ports.posting,
    spaceId: WEB_SPACE,
    seenByBoth: () => texts('alex').filter((text) => texts('sam').includes(text)),
    // The page shows words as words; there is nobody to call.
    mentioned: () => [],
  };
});
