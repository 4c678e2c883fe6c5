import type { ModalView } from '@slack/types';

/** A form with a prefilled paragraph of 500 characters and an optional choice. */
export const aForm = (overrides: Partial<ModalView> = {}): ModalView => ({
  type: 'modal',
  callback_id: 'form',
  private_metadata: 'subject-1',
  title: { type: 'plain_text', text: 'Say it again' },
  submit: { type: 'plain_text', text: 'Post' },
  blocks: [
    {
      type: 'input',
      block_id: 'words',
      label: { type: 'plain_text', text: 'Your words' },
      element: {
        type: 'plain_text_input',
        action_id: 'words',
        initial_value: 'When dinner got cold, I felt hurt.',
        max_length: 500,
      },
    },
    {
      type: 'input',
      block_id: 'feeling',
      optional: true,
      label: { type: 'plain_text', text: 'Feeling' },
      element: {
        type: 'static_select',
        action_id: 'feeling',
        options: ['hurt', 'sad'].map((value) => ({ text: { type: 'plain_text', text: value }, value })),
      },
    },
  ],
  ...overrides,
});
