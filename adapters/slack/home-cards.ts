import type { Card } from '../../src/index.ts';
import { NOTICES } from './notices.ts';

/** Handled here and not by the mediator: a button for what is otherwise typed, `/attune mute …`. */
export const MUTE = 'home.mute';

const { preview } = NOTICES.failed;

const DURATIONS: readonly (readonly [duration: string, label: string])[] = [
  ['1h', 'For an hour'],
  ['today', 'For today'],
  ['always', 'Until I end it'],
  ['off', 'Notes are welcome'],
];

export const muteCard: Card = {
  kind: 'home-mute',
  title: 'No private notes to me',
  blocks: [{ type: 'note', text: 'Your partner never learns of it.' }],
  actions: DURATIONS.map(([subject, label]) => ({
    type: 'button',
    action: { name: MUTE, subject },
    label,
  })),
  preview,
};

export const startCard: Card = {
  kind: 'home-start',
  title: 'Attune',
  blocks: [
    {
      type: 'text',
      text: 'I sit in the channel of a couple, if both of you want it. When a line may land as an attack, I show its author, and nobody else, other words for the same concern.',
    },
    {
      type: 'list',
      items: [
        'Make a private channel for the two of you, or a group message with your partner and me.',
        'In a channel, type /invite @Attune.',
        'Type /attune start. Each of you agrees for yourself; until both have, I read nothing.',
      ],
    },
    {
      type: 'note',
      text: 'Nothing is held about you. Private help lines, any time, for anyone: type /attune help-now in any channel.',
    },
  ],
  actions: [],
  preview,
};
