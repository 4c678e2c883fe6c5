import type { ModalView } from '@slack/types';
import { brokenViewRules } from './block-rules.ts';
import { isJson, listOf } from './broken-rules.ts';
import { contentOf, type Office } from './calls.ts';
import type { Channel, StoredView, User } from './types.ts';

export type CommandAnswer = { readonly channel: Channel; readonly user: User; readonly body: unknown };

/** What an app says in the acknowledgement of a command: nothing, or a message only its caller sees. */
export const answerToCommand = (office: Office, { channel, user, body }: CommandAnswer): void => {
  const said = typeof body === 'string' ? { text: body } : body;
  if (!isJson(said) || Object.keys(said).length === 0) return;
  const { botUserId, botId } = office.world.installOf(user.teamId);
  const draft = { user: botUserId, botId, ...contentOf(office, 'command answer', said) };
  if (said.response_type === 'in_channel') void office.posting.post(channel, draft);
  else office.posting.whisper(channel, { ...draft, ephemeralTo: user.id });
};

export type SubmissionAnswer = { readonly user: User; readonly view: StoredView; readonly body: unknown };

const checked = (office: Office, view: unknown): ModalView | undefined => {
  const broken = brokenViewRules(view, 'modal');
  for (const rule of broken) office.violate(`view_submission answer: ${rule}`);
  return broken.length === 0 ? (view as ModalView) : undefined;
};

const showErrors = (office: Office, stored: StoredView, errors: unknown): void => {
  const given = isJson(errors) ? errors : {};
  const inputs = listOf(stored.view.blocks).filter((block) => block.type === 'input');
  for (const blockId of Object.keys(given)) {
    if (!inputs.some((block) => block.block_id === blockId)) {
      office.violate(`view_submission answer: no input has the block_id ${blockId}`);
    }
  }
  stored.errors = Object.fromEntries(Object.entries(given).map(([id, text]) => [id, String(text)]));
  const { userId, id } = stored;
  office.world.ledger.record({ to: [userId], where: id, place: 'modal', content: Object.values(given) });
};

/** What an app says in the acknowledgement of a form: nothing closes it; errors, update, push and clear do as named. */
export const answerToSubmission = (office: Office, { user, view, body }: SubmissionAnswer): void => {
  const action = isJson(body) ? body.response_action : undefined;
  const shown = isJson(body) ? body.view : undefined;
  const install = office.world.installOf(user.teamId);
  if (action === 'errors') showErrors(office, view, isJson(body) ? body.errors : {});
  else if (action === 'clear') office.views.close(user.id, true);
  else if (action === 'update') {
    const next = checked(office, shown);
    if (next !== undefined) office.views.replace(view, next);
  } else if (action === 'push') {
    const next = checked(office, shown);
    if (next !== undefined) office.views.push(install, user.id, next);
  } else {
    if (action !== undefined) office.violate(`view_submission answer: no response_action ${String(action)}`);
    office.views.close(user.id, false);
  }
};
