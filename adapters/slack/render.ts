import type { types } from '@slack/bolt';
import {
  type Card,
  type CardBlock,
  type CardText,
  type Form,
  PrivateText,
  type SpaceId,
  type Span,
} from '../../src/index.ts';
import { actionIdOf } from './action-id.ts';
import { prefixed } from './commands.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import type { PictureAt } from './pictures.ts';
import { plain, renderActions } from './render-actions.ts';
import { type Piece, renderContent, sizeOf } from './render-content.ts';
import { RenderError } from './render-error.ts';
import { homeBlocks } from './render-home.ts';
import { type Marked, marked } from './render-marked.ts';
import { renderModal } from './render-view.ts';

const MAX_BLOCKS = 50;
/**
 * In bytes. Slack takes about 13,200 characters of blocks, counted as JSON, before it says `msg_blocks_too_long`; it
 * documents none of it (slackapi/bolt-js, issues 2509 and 2867).
 */
const MAX_SIZE = 12_000;

/** What chat.postMessage, chat.postEphemeral, chat.update and a response_url take. */
export type MessageBody = {
  /** What a notification shows: the card's neutral preview (S7), never its content. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
};

export type Place = {
  readonly spaceId: SpaceId;
  /** Put before the commands that our own copy names. */
  readonly commandPrefix: string;
  readonly pictureAt?: PictureAt;
};

/** With no prefix, fixed copy stays as it is. */
const wordsOf = (text: CardText, prefix = ''): string =>
  text instanceof PrivateText ? text.reveal() : prefixed(text, prefix);

type Laying = { readonly prefix: string; readonly showsFiles: boolean; readonly pictureAt: PictureAt };

const piecesOf = (block: CardBlock, { prefix, showsFiles, pictureAt }: Laying): readonly Piece[] => {
  const laid = (text: CardText, mark?: Span): Marked => marked(wordsOf(text, prefix), mark);
  switch (block.type) {
    case 'text':
      return [{ as: 'text', text: laid(block.text) }];
    case 'note':
      return [{ as: typeof block.text === 'string' ? 'small' : 'small-words', text: laid(block.text) }];
    case 'quote':
      return [{ as: 'quote', text: laid(block.text, block.mark), caption: '' }];
    case 'offer':
      return [{ as: 'quote', text: laid(block.text), caption: block.caption ?? '' }];
    case 'list':
      return [{ as: 'list', items: block.items.map((item) => laid(item)) }];
    case 'facts':
      return [{ as: 'facts', facts: block.facts.map(({ name, value }) => ({ name, value: laid(value) })) }];
    case 'picture': {
      const url = pictureAt(block.name);
      return [
        url === undefined ? { as: 'small', text: laid(block.alt) } : { as: 'picture', url, alt: block.alt },
      ];
    }
    case 'file':
      return showsFiles
        ? [
            { as: 'small', text: laid(block.name) },
            { as: 'code', text: laid(block.text) },
          ]
        : [];
  }
};

const blocksOf = (card: Card, place: Place, showsFiles: boolean): types.KnownBlock[] => {
  const { spaceId, commandPrefix, pictureAt = () => undefined } = place;
  const laying = { prefix: commandPrefix, showsFiles, pictureAt };
  const title: readonly Piece[] = card.title === undefined ? [] : [{ as: 'title', text: card.title }];
  const actions = renderActions(card.actions, spaceId);
  const pieces = [...title, ...card.blocks.flatMap((block) => piecesOf(block, laying))];
  return [...renderContent(pieces, MAX_SIZE - sizeOf(actions)), ...actions];
};

const messageOf = (preview: string, blocks: types.KnownBlock[]): MessageBody => {
  if (blocks.length > MAX_BLOCKS)
    throw new RenderError('does-not-fit', `A message holds ${MAX_BLOCKS} blocks.`);
  return { text: escapeMrkdwn(preview), blocks };
};

/**
 * A card as one message. Whatever stands in it is shown as it is: no markup, mention, link or emoji of a person's words
 * comes alive. Its files are for filesOf. Shortens at a word and says so; throws a RenderError rather than drop anything.
 */
export const renderCard = (card: Card, place: Place): MessageBody =>
  messageOf(card.preview, blocksOf(card, place, false));

/** As renderCard, with each file as text to copy, where none can be sent. */
export const renderCardWithFiles = (card: Card, place: Place): MessageBody =>
  messageOf(card.preview, blocksOf(card, place, true));

export type CardFile = { readonly name: string; readonly data: Uint8Array };

/** What belongs to a card and travels beside the message; most cards have none. */
export const filesOf = (card: Card): readonly CardFile[] =>
  card.blocks.flatMap((block) =>
    block.type === 'file' ? [{ name: block.name, data: new TextEncoder().encode(block.text.reveal()) }] : [],
  );

/** A message that says nothing but the card's neutral preview (S7); the content comes behind its button. */
export const renderKnock = (preview: string, token: string): MessageBody => {
  const open: types.Button = {
    type: 'button',
    action_id: actionIdOf({ kind: 'open', token }),
    text: plain('Open'),
    style: 'primary',
  };
  return messageOf(preview, [
    { type: 'section', text: plain(preview) },
    { type: 'actions', elements: [open] },
  ]);
};

export type FormPlace = Place & { readonly privateMetadata: string };

/** A form as a modal. What stands in its fields is shown as it is, too. */
export const renderForm = (
  form: Form,
  { commandPrefix: prefix, ...submitting }: FormPlace,
): types.ModalView => {
  const fields = form.fields.map((field) => ({
    field: {
      ...field,
      label: prefixed(field.label, prefix),
      ...(field.hint === undefined ? {} : { hint: prefixed(field.hint, prefix) }),
    },
    value: field.value === undefined ? '' : wordsOf(field.value),
  }));
  return renderModal(form, fields, submitting);
};

export type HomeCard = {
  readonly card: Card;
  readonly spaceId: SpaceId;
  /** Off when its files were sent already. On by default: a Home carries none. */
  readonly showsFiles?: boolean;
};

/** One person's App Home: their cards, one below the other, each couple's under its channel's name. */
export const renderHome = (cards: readonly HomeCard[], commandPrefix: string): types.HomeView => ({
  type: 'home',
  blocks: homeBlocks(
    cards.map(({ card, spaceId, showsFiles = true }) => ({
      spaceId,
      blocks: blocksOf(card, { spaceId, commandPrefix }, showsFiles),
    })),
  ),
});
