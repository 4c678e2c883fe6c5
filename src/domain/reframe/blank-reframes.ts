import type { Label } from '../reading/reading.ts';
import { privateText } from '../shared/private-text.ts';
import { withMore } from './offer-shapes.ts';
import type { Reframes } from './reframe.ts';

/** The only thing asked when the message names no event; it guesses nothing (R3). */
const QUESTION = 'Which one moment comes to mind: what would a camera have seen?';

type Blank = {
  readonly feelings: readonly string[];
  readonly label: Label;
  readonly chosen: boolean;
  readonly boundary: string | undefined;
};

/** A second way in: after contempt a start from the feeling alone (C3), in a defence one's own small part first (C4, C6). */
const secondBlank = (feeling: string, label: Label): readonly string[] => {
  if (label === 'contempt') return [`I'm ${feeling} right now, and I'd like us to talk about ______.`];
  if (label === 'defensiveness')
    return [`My part in it was ______, and I felt ${feeling} when ______ happened.`];
  return [];
};

/** The template with its blank, and one question. */
export const blankReframes = ({ feelings, label, chosen, boundary }: Blank): Reframes => {
  const feeling = label === 'contempt' && !chosen ? 'hurt' : (feelings[0] ?? 'hurt');
  const blank = withMore(`When ______ happened, I felt ${feeling}.`, boundary);
  const second = boundary === undefined ? secondBlank(feeling, label) : [];
  return {
    offers: [blank, ...second].map(privateText),
    event: undefined,
    feelings,
    request: undefined,
    template: true,
    question: QUESTION,
  };
};
