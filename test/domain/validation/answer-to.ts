import type { Label, Reading } from '../../../src/domain/reading/reading.ts';
import { privateText } from '../../../src/domain/shared/private-text.ts';
import { composePrompts } from '../../../src/domain/validation/compose-prompts.ts';
import { grammar } from '../../support/grammar.ts';
import { aReading } from '../../support/readings.ts';

export const readAs = (label: Label): Reading => aReading(label, 1);

/** What the listener is offered for this message, as plain strings by level. */
export const answerTo = (text: string, label: Label = 'complaint') => {
  const { prompts, goodNews } = composePrompts({
    text: privateText(text),
    context: [],
    reading: readAs(label),
    grammar,
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
