/** What a check-in may be about; see product.md §5 and docs/glossary.md. */
export const THEMES = [
  'appreciation',
  'good-news',
  'stress-outside',
  'small-ask',
  'into-me-see',
  'dreams',
  'repair',
  'consistency',
] as const;

export type Theme = (typeof THEMES)[number];

/** A question both partners answer in private. Ids are stored: never reused, never renamed. */
export type Question = { readonly id: string; readonly theme: Theme; readonly text: string };
