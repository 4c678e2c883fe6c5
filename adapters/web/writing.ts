import { randomUUID } from 'node:crypto';
import { type InboundMessage, instant, messageId, parseCommandLine, privateText } from '../../src/index.ts';
import { ACCOUNTS, WEB_SPACE } from './deliver.ts';
import { type Refusal, refused } from './errors.ts';
import { askingAs, DONE, messageFor, type Outcome, type Room, showReply } from './room.ts';
import { MAX_TEXT, type MessageView, type Side } from './view.ts';

const toInbound = (room: Room, view: MessageView): InboundMessage => ({
  id: messageId(view.id),
  spaceId: WEB_SPACE,
  authorId: ACCOUNTS[view.author],
  text: privateText(view.text),
  sentAt: instant(view.at),
  eventId: `web:${randomUUID()}`,
  viewers: room.presence.viewers(),
});

const problemWith = (text: string): Refusal | undefined => {
  if (text.length > MAX_TEXT) return refused('too-long');
  return text.trim() === '' ? refused('empty') : undefined;
};

const problemCard = (problem: string) =>
  ({
    kind: 'command-problem',
    preview: 'About that command',
    blocks: [{ type: 'text', text: problem }],
    actions: [],
  }) as const;

const sayCommand = async (room: Room, side: Side, line: string): Promise<Outcome> => {
  const parsed = parseCommandLine(privateText(line));
  const origin = { side, asked: line.trim() };
  if (parsed.kind === 'problem') {
    return showReply(room, { kind: 'card', card: problemCard(parsed.problem) }, origin);
  }
  const request = { ...askingAs(room, side), invocation: parsed.invocation };
  return showReply(room, await room.mediator().handleCommand(request), origin);
};

/** `/…` is a command and stays private; `//…` says a line that begins with a slash. */
export const say = async (room: Room, side: Side, text: string): Promise<Outcome> => {
  const problem = problemWith(text);
  if (problem !== undefined) return problem;
  const line = text.trimStart();
  if (line.startsWith('/') && !line.startsWith('//')) return sayCommand(room, side, line);
  const view: MessageView = {
    type: 'message',
    id: randomUUID(),
    at: room.clock.now(),
    author: side,
    text: line.startsWith('//') ? line.slice(1) : text,
    edited: false,
  };
  room.ledger.put({ audience: 'both', view });
  await room.mediator().handleMessage(toInbound(room, view));
  return DONE;
};

const ownMessage = (room: Room, side: Side, id: string): MessageView | Refusal => {
  const message = messageFor(room, side, id);
  if (message === undefined) return refused('gone');
  return message.author === side ? message : refused('not-yours');
};

export const editMessage = async (room: Room, side: Side, id: string, text: string): Promise<Outcome> => {
  const message = ownMessage(room, side, id);
  if ('kind' in message) return message;
  const problem = problemWith(text);
  if (problem !== undefined) return problem;
  if (text === message.text) return DONE;
  const view = { ...message, text, edited: true };
  room.ledger.put({ audience: 'both', view });
  await room.mediator().handleEdit(toInbound(room, view));
  return DONE;
};

export const deleteMessage = async (room: Room, side: Side, id: string): Promise<Outcome> => {
  const message = ownMessage(room, side, id);
  if ('kind' in message) return message;
  room.ledger.remove(id);
  await room.mediator().handleDelete({ spaceId: WEB_SPACE, messageId: messageId(id) });
  return DONE;
};
