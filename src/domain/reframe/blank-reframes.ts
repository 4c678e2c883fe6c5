import { privateText } from '../shared/private-text.ts';
import { withMore } from './offer-shapes.ts';
import type { Reframes } from './reframe.ts';

/** The only thing asked when the message names no event; it guesses nothing (R3). */
const QUESTION = 'Which one moment comes to mind: what would a camera have seen?';

type Blank = {
  readonly feelings: readonly string[];
  readonly contempt: boolean;
  readonly chosen: boolean;
  readonly boundary: string | undefined;
};

/** The template with its blank, and one question. After contempt also a start from the feeling alone (C3). */
export const blankReframes = ({ feelings, contempt, chosen, boundary }: Blank): Reframes => {
  const feeling = contempt && !chosen ? 'hurt' : (feelings[0] ?? 'hurt');
  const blank = withMore(`When ______ happened, I felt ${feeling}.`, boundary);
  const fromFeeling = `I'm ${feeling} right now, and I'd like us to talk about ______.`;
  return {
    offers: (contempt && boundary === undefined ? [blank, fromFeeling] : [blank]).map(privateText),
    event: undefined,
    feelings,
    request: undefined,
    template: true,
    question: QUESTION,
  };
};
