import type { PartnerId } from '../../src/index.ts';
import { messageOf, personOf, spaceOf } from './places.ts';
import type { Room } from './room.ts';
import { isByAPerson, type ToldMessage, toLine } from './told.ts';

type Happening = {
  readonly told: ToldMessage;
  readonly userId: string;
  readonly eventId: string;
  readonly isEdit: boolean;
};

type Ours = Happening & { readonly partners: readonly PartnerId[] };

/** Somebody who is not one of the two takes part: counted at once (N2). What they wrote is not read. */
const sawStranger = async (room: Room, { told, userId, partners }: Ours): Promise<void> => {
  const channel = told.channel_id;
  room.viewers.sawWriter(channel, userId);
  await room.mediator().handleViewers(spaceOf(channel), await room.viewers.viewersOf(channel, partners));
};

const readWords = async (room: Room, { told, eventId, isEdit, partners }: Ours): Promise<void> => {
  const mediator = room.mediator();
  const line = toLine(told);
  if (line === undefined) {
    const deletion = { spaceId: spaceOf(told.channel_id), messageId: messageOf(told.id) };
    // An edit that leaves only the picture takes the words away.
    return isEdit ? mediator.handleDelete(deletion) : undefined;
  }
  const viewers = await room.viewers.viewersOf(told.channel_id, partners);
  const message = { ...line, eventId, viewers };
  return isEdit ? mediator.handleEdit(message) : mediator.handleMessage(message);
};

const take = async (room: Room, happening: Happening): Promise<void> => {
  const partners = await room.mediator().partnersOf(spaceOf(happening.told.channel_id));
  if (partners.length === 0) return;
  const ours = { ...happening, partners };
  if (!partners.includes(personOf(happening.userId))) return sawStranger(room, ours);
  if (room.hearsMessages()) await readWords(room, ours);
};

const begin = async (room: Room, told: ToldMessage, edited: string | undefined): Promise<void> => {
  const userId = told.author?.id;
  if (userId === undefined || !isByAPerson(told) || room.deleted.has(told.id)) return;
  const eventId = edited === undefined ? `discord:${told.id}` : `discord:${told.id}:${edited}`;
  // A resumed connection tells again what we may have heard already; so does every preview that Discord adds later.
  if (room.seenBefore(eventId)) return;
  const happening = { told, userId, eventId, isEdit: edited !== undefined };
  await room.inOrder(told.channel_id, () => take(room, happening));
};

/**
 * A new message. Threads are channels of their own and no couple's, so they are not read. Rejects with a DiscordError
 * when Discord does not say who can see the channel; then nothing was read.
 */
export const onMessage = (room: Room, told: ToldMessage): Promise<void> => begin(room, told, undefined);

/** Pins, previews and the like tell of a changed message as well; only its author's own changes have a new time. */
export const onEdit = async (room: Room, told: ToldMessage): Promise<void> => {
  const edited = told.edited_timestamp ?? undefined;
  if (edited !== undefined) await begin(room, told, edited);
};

/** One or many at once. */
export const onDelete = (room: Room, channelId: string, ids: readonly string[]): Promise<void> => {
  ids.forEach(room.deleted.add);
  return room.inOrder(channelId, async () => {
    const spaceId = spaceOf(channelId);
    if ((await room.mediator().partnersOf(spaceId)).length === 0) return;
    for (const id of ids) await room.mediator().handleDelete({ spaceId, messageId: messageOf(id) });
  });
};
