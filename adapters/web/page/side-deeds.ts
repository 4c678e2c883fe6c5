import type { AnswerView, ExplanationView, MessageView, RefusalView, Side } from '../view.ts';
import { MAX_TEXT } from '../view.ts';
import { type Answer, doAs } from './api.ts';
import { openForm } from './form-dialog.ts';
import type { MenuItem } from './relay.ts';

export type SideDeeds = {
  /** Resolves to what went wrong, already shown, or undefined. */
  readonly act: (deed: unknown) => Promise<RefusalView | undefined>;
  readonly menu: (item: MenuItem, message: MessageView) => Promise<RefusalView | undefined>;
};

type Deps = {
  readonly side: Side;
  readonly showProblem: (message: string) => void;
  readonly showEngine: (message: MessageView, seen: ExplanationView) => void;
};

const field = (text: string) =>
  ({
    id: 'text',
    label: 'Your message',
    type: 'paragraph',
    required: true,
    value: text,
    maxLength: MAX_TEXT,
  }) as const;

export const createSideDeeds = ({ side, showProblem, showEngine }: Deps): SideDeeds => {
  const refusalOf = (answer: Answer): RefusalView | undefined => (answer.ok ? undefined : answer.refusal);

  const offerForm = ({ form }: AnswerView): void => {
    if (form === undefined) return;
    openForm(form, async (values) => {
      const answer = await doAs(side, { verb: 'submit', formId: form.id, values });
      if (answer.ok) offerForm(answer.answer);
      return refusalOf(answer);
    });
  };

  const act = async (deed: unknown): Promise<RefusalView | undefined> => {
    const answer = await doAs(side, deed);
    if (answer.ok) offerForm(answer.answer);
    showProblem(answer.ok ? '' : answer.refusal.message);
    return refusalOf(answer);
  };

  const edit = ({ id, text }: MessageView): void =>
    openForm(
      { id: 'edit', kind: 'edit', title: 'Edit your message', submitLabel: 'Save', fields: [field(text)] },
      async (values) => refusalOf(await doAs(side, { verb: 'edit', messageId: id, text: values.text ?? '' })),
    );

  const remove = ({ id }: MessageView): void =>
    openForm(
      {
        id: 'delete',
        kind: 'delete',
        title: 'Delete this message for both?',
        submitLabel: 'Delete',
        fields: [],
      },
      async () => refusalOf(await doAs(side, { verb: 'delete', messageId: id })),
    );

  const explain = async (message: MessageView): Promise<RefusalView | undefined> => {
    const answer = await doAs(side, { verb: 'explain', messageId: message.id });
    if (answer.ok && answer.answer.explanation !== undefined) showEngine(message, answer.answer.explanation);
    showProblem(answer.ok ? '' : answer.refusal.message);
    return refusalOf(answer);
  };

  return {
    act,
    menu: async (item, message) => {
      switch (item) {
        case 'edit':
          edit(message);
          return undefined;
        case 'delete':
          remove(message);
          return undefined;
        case 'explain':
          return explain(message);
        case 'reframe':
        case 'validate':
          return act({ verb: 'menu', messageId: message.id, item });
      }
    },
  };
};
