import type { PartnerId } from '../../src/index.ts';
import { inOrderAt } from './on-channel.ts';
import { type ChannelAt, messageOf, personOf, spaceOf } from './places.ts';
import type { Room } from './room.ts';
import { toLine } from './to-line.ts';
import { channelOf, isByAPerson, isInChannel, type Told, type ToldMessage } from './told.ts';

/** What somebody did to a line of the channel. */
type Deed =
  | { readonly kind: 'said' | 'edited'; readonly line: ToldMessage }
  | { readonly kind: 'deleted'; readonly ts: string };

const isOwnLine = (message: ToldMessage): boolean => isByAPerson(message) && isInChannel(message);

/** Previews and the like come as changes, too; the author's own change the words. */
const editOf = ({ after, before }: Told['event']): Deed | undefined => {
  if (after === undefined) return undefined;
  // What a deleted message with a thread below it turns into.
  if (after.subtype === 'tombstone')
    return after.ts === undefined ? undefined : { kind: 'deleted', ts: after.ts };
  const isOwn = isOwnLine(after) && after.isEdited && after.text !== before?.text;
  return isOwn ? { kind: 'edited', line: after } : undefined;
};

const deedOf = ({ event }: Told): Deed | undefined => {
  if (event.subtype === 'message_changed') return editOf(event);
  if (event.subtype === 'message_deleted')
    return event.deletedTs === undefined ? undefined : { kind: 'deleted', ts: event.deletedTs };
  return isOwnLine(event) ? { kind: 'said', line: event } : undefined;
};

type Ours = { readonly at: ChannelAt; readonly partners: readonly PartnerId[]; readonly eventId: string };

/** Somebody who is not one of the two takes part: counted at once (N2). What they wrote is not read. */
const sawStranger = async (room: Room, { at }: Ours, stranger: PartnerId): Promise<void> => {
  const believed = await room.viewers.look(at);
  if (!believed.viewers.people.includes(stranger)) room.viewers.forget(at);
  await room.mediator().handleViewers(spaceOf(at), (await room.viewers.look(at)).viewers);
};

const readLine = async (
  room: Room,
  ours: Ours,
  deed: Deed & { readonly line: ToldMessage },
): Promise<void> => {
  const { at, partners, eventId } = ours;
  const { ts = '', user = '' } = deed.line;
  const authorId = personOf({ ...at, userId: user });
  if (!partners.includes(authorId)) return sawStranger(room, ours, authorId);
  const isEdit = deed.kind === 'edited';
  const line = await toLine(room.profiles, ours, deed.line);
  if (line === undefined) {
    const deletion = { spaceId: spaceOf(at), messageId: messageOf(at, ts) };
    // An edit that leaves only the file takes the words away.
    return isEdit ? room.mediator().handleDelete(deletion) : undefined;
  }
  const { viewers } = await room.viewers.look(at);
  const message = { ...line, eventId, viewers };
  return isEdit ? room.mediator().handleEdit(message) : room.mediator().handleMessage(message);
};

const take = async (room: Room, at: ChannelAt, deed: Deed, eventId: string): Promise<void> => {
  const spaceId = spaceOf(at);
  const partners = await room.mediator().partnersOf(spaceId);
  if (partners.length === 0) return;
  if (deed.kind === 'deleted')
    return room.mediator().handleDelete({ spaceId, messageId: messageOf(at, deed.ts) });
  await readLine(room, { at, partners, eventId }, deed);
};

/** Out of order, an older telling of the same line may follow: what was there before must not be read after all. */
const isOutdated = (room: Room, at: ChannelAt, deed: Deed): boolean => {
  const ts = deed.kind === 'deleted' ? deed.ts : (deed.line.ts ?? '');
  const line = messageOf(at, ts);
  if (deed.kind === 'deleted') room.deleted.add(line);
  else if (room.deleted.has(line)) return true;
  // A line that was also sent to the channel can come in two events of its own; an edit takes its place for good.
  const isKnown = room.seenBefore(`line ${line}`);
  return deed.kind === 'said' && isKnown;
};

/**
 * Something was written, changed or deleted. Rejects with a SlackError when Slack does not say who is in the channel;
 * then nothing was read.
 */
export const onMessage = async (room: Room, told: Told): Promise<void> => {
  const [at, deed] = [channelOf(told), deedOf(told)];
  if (at === undefined || deed === undefined || isOutdated(room, at, deed)) return;
  await inOrderAt(room, at, () => take(room, at, deed, `slack:${told.eventId}`));
};
