import type { Card, Form, Reply, SpaceId } from '../../src/index.ts';
import type { Answer } from './answer.ts';
import { codeOf, isCode } from './errors.ts';
import { writeMetadata } from './form-metadata.ts';
import { FILE_READY, FILE_SENT, FORM_READY, NOTICES } from './notices.ts';
import { personOf } from './places.ts';
import {
  filesOf,
  type MessageBody,
  type Place,
  renderCardWithFiles,
  renderForm,
  renderKnock,
} from './render.ts';
import type { Room } from './room.ts';
import { type Knock, stamped } from './stamp.ts';
import type { Origin } from './told.ts';

/** Where a reply belongs: whose it is, of which space, and what it takes the place of. */
export type Setting = {
  readonly origin: Origin;
  readonly spaceId: SpaceId;
  readonly answer: Answer;
  /** Whether it comes from a private message, which the reply then replaces. */
  readonly isInPlace: boolean;
  /** The direct message whose Open button brought the private one. */
  readonly knock: Knock | undefined;
};

const isInHome = ({ origin }: Setting): boolean => origin.channelId === undefined;

const put = ({ answer, isInPlace, knock }: Setting, message: MessageBody): Promise<void> =>
  isInPlace ? answer.replace(stamped(message, knock)) : answer.say(stamped(message, knock));

/** The address is used up or over: the person's own direct messages are a way that is always there. */
const knockInstead = async (room: Room, { origin, spaceId }: Setting, card: Card): Promise<void> => {
  await room.delivery.deliver({
    spaceId,
    recipient: personOf(origin),
    card,
    preference: 'direct',
    key: `reply:${room.random.id()}`,
  });
};

const withFilesSent = (card: Card): Card => ({
  ...card,
  blocks: [...card.blocks.filter(({ type }) => type !== 'file'), { type: 'note', text: FILE_SENT }],
});

/** Into one's own direct messages; where Slack does not let us, the text itself is shown, to be copied. */
const sendFiles = async (room: Room, { origin }: Setting, card: Card): Promise<boolean> => {
  try {
    const dm = await room.api.openDm(origin);
    for (const file of filesOf(card)) await room.api.upload(dm, file, FILE_READY);
    return true;
  } catch (cause) {
    room.logger.warn({ event: 'file-not-sent', code: codeOf(cause) });
    return false;
  }
};

type Putting = { readonly card: Card; readonly place: Place };

/**
 * Slack refuses a message whose picture it cannot fetch (slackapi/java-slack-sdk, issue 1396), and says so in the same way
 * as that an address is used up. The words are worth a second try.
 */
const putWithPictures = async (room: Room, setting: Setting, { card, place }: Putting): Promise<void> => {
  const { pictureAt } = room;
  try {
    await put(setting, renderCardWithFiles(card, { ...place, pictureAt }));
  } catch (cause) {
    const isAboutPicture =
      isCode(cause, 'refused', 'answer-over') && card.blocks.some(({ type }) => type === 'picture');
    if (!isAboutPicture) throw cause;
    room.logger.warn({ event: 'picture-not-shown', code: codeOf(cause) });
    await put(setting, renderCardWithFiles(card, place));
  }
};

const show = async (room: Room, setting: Setting, card: Card): Promise<void> => {
  const { spaceId } = setting;
  const place = { spaceId, commandPrefix: room.commandPrefix };
  const isSent = filesOf(card).length > 0 && (await sendFiles(room, setting, card));
  const shown = isSent ? withFilesSent(card) : card;
  if (isInHome(setting)) return room.homes.show(setting.origin, { card: shown, spaceId });
  try {
    await putWithPictures(room, setting, { card: shown, place });
  } catch (cause) {
    if (!isCode(cause, 'answer-over')) throw cause;
    await knockInstead(room, setting, shown);
  }
};

/** A form that came too late to open by itself waits behind a button. */
const offerForm = async (room: Room, setting: Setting, form: Form): Promise<void> => {
  if (isInHome(setting)) return show(room, setting, NOTICES.tooSlow);
  const token = room.random.id();
  const { spaceId, origin } = setting;
  room.desk.keep(token, { recipient: personOf(origin), spaceId, what: { kind: 'form', form } });
  await put(setting, renderKnock(FORM_READY, token));
};

export const openForm = async (room: Room, setting: Setting, form: Form): Promise<void> => {
  const { origin, answer, isInPlace, knock, spaceId } = setting;
  const token = room.random.id();
  room.answers.keep(token, personOf(origin), answer);
  const metadata = { answer: token, channelId: origin.channelId, isInPlace, knock };
  const view = renderForm(form, {
    spaceId,
    commandPrefix: room.commandPrefix,
    privateMetadata: writeMetadata(metadata),
  });
  try {
    await answer.open(view);
  } catch (cause) {
    if (!isCode(cause, 'trigger-over')) throw cause;
    await offerForm(room, setting, form);
  }
};

/** What was there is gone already, or its address is: then its reader can dismiss it. */
const quietly = async (room: Room, work: () => Promise<unknown>): Promise<void> => {
  try {
    await work();
  } catch (cause) {
    if (!isCode(cause, 'answer-over', 'unknown-message'))
      room.logger.warn({ event: 'note-not-cleared', code: codeOf(cause) });
  }
};

const clear = async (room: Room, { origin, answer, isInPlace, knock }: Setting): Promise<void> => {
  if (isInPlace) await quietly(room, answer.remove);
  if (knock === undefined) return;
  room.desk.forget(knock.token);
  await quietly(room, () => room.api.remove({ teamId: origin.teamId, channelId: knock.channelId }, knock.ts));
};

/** Shows a reply to the one who asked, and to nobody else. */
export const showReply = async (room: Room, setting: Setting, reply: Reply): Promise<void> => {
  switch (reply.kind) {
    case 'card':
      return show(room, setting, reply.card);
    case 'form':
      return openForm(room, setting, reply.form);
    case 'clear':
    case 'none':
      if (isInHome(setting)) return room.homes.show(setting.origin);
      return reply.kind === 'clear' ? clear(room, setting) : undefined;
  }
};
