import type { Facet } from './facet.ts';
import type { NamedFeelings } from './name-feelings.ts';

const AFTERWARDS: readonly string[] = [
  'What was that like for you?',
  'Can you help me understand how it felt?',
  'What went through your mind?',
  'What was the hardest part?',
  'What did you need from me in that moment?',
];

const ONGOING: readonly string[] = [
  'What is that like for you?',
  'What would feel different to you?',
  'Can you help me understand what it has been like?',
  'What do you wish I could see?',
  'How has it been for you lately?',
];

const WISHING: readonly string[] = [
  'What would it mean to you?',
  'Can you help me understand what it would change for you?',
  'How would that feel for you?',
];

/** A feeling sometimes asks a better question than the event does. */
const BY_FEELING: ReadonlyMap<string, string> = new Map([
  ['worried', 'What worries you most about it?'],
  ['scared', 'What scares you most about it?'],
  ['tired', 'What weighs on you most?'],
  ['exhausted', 'What weighs on you most?'],
  ['anxious', 'What worries you most about it?'],
  ['overwhelmed', 'What feels heaviest right now?'],
  ['lonely', 'What do you miss most?'],
  ['stressed', 'What presses on you most?'],
  ['insecure', 'What do you find yourself wondering?'],
  ['sad', 'How are you feeling about it now?'],
  ['disappointed', 'What had you been hoping for?'],
]);

const at = (list: readonly string[], seed: number): string => list[seed % list.length] ?? list[0] ?? '';

/** One open question that fits what happened and how it felt (V3). */
export const openQuestion = (facet: Facet | undefined, feelings: NamedFeelings, seed: number): string => {
  if (facet?.kind === 'wish') return at(WISHING, seed);
  const fitting = BY_FEELING.get(feelings.first.word);
  if (fitting !== undefined && (seed % 2 === 0 || feelings.first.word === 'sad')) return fitting;
  return at(facet?.past === true ? AFTERWARDS : ONGOING, Math.floor(seed / 2));
};
