import type { Feeling } from './feelings-catalogue.ts';

/**
 * Every feeling one may choose, by family, the milder ones first. Families help to look from the rough to the fine.
 * Source: the inner and outer rings of common feelings wheels, filled with our own catalogue's words only (R4).
 */
export const FEELING_FAMILIES = [
  { family: 'hurt', feelings: ['upset', 'hurt', 'unimportant', 'heartbroken'] },
  { family: 'sad', feelings: ['disappointed', 'discouraged', 'sad', 'helpless'] },
  { family: 'lonely', feelings: ['alone', 'lonely'] },
  { family: 'afraid', feelings: ['uneasy', 'tense', 'worried', 'anxious', 'scared'] },
  { family: 'shaken', feelings: ['confused', 'shaken', 'shocked'] },
  { family: 'angry', feelings: ['annoyed', 'irritated', 'frustrated', 'resentful', 'angry', 'furious'] },
  { family: 'tired', feelings: ['tired', 'stressed', 'overwhelmed', 'exhausted'] },
  { family: 'unsure', feelings: ['insecure', 'jealous', 'embarrassed', 'ashamed'] },
] as const satisfies readonly { readonly family: string; readonly feelings: readonly Feeling[] }[];
