export type RenderErrorCode =
  | 'foreign-space'
  | 'unfit-action'
  | 'too-many-fields'
  | 'too-many-options'
  | 'does-not-fit';

/** A card or form that Slack cannot hold: a mistake in our own code. Carries nothing of what the card says. */
export class RenderError extends Error {
  override readonly name = 'RenderError';
  readonly code: RenderErrorCode;

  constructor(code: RenderErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
