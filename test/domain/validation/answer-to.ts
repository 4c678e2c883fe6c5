import type { Label, Reading } from '../../../src/domain/reading/reading.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';
import { composePrompts } from '../../../src/domain/validation/compose-prompts.ts';

const NONE: Reading['scores'] = {
  criticism: 0,
  contempt: 0,
  defensiveness: 0,
  stonewalling: 0,
  complaint: 0,
  i_statement: 0,
  validation: 0,
  repair: 0,
  appreciation: 0,
  neutral: 0,
  third_party: 0,
  playful: 0,
  self_criticism: 0,
  danger: 0,
  quoted: 0,
};

export const readAs = (label: Label): Reading => ({
  label,
  confidence: 1,
  scores: { ...NONE, [label]: 1 },
  attack: label === 'criticism' || label === 'contempt' ? 1 : 0,
  span: undefined,
});

/** What the listener is offered for this message, as plain strings by level. */
export const answerTo = (text: string, label: Label = 'complaint') => {
  const { prompts, goodNews } = composePrompts({
    text: privateText(text),
    context: [],
    reading: readAs(label),
  });
  const at = (level: string) => prompts.find((prompt) => prompt.level === level)?.text.reveal() ?? '';
  return {
    goodNews,
    levels: prompts.map(({ level }) => level),
    reflect: at('reflect'),
    feeling: at('feeling'),
    understand: at('understand'),
    all: prompts.map(({ text: words }) => words.reveal()),
  };
};
