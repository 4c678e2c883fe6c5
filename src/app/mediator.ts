import type { Viewers } from '../domain/couple/viewers.ts';
import type { Label } from '../domain/reading/reading.ts';
import type { ActionRef, Card, Form, Span } from '../domain/shared/card.ts';
import type { MessageId, PartnerId, SpaceId } from '../domain/shared/ids.ts';
import type { Instant } from '../domain/shared/instant.ts';
import type { Message } from '../domain/shared/message.ts';
import type { PrivateText } from '../domain/shared/private-text.ts';
import type { JobPayload } from '../ports/jobs.ts';

/** A message as an adapter hands it in; bots and other channels are already dropped. */
export type InboundMessage = Message & {
  /** The platform's id of this delivery: nothing follows twice from the same id. */
  readonly eventId: string;
  /** Who can see the channel now. Read only when nobody was let in but the two. */
  readonly viewers: Viewers;
};

export type DeletedMessage = {
  readonly spaceId: SpaceId;
  readonly messageId: MessageId;
};

export type SharedSpace = { readonly spaceId: SpaceId; readonly partners: readonly PartnerId[] };

/** Somebody asked for something in a space. */
export type Asking = {
  readonly spaceId: SpaceId;
  /** Who asks; the adapter has authenticated them. */
  readonly actor: PartnerId;
  readonly viewers: Viewers;
  /** The asker's own IANA zone where the platform knows it; a new couple begins with it. */
  readonly zone?: string;
  /** Set where messages do not reach Attune, so that it can help on request only. */
  readonly hearing?: 'on-request';
};

/** A parsed command; see COMMANDS for the names and options that exist. */
export type CommandInvocation = {
  readonly command: string;
  readonly sub: string | undefined;
  readonly options: Readonly<Record<string, PrivateText>>;
  /** The message whose menu was opened: one's own for `reframe`, the partner's for `validate`; others are refused. */
  readonly target?: { readonly authorId: PartnerId; readonly text: PrivateText };
};

export type CommandRequest = Asking & { readonly invocation: CommandInvocation };

export type ActionRequest = Asking & {
  readonly action: ActionRef;
  /** A select's value under `value`; a form's fields under their ids. */
  readonly values: Readonly<Record<string, PrivateText>>;
};

/**
 * What the person who asked is shown, privately. `none` = nothing to show, acknowledge silently; `clear` = take away the
 * private card the action came from, wherever the platform can.
 */
export type Reply =
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'clear' }
  | { readonly kind: 'none' };

/** What the engine saw in one message, for the playground's open bonnet; only the author may ask. */
export type Explanation = {
  readonly label: Label;
  readonly confidence: number;
  readonly scores: Readonly<Record<Label, number>>;
  readonly span: Span | undefined;
  readonly decision: 'nudge' | 'silent' | 'safety';
  /** Why, in a stable word (see SILENCE_REASONS), for example `below-threshold` or `delivered`. */
  readonly reason: string;
};

/**
 * The one engine behind every platform. Nothing here rejects because of what people typed. Messages, edits and
 * deletions never reject: a failed step ends in silence and a log line. Commands and actions answer with a clear private
 * card when something failed. Jobs reject when trying again later may help.
 */
export type Mediator = {
  readonly handleMessage: (message: InboundMessage) => Promise<void>;
  /** The author changed the message: a waiting nudge is cancelled and the new text is read. */
  readonly handleEdit: (message: InboundMessage) => Promise<void>;
  readonly handleDelete: (deleted: DeletedMessage) => Promise<void>;
  /** Somebody may have been let in or gone: when it is no longer just the two, reading stops at once (N2). Never rejects. */
  readonly handleViewers: (spaceId: SpaceId, viewers: Viewers) => Promise<void>;
  /**
   * The channel is gone for Attune: deleted, or Attune was taken out. Reading stops until both confirm again, and the
   * two are told privately where a way is open. Never rejects.
   */
  readonly handleSpaceGone: (spaceId: SpaceId) => Promise<void>;
  /**
   * Attune was taken out of a whole workspace: every couple whose space id begins with this is erased at once, and nobody
   * is told, there being no place left to tell it. Rejects when not everything could be erased; call it again.
   */
  readonly eraseWorkspace: (spaceIdPrefix: string) => Promise<void>;
  /** The two whose space this is; empty when there is no couple. */
  readonly partnersOf: (spaceId: SpaceId) => Promise<readonly PartnerId[]>;
  /** Every space this person shares with a partner, oldest first. */
  readonly spacesOf: (partnerId: PartnerId) => Promise<readonly SharedSpace[]>;
  readonly handleCommand: (request: CommandRequest) => Promise<Reply>;
  readonly handleAction: (request: ActionRequest) => Promise<Reply>;
  readonly handleJob: (payload: JobPayload, dueAt: Instant) => Promise<void>;
  /** Undefined when the message is not remembered, was never read, or is not the viewer's own. */
  readonly explain: (spaceId: SpaceId, messageId: MessageId, viewer: PartnerId) => Explanation | undefined;
};
