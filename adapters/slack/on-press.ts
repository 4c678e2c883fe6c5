import {
  type ActionRef,
  type Card,
  CLEAR_ACTION,
  type PrivateText,
  privateText,
  type Reply,
  type SpaceId,
} from '../../src/index.ts';
import type { Kept } from '../platform/index.ts';
import { type ActionIdRef, readActionId } from './action-id.ts';
import { type Answer, createAnswer } from './answer.ts';
import { ask } from './ask.ts';
import { readMetadata } from './form-metadata.ts';
import { MUTE } from './home-cards.ts';
import { NOTICES } from './notices.ts';
import { forgetOnceLeft } from './once-left.ts';
import { personOf, spaceOf } from './places.ts';
import { openForm, type Setting, showReply } from './private-reply.ts';
import { type ReadView, readView, type SubmittedView } from './read-view.ts';
import { refreshHomes } from './refresh-homes.ts';
import type { Room } from './room.ts';
import { type Knock, readStamp } from './stamp.ts';
import type { Origin } from './told.ts';
import { channelIn, placeNamed } from './where.ts';

/** A button or a select that somebody used. */
export type Press = {
  readonly origin: Origin;
  readonly answer: Answer;
  readonly actionId: string;
  readonly blockId: string;
  /** What was chosen in a select. */
  readonly chosen: string | undefined;
  /** The message it stands on; undefined in a Home. */
  readonly messageTs: string | undefined;
  /** Whether that message is seen by this person only. */
  readonly isPrivate: boolean;
};

type Deed = {
  readonly action: ActionRef;
  readonly spaceId: SpaceId;
  readonly values: Readonly<Record<string, PrivateText>>;
};
type Replied = { readonly reply: Reply; readonly spaceId: SpaceId };

const takesAway = ({ name }: ActionRef): boolean => name === CLEAR_ACTION || name === 'nudge.not-now';

const replyTo = async (
  room: Room,
  origin: Origin,
  { action, spaceId: named, values }: Deed,
): Promise<Replied> => {
  // Clearing concerns nobody but whoever presses, and waits for nothing, not even the database (S7).
  const place = takesAway(action)
    ? { spaceId: named, partners: [], channel: undefined }
    : await placeNamed(room.mediator(), origin, named);
  const request = await ask(room, { origin, place, asked: action.name });
  const reply: Reply =
    request.kind === 'refused'
      ? { kind: 'card', card: request.card }
      : await room.mediator().handleAction({ ...request.asking, action, values });
  await forgetOnceLeft(room, { asked: action.name, spaceId: place.spaceId });
  await refreshHomes(room, { asked: action.name, actor: personOf(origin), partners: place.partners });
  return { reply, spaceId: place.spaceId };
};

const settingOf = ({ origin, answer, isPrivate, blockId }: Press, spaceId: SpaceId): Setting => ({
  origin,
  answer,
  spaceId,
  isInPlace: isPrivate,
  knock: readStamp(blockId),
});

const sayInstead = (room: Room, setting: Setting, card: Card): Promise<void> =>
  showReply(room, { ...setting, isInPlace: false }, { kind: 'card', card });

/** Only what we have sent ourselves; a card of an earlier version may still be taken away (S7). */
const refOf = ({ ids }: Room, actionId: string): ActionIdRef | undefined => {
  const { id, isOurs } = ids.read(actionId);
  const ref = readActionId(id);
  return isOurs || (ref?.kind === 'action' && takesAway(ref.action)) ? ref : undefined;
};

/** Somebody takes a card off their own screen. */
export const isClearing = (room: Room, { actionId }: Press): boolean => {
  const ref = refOf(room, actionId);
  return ref?.kind === 'action' && takesAway(ref.action);
};

/** What was held for a couple goes with it; the lines for somebody in danger must not be lost (S3-S5). */
const isStillTheirs = async (room: Room, { spaceId, recipient, what }: Kept): Promise<boolean> =>
  (what.kind === 'card' && what.card.kind === 'safety') ||
  (await room.mediator().partnersOf(spaceId)).includes(recipient);

const knockOf = ({ messageTs, origin }: Press, token: string): Knock | undefined =>
  messageTs === undefined || origin.channelId === undefined
    ? undefined
    : { token, channelId: origin.channelId, ts: messageTs };

const open = async (room: Room, press: Press, token: string): Promise<void> => {
  const setting = settingOf(press, spaceOf(channelIn(press.origin)));
  const kept = room.desk.find(token, personOf(press.origin));
  if (kept === undefined) return sayInstead(room, setting, NOTICES.notHere);
  const { spaceId } = kept;
  if (kept.what.kind === 'form') return openForm(room, { ...setting, spaceId }, kept.what.form);
  if (!(await isStillTheirs(room, kept))) {
    room.desk.forget(token);
    return sayInstead(room, setting, NOTICES.notHere);
  }
  // A new private message, below the one with the button, which goes when the note is cleared.
  const shown = { ...setting, spaceId, isInPlace: false, knock: knockOf(press, token) };
  return showReply(room, shown, { kind: 'card', card: kept.what.card });
};

export const onPress = async (room: Room, press: Press): Promise<void> => {
  const { origin, actionId, chosen } = press;
  const ref = refOf(room, actionId);
  if (ref?.kind === 'open') return open(room, press, ref.token);
  const setting = settingOf(press, ref?.spaceId ?? spaceOf(channelIn(origin)));
  if (ref === undefined) return sayInstead(room, setting, NOTICES.oldButton);
  if (ref.action.name === MUTE) return room.homes.mute(origin, ref.spaceId, ref.action.subject);
  const values: Deed['values'] = chosen === undefined ? {} : { value: privateText(chosen) };
  const { reply, spaceId } = await replyTo(room, origin, { ...ref, values });
  await showReply(room, { ...setting, spaceId }, reply);
};

/** A form that was filled in; Slack gives neither a channel nor an address with it. */
export type Submission = {
  readonly teamId: string;
  readonly userId: string;
  readonly trigger: string;
  readonly view: SubmittedView;
};

export type Submitted = { readonly read: ReadView; readonly setting: Setting };

/** Undefined for a form that is not ours. */
export const toSubmitted = (room: Room, submission: Submission): Submitted | undefined => {
  const { teamId, userId, trigger, view } = submission;
  const { id: callback_id, isOurs } = room.ids.read(view.callback_id);
  const read = readView({ ...view, callback_id });
  if (read === undefined || !isOurs) return undefined;
  const { answer: token, channelId, isInPlace, knock } = readMetadata(read.privateMetadata);
  const origin = { teamId, userId, channelId };
  const { api, ids, wait } = room;
  const fresh = createAnswer({ api, ids, wait, teamId, trigger, respond: undefined });
  const kept = room.answers.find(token, personOf(origin));
  // Only the newest trigger can open another form.
  const answer = kept === undefined ? fresh : { ...kept, open: fresh.open };
  return { read, setting: { origin, answer, spaceId: read.spaceId, isInPlace, knock } };
};

export const onSubmit = async (room: Room, { read, setting }: Submitted): Promise<void> => {
  const { reply, spaceId } = await replyTo(room, setting.origin, read);
  await showReply(room, { ...setting, spaceId }, reply);
};
