import type { Card } from '../../domain/shared/card.ts';
import type { PrivateText } from '../../domain/shared/private-text.ts';
import { NEUTRAL_PREVIEW, publicCard } from './notice-card.ts';

/** Neutral and joint: it does not say who called it. */
export const breakCard = (until: string, note: PrivateText | undefined): Card => ({
  kind: 'break',
  title: `You two are taking a break until ${until}`,
  blocks: [
    {
      type: 'text',
      text: 'Something that settles you helps: a walk, music, a shower. Not rehearsing the argument.',
    },
    ...(note === undefined ? [] : [{ type: 'quote' as const, text: note }]),
    { type: 'note', text: 'I stay quiet until then. /break back ends it early.' },
  ],
  actions: [],
  preview: 'A break has started',
});

export const breakOverForCaller = (): Card => ({
  kind: 'break-over',
  blocks: [
    {
      type: 'text',
      text: 'The break you asked for is over. How are you now? If you need longer, you can call another one.',
    },
  ],
  actions: [],
  preview: NEUTRAL_PREVIEW,
});

export const breakOverCard = (): Card =>
  publicCard(
    'break-over',
    'The break is over. Start softly: one thing each, and the other one listens first.',
  );

export const breakBackCard = (): Card =>
  publicCard('break-over', 'The break ended early. Good to have you both back.');
