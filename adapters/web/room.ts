import { randomUUID } from 'node:crypto';
import type { Card, Clock, Mediator, PartnerId, Reply, Viewers } from '../../src/index.ts';
import { ACCOUNTS, GUEST, WEB_SPACE } from './deliver.ts';
import type { Refusal } from './errors.ts';
import type { FormDesk } from './form-desk.ts';
import type { Ledger } from './ledger.ts';
import { renderCard } from './render.ts';
import type { AnswerView, MessageView, Side } from './view.ts';

/** What every deed needs. */
export type Room = {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly forms: FormDesk;
  readonly mediator: () => Mediator;
  readonly presence: Presence;
};

/** Who is in the channel. */
export type Presence = {
  readonly viewers: () => Viewers;
  readonly setGuest: (isHere: boolean) => void;
};

const COUPLE = [ACCOUNTS.alex, ACCOUNTS.sam];

export const createPresence = (): Presence => {
  let humans: readonly PartnerId[] = COUPLE;
  return {
    viewers: () => ({ people: humans, others: 0, overseers: 0 }),
    setGuest: (isHere) => {
      humans = isHere ? [...COUPLE, GUEST.account] : COUPLE;
    },
  };
};

export type Outcome = { readonly kind: 'done'; readonly answer: AnswerView } | Refusal;

export const DONE: Outcome = { kind: 'done', answer: {} };

/** The side's own account: a side token can act for nobody else. */
export const askingAs = (room: Room, side: Side) => ({
  spaceId: WEB_SPACE,
  actor: ACCOUNTS[side],
  viewers: room.presence.viewers(),
});

export const messageFor = (room: Room, side: Side, id: string): MessageView | undefined => {
  const view = room.ledger.find(id, side)?.view;
  return view?.type === 'message' ? view : undefined;
};

/** Where a reply came from: a private card that it replaces, or words that were typed. */
export type Origin = { readonly side: Side; readonly card?: string; readonly asked?: string };

const showCard = (room: Room, card: Card, { side, card: replaced, asked }: Origin): void => {
  const id = replaced ?? randomUUID();
  const view = { type: 'card', id, at: room.clock.now(), card: renderCard(card), folded: false } as const;
  room.ledger.put({ audience: side, view: asked === undefined ? view : { ...view, asked } });
};

/** Replies are private: they are shown to the side that asked, in the place of the card that was pressed. */
export const showReply = (room: Room, reply: Reply, origin: Origin): Outcome => {
  switch (reply.kind) {
    case 'form':
      return { kind: 'done', answer: { form: room.forms.open(origin.side, reply.form, origin.card) } };
    case 'card':
      showCard(room, reply.card, origin);
      return DONE;
    case 'none':
      return DONE;
    case 'clear':
      if (origin.card !== undefined) room.ledger.remove(origin.card);
      return DONE;
  }
};
