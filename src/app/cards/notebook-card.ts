import type { Card, CardAction } from '../../domain/shared/card.ts';
import type { PrivateText } from '../../domain/shared/private-text.ts';
import { NEUTRAL_PREVIEW } from './notice-card.ts';

const press = (name: string, id: string, label: string): CardAction => ({
  type: 'button',
  action: { name, subject: id },
  label,
  style: 'primary',
});

type Asked = { readonly id: string; readonly name: string };

/** Public: one of the two asks, the other one's yes is theirs to give. */
export const notebookAskedCard = ({ id, name }: Asked): Card => ({
  kind: 'notebook-asked',
  title: 'Your notebook',
  blocks: [
    {
      type: 'text',
      text: `${name} would like your notebook: the questions you both answered, and what each of you wrote, as a file for each of you.`,
    },
    {
      type: 'note',
      text: 'Only what you two have seen together already. Nobody gets it before the other one says yes; leaving this alone is fine.',
    },
  ],
  actions: [press('notebook.take', id, 'Yes, a copy for each of us')],
  preview: 'A line from Attune',
});

/** Public: both have said yes; each takes their own copy. */
export const notebookAgreedCard = (id: string): Card => ({
  kind: 'notebook-agreed',
  title: 'Your notebook',
  blocks: [{ type: 'text', text: 'You both said yes. Each of you can take a copy, for a week.' }],
  actions: [press('notebook.take', id, 'My copy')],
  preview: 'A line from Attune',
});

export const notebookCard = (pages: number, markdown: PrivateText): Card => ({
  kind: 'notebook',
  title: 'Our notebook',
  blocks: [
    {
      type: 'text',
      text: pages === 1 ? 'The one question you both answered.' : `The ${pages} questions you both answered.`,
    },
    { type: 'note', text: 'The file is yours from here on: I cannot take it back when Attune is erased.' },
    { type: 'file', name: 'our-notebook.md', text: markdown },
  ],
  actions: [],
  preview: NEUTRAL_PREVIEW,
});
