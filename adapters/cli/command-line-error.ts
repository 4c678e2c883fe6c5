/** A mistake of who typed the command; shown without a stack. */
export class CommandLineError extends Error {
  override readonly name = 'CommandLineError';
  readonly code = 'usage';
}
