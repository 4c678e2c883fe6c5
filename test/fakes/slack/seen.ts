import type { KnownBlock } from '@slack/types';
import { isJson } from './broken-rules.ts';
import { elementsOf, type PlacedElement } from './element-state.ts';
import { NotPossible } from './refusal.ts';
import type { Message, StoredView } from './types.ts';
import { drawnWords, unescaped } from './visible-words.ts';
import type { World } from './world.ts';

/** A message as one person sees it now. */
export type Seen = {
  readonly channelId: string;
  readonly ts: string;
  readonly from: string;
  /** What the client draws, one line a text: the blocks when there are some, else the text. */
  readonly text: string;
  readonly ephemeral: boolean;
  readonly edited: boolean;
  readonly threadTs: string | undefined;
  readonly blocks: readonly KnownBlock[];
  readonly buttons: readonly string[];
  readonly files: readonly { readonly name: string; readonly text: string }[];
};

/** A modal or a Home tab as its person sees it now. */
export type SeenView = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  readonly buttons: readonly string[];
  /** Label of every field. */
  readonly fields: readonly string[];
  /** Under which field, by block id, Slack shows which complaint of the app. */
  readonly errors: Readonly<Record<string, string>>;
};

const plain = (text: unknown): string => (isJson(text) ? String(text.text) : '');

export const labelOf = ({ block, element }: PlacedElement): string =>
  element.type === 'button' ? plain(element.text) : plain(block.label) || plain(element.placeholder);

const buttonsOf = (blocks: readonly KnownBlock[]): readonly string[] =>
  elementsOf(blocks)
    .filter(({ element }) => element.type === 'button')
    .map(labelOf);

export const seenMessage = (message: Message): Seen => ({
  channelId: message.channelId,
  ts: message.ts,
  from: message.user,
  text:
    message.blocks.length > 0 && message.clientMsgId === undefined
      ? drawnWords(message.blocks).join('\n')
      : unescaped(message.text),
  ephemeral: message.ephemeralTo !== undefined,
  edited: message.edited !== undefined,
  threadTs: message.threadTs,
  blocks: message.blocks,
  buttons: buttonsOf(message.blocks),
  files: message.files.map(({ name, data }) => ({ name, text: data.toString('utf8') })),
});

export const seenView = ({ id, view, errors }: StoredView): SeenView => {
  const blocks = view.blocks as KnownBlock[];
  return {
    id,
    title: view.type === 'modal' ? view.title.text : '',
    text: drawnWords(blocks).join('\n'),
    blocks,
    buttons: buttonsOf(blocks),
    fields: elementsOf(blocks)
      .filter(({ block }) => block.type === 'input')
      .map(labelOf),
    errors,
  };
};

/** What this person sees in this channel now, oldest first. Nothing, when they may not look. */
export const messagesSeenBy = (world: World, userId: string, channelId: string): readonly Seen[] => {
  const channel = world.channelOf(channelId);
  if (channel.deleted || !world.readersOf(channel).includes(userId)) return [];
  return channel.messages
    .filter(({ deleted, ephemeralTo }) => !deleted && (ephemeralTo ?? userId) === userId)
    .map(seenMessage);
};

/** The one element with this label (a button's text, a field's label, a select's placeholder) or action id. */
export const elementNamed = (blocks: readonly KnownBlock[], name: string, types: readonly string[]) => {
  const fitting = elementsOf(blocks).filter(({ element }) => types.includes(String(element.type)));
  const [found, ...more] = fitting.filter((placed) => labelOf(placed) === name || placed.actionId === name);
  if (found === undefined) {
    const offered = fitting.map(labelOf).join(' · ');
    throw new NotPossible(`Nothing called "${name}" is there; there is: ${offered}`);
  }
  if (more.length > 0) throw new NotPossible(`"${name}" is there more than once`);
  return found;
};
