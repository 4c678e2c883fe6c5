/** Slack's answer when it says no: `{ ok: false, error: code, …more }`. Never leaves the fake as an exception. */
export class Refusal extends Error {
  readonly code: string;
  readonly more: Readonly<Record<string, unknown>>;

  constructor(code: string, more: Readonly<Record<string, unknown>> = {}) {
    super(`Slack answers ${code}`);
    this.code = code;
    this.more = more;
  }
}

/** A person tried what Slack's client would not let them do: the test is wrong, or the app offers something else. */
export class NotPossible extends Error {
  readonly code = 'not-possible';
}
