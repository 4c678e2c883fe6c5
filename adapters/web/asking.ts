import { messageId, privateText } from '../../src/index.ts';
import { ACCOUNTS, WEB_SPACE } from './deliver.ts';
import { refused } from './errors.ts';
import { checkForm } from './form-desk.ts';
import { renderExplanation } from './render.ts';
import type { Deed } from './requests.ts';
import { askingAs, DONE, messageFor, type Outcome, type Room, showReply } from './room.ts';
import type { Side } from './view.ts';

type Told<Verb extends Deed['verb']> = Extract<Deed, { verb: Verb }>;

const MENU = { reframe: 'Reframe this', validate: 'Help me answer' } as const;

/** A message's menu: "Reframe this" on one's own, "Help me answer" on the partner's. */
export const askMenu = async (room: Room, side: Side, deed: Told<'menu'>): Promise<Outcome> => {
  const message = messageFor(room, side, deed.messageId);
  if (message === undefined) return refused('gone');
  const isOwn = message.author === side;
  if (deed.item === 'reframe' && !isOwn) return refused('not-yours');
  if (deed.item === 'validate' && isOwn) return refused('not-theirs');
  const target = { authorId: ACCOUNTS[message.author], text: privateText(message.text) };
  const invocation = { command: deed.item, sub: undefined, options: {}, target };
  const request = { ...askingAs(room, side), invocation };
  return showReply(room, await room.mediator().handleCommand(request), { side, asked: MENU[deed.item] });
};

/** Only what stands on a card that this side can see can be pressed or chosen. */
export const pressAction = async (room: Room, side: Side, deed: Told<'press'>): Promise<Outcome> => {
  const view = room.ledger.find(deed.entryId, side)?.view;
  if (view === undefined || !('card' in view)) return refused('gone');
  const { name, subject } = deed.action;
  const offered = view.card.actions.find(({ action }) => action.name === name && action.subject === subject);
  if (offered === undefined) return refused('gone');
  const value = deed.value ?? '';
  if (offered.type === 'select' && !offered.options.some((option) => option.value === value)) {
    return refused('field', 'value');
  }
  const values = offered.type === 'select' ? { value: privateText(value) } : {};
  const reply = await room
    .mediator()
    .handleAction({ ...askingAs(room, side), action: { name, subject }, values });
  return showReply(room, reply, view.type === 'card' ? { side, card: view.id } : { side });
};

/** A form is taken once; when it cannot be taken as it is, it stays open. */
export const submitForm = async (room: Room, side: Side, deed: Told<'submit'>): Promise<Outcome> => {
  const open = room.forms.find(side, deed.formId);
  if (open === undefined) return refused('gone');
  const problem = checkForm(open.form, deed.values);
  if (problem !== undefined) return problem;
  room.forms.close(deed.formId);
  const values = Object.fromEntries(
    open.form.fields.map(({ id }) => [id, privateText(deed.values[id] ?? '')]),
  );
  const reply = await room
    .mediator()
    .handleAction({ ...askingAs(room, side), action: open.form.submit, values });
  return showReply(room, reply, open.card === undefined ? { side } : { side, card: open.card });
};

/** Clears a private card from one's own view (S7). */
export const dismissCard = (room: Room, side: Side, entryId: string): Outcome => {
  if (room.ledger.find(entryId, side)?.view.type !== 'card') return refused('gone');
  room.ledger.remove(entryId);
  return DONE;
};

export const explainMessage = (room: Room, side: Side, id: string): Outcome => {
  const seen = room.mediator().explain(WEB_SPACE, messageId(id), ACCOUNTS[side]);
  if (seen === undefined) return refused('not-read');
  return { kind: 'done', answer: { explanation: renderExplanation(seen) } };
};
