/** A zone that no calendar can be kept in. Settings refuse such zones, so this one came in past them. */
export class ZoneError extends Error {
  override readonly name = 'ZoneError';
  readonly code = 'zone-unknown';

  constructor(cause?: unknown) {
    super('A time zone must be a name such as Europe/Berlin. Set it anew with /attune settings.', { cause });
  }
}
