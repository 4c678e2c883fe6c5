export type JobsErrorCode = 'job-unknown' | 'job-crashing';

/** The one error of this adapter: a job that is given up without asking its handler. */
export class JobsError extends Error {
  override readonly name = 'JobsError';
  readonly code: JobsErrorCode;

  constructor(code: JobsErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
