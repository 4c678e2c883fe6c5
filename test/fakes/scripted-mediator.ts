import type {
  ActionRequest,
  Card,
  CommandRequest,
  DeletedMessage,
  Explanation,
  InboundMessage,
  Label,
  Mediator,
  PrivateDelivery,
  Reply,
  SpacePosting,
} from '../../src/index.ts';
import { LABELS, privateText } from '../../src/index.ts';

type Ports = { readonly delivery: PrivateDelivery; readonly posting: SpacePosting };

export type ScriptedMediator = Mediator & {
  readonly messages: InboundMessage[];
  readonly edits: InboundMessage[];
  readonly deleted: DeletedMessage[];
  readonly commands: CommandRequest[];
  readonly actions: ActionRequest[];
};

const card = (kind: string, text: string, actions: Card['actions'] = []): Card => ({
  kind,
  blocks: [{ type: 'text', text: privateText(text) }],
  actions,
  preview: 'A private note is ready',
});

const button = (name: string, label: string) =>
  ({ type: 'button', action: { name, subject: 's1' }, label }) as const;

const note = card('nudge', 'for the author alone', [
  button('say-again', 'Say it again'),
  button('other', 'Other words'),
  button('clear', 'Not now'),
  button('boom', 'Fail'),
  {
    type: 'select',
    action: { name: 'feeling', subject: 's1' },
    label: 'Choose a feeling',
    options: [{ value: 'hurt', label: 'hurt' }],
  },
]);

const form: Extract<Reply, { kind: 'form' }>['form'] = {
  kind: 'say-again',
  title: 'Say it again',
  submit: { name: 'say-again.submit', subject: 's1' },
  submitLabel: 'Say it',
  fields: [
    {
      id: 'text',
      type: 'paragraph',
      label: 'Your words',
      required: true,
      maxLength: 100,
      value: privateText('When …'),
    },
  ],
};

const scores = (likely: Label) =>
  Object.fromEntries(LABELS.map((label) => [label, label === likely ? 0.9 : 0.1 / 14])) as Record<
    Label,
    number
  >;

/**
 * Plays fixed parts instead of reading: a message with "ATTACK" brings its author a note, "/attune start" posts a card
 * for both, and the note's buttons answer with each kind of reply. Records what it was handed.
 */
export const createScriptedMediator = ({ delivery, posting }: Ports): ScriptedMediator => {
  const messages: InboundMessage[] = [];
  const edits: InboundMessage[] = [];
  const deleted: DeletedMessage[] = [];
  const commands: CommandRequest[] = [];
  const actions: ActionRequest[] = [];

  const replyTo = async ({ action, values, spaceId }: ActionRequest): Promise<Reply> => {
    switch (action.name) {
      case 'say-again':
        return { kind: 'form', form };
      case 'say-again.submit': {
        const said = values.text?.reveal() ?? '';
        await posting.post(spaceId, card('said-again', said), `said:${said}`);
        return { kind: 'clear' };
      }
      case 'clear':
        return { kind: 'clear' };
      case 'feeling':
        return { kind: 'card', card: card('other-words', `feeling ${values.value?.reveal() ?? ''}`) };
      case 'boom':
        throw new TypeError('scripted failure');
      case 'other':
        return { kind: 'card', card: card('other-words', 'other words for the author', note.actions) };
      default:
        return { kind: 'none' };
    }
  };

  const explanation: Explanation = {
    label: 'criticism',
    confidence: 0.9,
    scores: scores('criticism'),
    span: [0, 6],
    decision: 'nudge',
    reason: 'waiting',
  };

  return {
    messages,
    edits,
    deleted,
    commands,
    actions,
    handleMessage: async (message) => {
      messages.push(message);
      if (!message.text.reveal().includes('ATTACK')) return;
      const { spaceId, authorId: recipient, id } = message;
      await delivery.deliver({ spaceId, recipient, card: note, preference: 'channel', key: `note:${id}` });
    },
    handleEdit: async (message) => {
      edits.push(message);
    },
    handleDelete: async (gone) => {
      deleted.push(gone);
    },
    handleViewers: async () => {},
    handleSpaceGone: async () => {},
    eraseWorkspace: async () => {},
    partnersOf: async () => [],
    spacesOf: async () => [],
    handleCommand: async (request) => {
      commands.push(request);
      const { command, sub } = request.invocation;
      if (sub !== 'start')
        return { kind: 'card', card: card(command, `private answer to ${command} ${sub ?? ''}`) };
      const consent = card('consent', 'May I sit with you two?', [button('consent.agree', 'I agree')]);
      await posting.post(request.spaceId, consent, 'consent');
      return { kind: 'none' };
    },
    handleAction: async (request) => {
      actions.push(request);
      return replyTo(request);
    },
    handleJob: async () => undefined,
    explain: (_, messageId, viewer) =>
      messages.some((message) => message.id === messageId && message.authorId === viewer)
        ? explanation
        : undefined,
  };
};
