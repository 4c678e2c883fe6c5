import { REFUSALS, type RefusalName } from './refusals-catalogue.ts';

/** Discord's answer to a request it does not carry out. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly body: { readonly message: string; readonly code: number; readonly errors?: unknown };

  constructor(refusal: RefusalName, errors?: unknown) {
    const { status, code, message } = REFUSALS[refusal];
    super(message);
    this.status = status;
    this.body = { message, code, ...(errors === undefined ? {} : { errors }) };
  }
}

/** `50035 Invalid Form Body` for one field, in the shape Discord gives it. */
export const invalidField = (field: string, code: string, message: string): Refusal =>
  new Refusal('invalidForm', { [field]: { _errors: [{ code, message }] } });

export const known = <Thing>(thing: Thing | undefined, otherwise: RefusalName): Thing => {
  if (thing === undefined) throw new Refusal(otherwise);
  return thing;
};
