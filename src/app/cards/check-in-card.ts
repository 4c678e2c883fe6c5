import type { CheckIn } from '../../domain/check-in/check-in.ts';
import type { Card } from '../../domain/shared/card.ts';
import type { PrivateText } from '../../domain/shared/private-text.ts';
import { NEUTRAL_PREVIEW, publicCard } from './notice-card.ts';

/** Public. Looks the same whoever has answered (K1). */
export const checkInCard = (checkIn: Pick<CheckIn, 'id'>, question: string): Card => ({
  kind: 'check-in',
  title: 'A question for you both',
  blocks: [
    { type: 'text', text: question },
    {
      type: 'note',
      text: 'Answers stay sealed until both are in. Leaving it out is fine, and nobody is told.',
    },
  ],
  actions: [
    {
      type: 'button',
      action: { name: 'check-in.answer', subject: checkIn.id },
      label: 'Answer privately',
      style: 'primary',
    },
  ],
  preview: 'A question for you both',
});

/** An answer and whose it is. */
export type NamedAnswer = { readonly name: string; readonly answer: PrivateText };

export const revealCard = (question: string, answers: readonly NamedAnswer[]): Card => ({
  kind: 'check-in-reveal',
  title: question,
  blocks: answers.map(({ name, answer }) => ({ type: 'offer' as const, caption: name, text: answer })),
  actions: [],
  preview: 'Both of you have answered',
});

export const answeredCard = (): Card => publicCard('check-in-closed', 'Both of you have answered this one.');

export const expiredCard = (): Card =>
  publicCard('check-in-closed', 'This question has closed. Another time.');

export const reminderCard = (checkIn: Pick<CheckIn, 'id'>, question: string): Card => ({
  kind: 'check-in-reminder',
  blocks: [
    { type: 'text', text: question },
    { type: 'note', text: 'The question is still open, if you would like to. This is the only reminder.' },
  ],
  actions: checkInCard(checkIn, question).actions,
  preview: NEUTRAL_PREVIEW,
});
