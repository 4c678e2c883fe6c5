import type { PrivateText } from './private-text.ts';

/** Fixed copy is a string; anything a person wrote, or made from it, is PrivateText. */
export type CardText = string | PrivateText;

/** A half-open range of UTF-16 offsets. */
export type Span = readonly [start: number, end: number];

export type CardBlock =
  | { readonly type: 'text'; readonly text: CardText }
  /** Secondary copy: explanations, footnotes. */
  | { readonly type: 'note'; readonly text: CardText }
  /** Somebody's words, optionally with the part that matters marked. */
  | { readonly type: 'quote'; readonly text: CardText; readonly mark?: Span }
  /** Words offered to the reader, to be copied or confirmed. */
  | { readonly type: 'offer'; readonly text: CardText; readonly caption?: string }
  | { readonly type: 'list'; readonly items: readonly CardText[] }
  /** A text to keep, such as one's own data: `name` is a file name, with its ending. */
  | { readonly type: 'file'; readonly name: string; readonly text: PrivateText }
  /**
   * A fixed picture of ours: `name` is its file's name without the ending, `alt` says in words all that it shows. Where
   * the picture cannot be shown, the words are.
   */
  | { readonly type: 'picture'; readonly name: string; readonly alt: string }
  /** Name–value rows, such as settings. */
  | { readonly type: 'facts'; readonly facts: readonly { readonly name: string; readonly value: string }[] };

/** What a button, select or submitted form says back. `subject` is an opaque id (nudge, check-in …), never text. */
export type ActionRef = { readonly name: string; readonly subject: string };

export type CardAction =
  | {
      readonly type: 'button';
      readonly action: ActionRef;
      readonly label: string;
      readonly style?: 'primary' | 'plain' | 'danger';
    }
  | {
      readonly type: 'select';
      readonly action: ActionRef;
      readonly label: string;
      readonly options: readonly SelectOption[];
    };

export type SelectOption = { readonly value: string; readonly label: string };

/** A platform-neutral rich message. Renderers may shorten at a word; they may not drop a block silently. */
export type Card = {
  /** What kind of card this is, for tests and styling, for example `nudge` or `consent`. */
  readonly kind: string;
  readonly title?: string;
  readonly blocks: readonly CardBlock[];
  readonly actions: readonly CardAction[];
  /** What a lock screen may show. Always neutral fixed copy (S7). */
  readonly preview: string;
};

export type FormField = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
} & (
  | {
      readonly type: 'line' | 'paragraph';
      readonly value?: CardText;
      /** In UTF-16 code units. */
      readonly maxLength: number;
    }
  | { readonly type: 'select'; readonly value?: string; readonly options: readonly SelectOption[] }
);

/** A form opened only for the person who asked for it. */
export type Form = {
  readonly kind: string;
  readonly title: string;
  readonly submit: ActionRef;
  readonly submitLabel: string;
  readonly fields: readonly FormField[];
};
