/** What travels from the server to the page. Plain data; the page turns it into text nodes, never into markup. */

export const SIDES = ['alex', 'sam'] as const;
export type Side = (typeof SIDES)[number];

/** Who looks: a partner, or the shared channel that holds only what both see. */
export type Viewer = Side | 'channel';

export type ActionView = { readonly name: string; readonly subject: string };
export type OptionView = { readonly value: string; readonly label: string };

export type BlockView =
  | { readonly type: 'text' | 'note'; readonly text: string }
  | { readonly type: 'quote'; readonly text: string; readonly mark?: readonly [start: number, end: number] }
  | { readonly type: 'offer'; readonly text: string; readonly caption?: string }
  | { readonly type: 'file'; readonly name: string; readonly text: string }
  | { readonly type: 'picture'; readonly name: string; readonly alt: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'facts'; readonly facts: readonly { readonly name: string; readonly value: string }[] };

export type ButtonView = {
  readonly type: 'button';
  readonly action: ActionView;
  readonly label: string;
  readonly style: 'primary' | 'plain' | 'danger';
};

export type SelectView = {
  readonly type: 'select';
  readonly action: ActionView;
  readonly label: string;
  readonly options: readonly OptionView[];
};

export type CardView = {
  readonly kind: string;
  readonly title?: string;
  readonly preview: string;
  readonly blocks: readonly BlockView[];
  readonly actions: readonly (ButtonView | SelectView)[];
};

export type MessageView = {
  readonly type: 'message';
  readonly id: string;
  readonly at: number;
  readonly author: Side;
  readonly text: string;
  readonly edited: boolean;
};

/** A card that both see. */
export type PostView = {
  readonly type: 'post';
  readonly id: string;
  readonly at: number;
  readonly card: CardView;
};

/** A card that one person sees. `asked` is what that person typed; `folded` shows the neutral preview first (S7). */
export type PrivateCardView = {
  readonly type: 'card';
  readonly id: string;
  readonly at: number;
  readonly card: CardView;
  readonly asked?: string;
  readonly folded: boolean;
};

/** Somebody came into the channel or left it. */
export type ComingView = {
  readonly type: 'coming';
  readonly id: string;
  readonly at: number;
  readonly name: string;
  readonly isHere: boolean;
};

export type EntryView = MessageView | PostView | PrivateCardView | ComingView;

export type StreamEvent =
  | { readonly type: 'snapshot'; readonly now: number; readonly entries: readonly EntryView[] }
  | { readonly type: 'entry'; readonly entry: EntryView }
  | { readonly type: 'gone'; readonly id: string }
  | { readonly type: 'clock'; readonly now: number };

export type FieldView = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
} & (
  | { readonly type: 'line' | 'paragraph'; readonly value: string; readonly maxLength: number }
  | { readonly type: 'select'; readonly value: string; readonly options: readonly OptionView[] }
);

export type FormView = {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly submitLabel: string;
  readonly fields: readonly FieldView[];
};

export type ExplanationView = {
  readonly label: string;
  readonly confidence: number;
  /** The likeliest first. */
  readonly scores: readonly { readonly label: string; readonly score: number }[];
  readonly span?: readonly [start: number, end: number];
  readonly decision: string;
  readonly reason: string;
};

export type CommandOptionView = {
  readonly name: string;
  readonly summary: string;
  readonly required: boolean;
  /** Nothing else may be typed, when there are any. */
  readonly choices: readonly string[];
  /** Offered in this order; anything else may be typed as well. */
  readonly suggestions: readonly string[];
  /** Whether several may be typed, parted by commas. */
  readonly isList: boolean;
};

export type CommandView = {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CommandOptionView[];
  readonly subcommands: readonly {
    readonly name: string;
    readonly summary: string;
    readonly options: readonly CommandOptionView[];
  }[];
};

/** What a request is answered with when it was carried out. */
export type AnswerView = {
  readonly form?: FormView;
  readonly explanation?: ExplanationView;
  readonly now?: number;
  /** True when the clock was to move to the next thing due and nothing waits. */
  readonly nothingWaits?: boolean;
};

/** What a request is answered with when it was not; `message` says what to do. */
export type RefusalView = { readonly code: string; readonly message: string; readonly field?: string };

/** The longest message or command, in UTF-16 code units. */
export const MAX_TEXT = 4000;
