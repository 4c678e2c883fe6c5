import type { Card } from '../../domain/shared/card.ts';
import type { DraftHelp, ValidationLevel, ValidationPrompts } from '../../domain/validation/validation.ts';
import { NEUTRAL_PREVIEW } from './notice-card.ts';

const CAPTIONS: Readonly<Record<ValidationLevel, string>> = {
  reflect: 'Say back what you heard',
  feeling: 'Name the feeling, gently',
  understand: 'Make sense of it, and ask',
};

const NOT_AGREEING = 'Validating is not agreeing. It says: I see how this is for you.';

export const validationCard = ({ prompts, goodNews }: ValidationPrompts): Card => ({
  kind: 'validation',
  title: goodNews ? 'Share the joy' : 'Ways to answer',
  blocks: [
    ...prompts.map(({ level, text }) => ({ type: 'offer' as const, caption: CAPTIONS[level], text })),
    { type: 'note', text: goodNews ? 'Interest is the gift: ask, and let them tell it.' : NOT_AGREEING },
  ],
  actions: [],
  preview: NEUTRAL_PREVIEW,
});

export const draftCard = ({ listening, later }: DraftHelp): Card => ({
  kind: 'validation-draft',
  title: 'Listening first',
  blocks: [
    { type: 'offer', caption: 'Send this first', text: listening },
    ...(later === undefined
      ? []
      : [{ type: 'offer' as const, caption: 'Keep this for after they have answered', text: later }]),
    { type: 'note', text: NOT_AGREEING },
  ],
  actions: [],
  preview: NEUTRAL_PREVIEW,
});

/**
 * For a message that says too little to build on. Also all there is during a safety hold, and during a rest, which nobody
 * can tell from one (S6).
 */
export const listeningCard = (): Card => ({
  kind: 'validation',
  title: 'Ways to answer',
  blocks: [
    { type: 'text', text: 'I have no good words of my own for this one. What usually helps:' },
    {
      type: 'list',
      items: [
        'Say back what you heard, in their words.',
        'Name the feeling with a “maybe”.',
        'Ask one open question, and wait.',
      ],
    },
    { type: 'note', text: NOT_AGREEING },
    { type: 'note', text: 'If it is too heavy to answer alone: /attune help-now.' },
  ],
  actions: [],
  preview: NEUTRAL_PREVIEW,
});
