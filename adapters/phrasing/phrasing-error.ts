/** Says what to do, and never holds anything that was sent or answered: the client's own errors carry both. */
export class PhrasingError extends Error {
  override readonly name = 'PhrasingError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
