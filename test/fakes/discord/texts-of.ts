import type { APIMessage } from 'discord-api-types/v10';
import type { StoredMessage } from './state.ts';

/** Keys whose strings a person reads on the screen, wherever they stand in a message, a modal or an embed. */
const SHOWN = new Set([
  'content',
  'label',
  'placeholder',
  'description',
  'title',
  'text',
  'name',
  'value',
  'filename',
]);

/** Every string that stands under a shown key. Values of select options are not shown; those of inputs are. */
export const textsIn = (payload: unknown, key = ''): readonly string[] => {
  if (typeof payload === 'string') return SHOWN.has(key) && payload !== '' ? [payload] : [];
  if (Array.isArray(payload)) {
    return payload.flatMap((item) => textsIn(key === 'options' ? { ...item, value: undefined } : item, key));
  }
  if (typeof payload !== 'object' || payload === null) return [];
  return Object.entries(payload).flatMap(([name, value]) => textsIn(value, name));
};

const shownParts = (message: APIMessage): unknown => ({
  content: message.content,
  embeds: message.embeds,
  attachments: message.attachments.map(({ filename, description }) => ({ filename, description })),
  components: message.components,
  poll: message.poll && {
    question: message.poll.question,
    answers: message.poll.answers,
  },
  snapshots: message.message_snapshots,
});

/** Everything a viewer of this message can read: text, buttons, choices, files, and the command above it. */
export const textsOf = (stored: StoredMessage): readonly string[] => [
  ...textsIn(shownParts(stored.data)),
  ...stored.files.values(),
  ...(stored.invocation === undefined ? [] : [stored.invocation]),
];
