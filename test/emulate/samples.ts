import type { types } from '@slack/bolt';

export const SOME_TS = '1700000000.000100';
export const NOBODY = 'U0NOBODY99';
export const NOWHERE = 'C0NOWHERE9';

export const said = (text: string) => ({
  text,
  blocks: [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: `*${text}*` } }],
});

export const FORM: types.ModalView = {
  type: 'modal',
  callback_id: 'form',
  title: { type: 'plain_text', text: 'Form' },
  submit: { type: 'plain_text', text: 'Send' },
  blocks: said('A form').blocks,
};
export const HOME: types.HomeView = { type: 'home', blocks: said('Settings').blocks };

/** Without a workspace, for Attune's own requests. */
export const elsewhere = (channelId: string) => ({ teamId: '', channelId });
