import type { Card, Form } from '../../domain/shared/card.ts';
import type { NudgeId } from '../../domain/shared/ids.ts';
import { type PrivateText, privateText } from '../../domain/shared/private-text.ts';
import type { Note } from '../memory/open-notes.ts';
import { NEUTRAL_PREVIEW } from './notice-card.ts';

export const MAX_SAID_AGAIN = 1000;

export const sayAgainForm = (note: Note, offer: PrivateText): Form => ({
  kind: 'say-again',
  title: 'Say it again',
  submit: { name: 'nudge.post', subject: note.id },
  submitLabel: 'Post this',
  fields: [
    {
      id: 'text',
      type: 'paragraph',
      label: 'In your words',
      hint: 'Change anything. Only what stands here is posted, under your name.',
      value: offer,
      maxLength: MAX_SAID_AGAIN,
      required: true,
    },
  ],
});

/** Public. The words are the author's own, confirmed by them. */
export const saidAgainCard = (name: string, text: PrivateText): Card => ({
  kind: 'said-again',
  blocks: [
    { type: 'text', text: privateText(`${name} would like to say that again:`) },
    { type: 'quote', text },
  ],
  actions: [],
  preview: 'Said again',
});

export const fineCard = (id: NudgeId): Card => ({
  kind: 'fine',
  title: 'Good to know. What was it?',
  blocks: [],
  actions: [
    {
      type: 'select',
      action: { name: 'nudge.fine-why', subject: id },
      label: 'What was it?',
      options: [
        { value: 'not-about-you', label: 'Not about my partner' },
        { value: 'joking', label: 'We were joking' },
        { value: 'complaint', label: 'Just a complaint' },
        { value: 'private-joke', label: 'A private joke' },
      ],
    },
  ],
  preview: NEUTRAL_PREVIEW,
});
