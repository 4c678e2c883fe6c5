import { askMenu, dismissCard, explainMessage, pressAction, submitForm } from './asking.ts';
import type { Deed } from './requests.ts';
import type { Outcome, Room } from './room.ts';
import type { Side } from './view.ts';
import { deleteMessage, editMessage, say } from './writing.ts';

const carryOut = async (room: Room, side: Side, deed: Deed): Promise<Outcome> => {
  switch (deed.verb) {
    case 'say':
      return say(room, side, deed.text);
    case 'edit':
      return editMessage(room, side, deed.messageId, deed.text);
    case 'delete':
      return deleteMessage(room, side, deed.messageId);
    case 'menu':
      return askMenu(room, side, deed);
    case 'press':
      return pressAction(room, side, deed);
    case 'submit':
      return submitForm(room, side, deed);
    case 'dismiss':
      return dismissCard(room, side, deed.entryId);
    case 'explain':
      return explainMessage(room, side, deed.messageId);
  }
};

/** What one side does, as that side and nobody else; a person's deeds are carried out in their order. */
export type Inbound = (side: Side, deed: Deed) => Promise<Outcome>;

export const createInbound = (room: Room): Inbound => {
  const tails: Record<Side, Promise<unknown>> = { alex: Promise.resolve(), sam: Promise.resolve() };
  return (side, deed) => {
    const outcome = tails[side].then(() => carryOut(room, side, deed));
    // Only the order is kept here; the caller sees a failure, the next deed does not.
    tails[side] = outcome.catch(() => undefined);
    return outcome;
  };
};
