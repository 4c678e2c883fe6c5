import type { Couple } from '../../domain/couple/couple.ts';
import type { Card } from '../../domain/shared/card.ts';
import { NEUTRAL_PREVIEW } from './notice-card.ts';
import { leaveAction } from './privacy-card.ts';

const GONE =
  'I can no longer see the channel you two had me in, so I have stopped reading. Should I come back to it, nothing is read until both of you agree again. What is held about you stays until one of you uses /attune leave, there or here.';

/** With a way to end it: /attune leave alone cannot tell which couple is meant, once the channel is gone. */
export const spaceGoneCard = (couple: Couple): Card => ({
  kind: 'space-gone',
  blocks: [
    { type: 'text', text: GONE },
    {
      type: 'note',
      text: 'The button erases everything held about either of you here, at once and for good.',
    },
  ],
  actions: [leaveAction(couple)],
  preview: NEUTRAL_PREVIEW,
});
