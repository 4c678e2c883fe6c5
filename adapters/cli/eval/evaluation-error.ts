/** What keeps a measurement from being taken, with what to do about it. */
export class EvaluationError extends Error {
  readonly code: 'no-model' | 'no-corpus' | 'bad-file';

  constructor(code: EvaluationError['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'EvaluationError';
    this.code = code;
  }
}
