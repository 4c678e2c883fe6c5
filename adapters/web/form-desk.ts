import { randomUUID } from 'node:crypto';
import type { Form, FormField } from '../../src/index.ts';
import { type Refusal, refused } from './errors.ts';
import { renderForm } from './render.ts';
import type { FormView, Side } from './view.ts';

/** A form that was handed out, and the private card it was opened from. */
export type OpenForm = { readonly side: Side; readonly form: Form; readonly card: string | undefined };

export type FormDesk = {
  readonly open: (side: Side, form: Form, card: string | undefined) => FormView;
  /** The form, if it was opened for this side and not sent yet. */
  readonly find: (side: Side, id: string) => OpenForm | undefined;
  readonly close: (id: string) => void;
};

/** For each side: opening many must not close the other one's. */
const MAX_OPEN = 100;

export const createFormDesk = (): FormDesk => {
  const open = new Map<string, OpenForm>();
  return {
    open: (side, form, card) => {
      const id = randomUUID();
      open.set(id, { side, form, card });
      const own = [...open].filter(([, known]) => known.side === side);
      const oldest = own.length > MAX_OPEN ? own[0] : undefined;
      if (oldest !== undefined) open.delete(oldest[0]);
      return renderForm(id, form);
    },
    find: (side, id) => {
      const found = open.get(id);
      return found?.side === side ? found : undefined;
    },
    close: (id) => {
      open.delete(id);
    },
  };
};

const isAnswered = (field: FormField, value: string): boolean => {
  if (value.trim() === '') return !field.required;
  if (field.type === 'select') return field.options.some((option) => option.value === value);
  return value.length <= field.maxLength;
};

/** The first field that cannot be taken as it is. */
export const checkForm = (form: Form, values: Readonly<Record<string, string>>): Refusal | undefined => {
  const wrong = form.fields.find((field) => !isAnswered(field, values[field.id] ?? ''));
  return wrong === undefined ? undefined : refused('field', wrong.id);
};
