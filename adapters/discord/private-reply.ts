import type { Form, PartnerId, Reply, SpaceId } from '../../src/index.ts';
import type { Answer } from './answer.ts';
import { isCode } from './errors.ts';
import { FORM_READY, NOTICES } from './notices.ts';
import { type Pictures, renderCard, renderForm, renderKnock } from './render.ts';
import type { Room } from './room.ts';

/** Where a reply belongs: whose it is, of which space, and what it takes the place of. */
export type Setting = {
  readonly actor: PartnerId;
  readonly spaceId: SpaceId;
  readonly pictures?: Pictures;
  /** Whether it comes from a private message, which the reply then replaces. */
  readonly isInPlace: boolean;
  /** Takes away the direct message that brought the private one, if one did. */
  readonly clearKnock: () => Promise<void>;
};

export const defer = (answer: Answer, { isInPlace }: Setting): Promise<void> =>
  isInPlace ? answer.deferInPlace() : answer.deferPrivately();

/** What was there is gone already: its reader dismissed it. */
const removeQuietly = async (answer: Answer): Promise<void> => {
  try {
    await answer.remove();
  } catch (cause) {
    if (!isCode(cause, 'unknown-message', 'unknown-webhook', 'interaction-over')) throw cause;
  }
};

const clear = async (answer: Answer, setting: Setting): Promise<void> => {
  await removeQuietly(answer);
  await setting.clearKnock();
};

/** Discord opens a form at once or never, so one that took longer waits behind a button. */
const keepForm = (room: Room, { actor, spaceId }: Setting, form: Form): string => {
  const token = room.random.id();
  room.desk.keep(token, { recipient: actor, spaceId, what: { kind: 'form', form } });
  return token;
};

/** After a defer. */
export const showLater = (
  room: Room,
  answer: Answer,
  { reply, setting }: { reply: Reply; setting: Setting },
) => {
  switch (reply.kind) {
    case 'card':
      return answer.edit(renderCard(reply.card, setting));
    case 'form':
      return answer.edit(renderKnock(FORM_READY, keepForm(room, setting, reply.form)));
    case 'clear':
      return clear(answer, setting);
    case 'none':
      return setting.isInPlace ? Promise.resolve() : removeQuietly(answer);
  }
};

/** As the first answer. */
export const showNow = async (answer: Answer, { reply, setting }: { reply: Reply; setting: Setting }) => {
  switch (reply.kind) {
    case 'card': {
      const message = renderCard(reply.card, setting);
      return setting.isInPlace ? answer.update(message) : answer.reply(message);
    }
    case 'form':
      return answer.openForm(renderForm(reply.form, setting));
    case 'clear':
      if (!setting.isInPlace) return answer.deferInPlace();
      // The words go with the very first request; the second may come late (S7).
      await answer.update(renderCard(NOTICES.cleared, setting));
      return clear(answer, setting);
    case 'none':
      return answer.deferInPlace();
  }
};
