import { ACCOUNTS, createDeliver, WEB_SPACE } from '../../../adapters/web/deliver.ts';
import { createLedger } from '../../../adapters/web/ledger.ts';
import { createLookUp } from '../../../adapters/web/look-up.ts';
import { createPresence } from '../../../adapters/web/room.ts';
import type { EntryView, Viewer } from '../../../adapters/web/view.ts';
import { messageId } from '../../../src/index.ts';
import { messageLookupContract } from '../../contract/message-lookup.ts';
import { privateDeliveryContract } from '../../contract/private-delivery.ts';
import { spacePostingContract } from '../../contract/space-posting.ts';
import { spaceViewersContract } from '../../contract/space-viewers.ts';
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

messageLookupContract('the playground', async () => {
  const ledger = createLedger(movableClock().now);
  const { lookup } = createLookUp(ledger, createPresence());
  let said = 0;
  const put = (view: Parameters<typeof ledger.put>[0]['view']) => ledger.put({ audience: 'both', view });
  return {
    lookup,
    spaceId: WEB_SPACE,
    says: async (author, text) => {
      said += 1;
      const id = `message-${said}`;
      put({ type: 'message', id, at: said, author, text, edited: false });
      return messageId(id);
    },
    edits: async (id, text) => {
      const view = ledger.find(id, 'channel')?.view;
      if (view?.type === 'message') put({ ...view, text, edited: true });
    },
    deletes: async (id) => ledger.remove(id),
    botSays: async (text) =>
      put({
        type: 'post',
        id: text,
        at: said,
        card: { kind: 'left', preview: text, blocks: [], actions: [] },
      }),
  };
});

spaceViewersContract('the playground', async () => {
  const presence = createPresence();
  return {
    viewers: createLookUp(createLedger(movableClock().now), presence).viewers,
    spaceId: WEB_SPACE,
    people: [ACCOUNTS.alex, ACCOUNTS.sam],
    letInUnheard: () => presence.setGuest(true),
  };
});
