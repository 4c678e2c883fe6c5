import type { FieldView, FormView, RefusalView } from '../view.ts';
import { el, whileBusy, words } from './dom.ts';

type Values = Readonly<Record<string, string>>;

export type Submit = (values: Values) => Promise<RefusalView | undefined>;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const makeControl = (field: FieldView): Control => {
  if (field.type === 'select') {
    const blank = field.required ? [] : [el('option', { attrs: { value: '' } }, '–')];
    const options = field.options.map((option) =>
      el('option', { attrs: { value: option.value } }, option.label),
    );
    const select = el('select', {}, ...blank, ...options);
    if (field.value !== '') select.value = field.value;
    return select;
  }
  const control =
    field.type === 'line'
      ? el('input', { attrs: { type: 'text' } })
      : el('textarea', { attrs: { rows: '5' } });
  control.value = field.value;
  control.maxLength = field.maxLength;
  control.dir = 'auto';
  return control;
};

type Row = {
  readonly field: FieldView;
  readonly control: Control;
  readonly problem: HTMLElement;
  readonly node: HTMLElement;
};

const makeRow = (field: FieldView): Row => {
  const control = makeControl(field);
  control.id = `field-${field.id}`;
  control.required = field.required;
  const problem = el('span', { class: 'problem', attrs: { id: `${control.id}-problem` } });
  const hint =
    field.hint === undefined
      ? undefined
      : el('span', { class: 'hint', attrs: { id: `${control.id}-hint` } }, field.hint);
  control.setAttribute('aria-describedby', `${control.id}-hint ${control.id}-problem`);
  const label = el('label', { attrs: { for: control.id } }, field.label);
  if (!field.required) label.append(el('span', { class: 'optional' }, ' (optional)'));
  return { field, control, problem, node: el('div', { class: 'field' }, label, hint, control, problem) };
};

const problemOf = ({ field, control }: Row): string => {
  const value = control.value.trim();
  if (field.required && value === '') return 'Please fill this in.';
  if (field.type !== 'select' && control.value.length > field.maxLength) {
    return `Please keep this to ${field.maxLength} characters.`;
  }
  return '';
};

const showProblems = (rows: readonly Row[]): boolean => {
  for (const row of rows) {
    row.problem.textContent = problemOf(row);
    row.control.setAttribute('aria-invalid', String(row.problem.textContent !== ''));
  }
  const wrong = rows.find(({ problem }) => problem.textContent !== '');
  wrong?.control.focus();
  return wrong !== undefined;
};

const showRefusal = (refusal: RefusalView, rows: readonly Row[], general: HTMLElement): void => {
  const row = rows.find(({ field }) => field.id === refusal.field);
  (row?.problem ?? general).textContent = refusal.message;
  row?.control.setAttribute('aria-invalid', 'true');
  row?.control.focus();
};

/** A form as a dialog. It closes once its submission was taken; until then nothing typed is lost. */
export const openForm = (form: FormView, submit: Submit): void => {
  const rows = form.fields.map(makeRow);
  const general = el('p', { class: 'problem', attrs: { role: 'alert' } });
  const send = el('button', { class: 'primary', attrs: { type: 'submit' } }, form.submitLabel);
  const cancel = el('button', { class: 'plain', attrs: { type: 'button' } }, 'Cancel');
  const title = words('h3', form.title, 'form-title');
  title.id = 'form-title';
  const body = el('form', { attrs: { novalidate: '' } }, title, ...rows.map(({ node }) => node), general);
  body.append(el('div', { class: 'actions' }, send, cancel));
  const dialog = el(
    'dialog',
    { attrs: { 'aria-labelledby': 'form-title' }, data: { kind: form.kind } },
    body,
  );

  const trySubmit = async (): Promise<void> => {
    general.textContent = '';
    if (showProblems(rows)) return;
    const refusal = await submit(
      Object.fromEntries(rows.map(({ field, control }) => [field.id, control.value])),
    );
    if (refusal === undefined) dialog.close();
    else showRefusal(refusal, rows, general);
  };
  body.addEventListener('submit', (event) => {
    event.preventDefault();
    void whileBusy(send, trySubmit);
  });
  cancel.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  rows[0]?.control.focus();
};
