import {
  type FoundMessage,
  instant,
  type MessageLookup,
  messageId,
  privateText,
  type SpaceViewers,
} from '../../src/index.ts';
import { ACCOUNTS, WEB_SPACE } from './deliver.ts';
import type { Ledger } from './ledger.ts';
import type { Presence } from './room.ts';
import type { MessageView } from './view.ts';

const BEFORE = 10;
const AFTER = 20;

const found = (view: MessageView): FoundMessage => ({
  id: messageId(view.id),
  spaceId: WEB_SPACE,
  authorId: ACCOUNTS[view.author],
  text: privateText(view.text),
  sentAt: instant(view.at),
  isEdited: view.edited,
});

/** What stands in the playground's channel, and who is in it. Its own ids hold no colon, as those of platforms do. */
export const createLookUp = (
  ledger: Ledger,
  presence: Presence,
): { readonly lookup: MessageLookup; readonly viewers: SpaceViewers } => ({
  lookup: {
    around: async (space, id) => {
      if (space !== WEB_SPACE || id.includes(':')) return undefined;
      const messages = ledger.seenBy('channel').filter((view) => view.type === 'message');
      const at = messages.findIndex((view) => view.id === id);
      // One that was taken away has no place any more; what stands there now is what there is to tell.
      const around =
        at < 0 ? messages.slice(-BEFORE) : messages.slice(Math.max(0, at - BEFORE), at + AFTER + 1);
      return around.map(found);
    },
  },
  viewers: { now: async (space) => (space === WEB_SPACE ? presence.viewers() : undefined) },
});
