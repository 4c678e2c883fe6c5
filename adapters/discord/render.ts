import { type APIAttachment, ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import {
  type Card,
  type CardBlock,
  type CardText,
  type Form,
  PrivateText,
  type SpaceId,
} from '../../src/index.ts';
import { shorten } from '../platform/index.ts';
import { asAskedHere } from './commands.ts';
import { customIdOf } from './custom-id.ts';
import { type Row, renderActions } from './render-actions.ts';
import { type Piece, renderContent } from './render-content.ts';
import { type ModalPayload, renderModal } from './render-modal.ts';

/** The body of a message as Discord's REST API takes it; a private answer adds the ephemeral flag. */
export type MessageBody = {
  readonly content: string;
  readonly components: Row[];
  readonly allowed_mentions: { readonly parse: [] };
  readonly flags: MessageFlags.SuppressEmbeds;
  /** All that belong to it, so that a message which replaces another keeps none of the old files. */
  readonly attachments: Pick<APIAttachment, 'id' | 'filename' | 'description'>[];
};

type AttachedFile = {
  readonly name: string;
  readonly data: Uint8Array;
  /** For whoever cannot see it. */
  readonly description?: string;
};

/** As @discordjs/rest takes it: the body, and the files its `attachments` name, in their order. */
export type MessagePayload = { readonly body: MessageBody; readonly files: AttachedFile[] };

/** PNGs by the name a card knows them by. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** Where no pictures are at hand, a card says theirs in words. */
type Place = { readonly spaceId: SpaceId; readonly pictures?: Pictures };

const NO_PICTURES: Pictures = new Map();
/** What Discord takes of a picture's words. */
const DESCRIPTION = 1024;

/** A person's words are left as they are. */
const wordsOf = (text: CardText): string => (text instanceof PrivateText ? text.reveal() : asAskedHere(text));

const piecesOf = (block: CardBlock, pictures: Pictures): readonly Piece[] => {
  switch (block.type) {
    case 'text':
    case 'note':
      return [{ as: block.type, text: wordsOf(block.text) }];
    case 'quote':
      return [
        { as: 'quote', text: wordsOf(block.text), ...(block.mark === undefined ? {} : { mark: block.mark }) },
      ];
    case 'offer':
      return [
        {
          as: 'quote',
          text: wordsOf(block.text),
          ...(block.caption === undefined ? {} : { caption: block.caption }),
        },
      ];
    case 'list':
      return block.items.map((item) => ({ as: 'item', text: wordsOf(item) }));
    case 'facts':
      return block.facts.map(({ name, value }) => ({ as: 'fact', caption: name, text: value }));
    case 'picture':
      return pictures.has(block.name) ? [] : [{ as: 'note', text: block.alt }];
    case 'file':
      return [];
  }
};

const fileOf = (block: CardBlock, pictures: Pictures): readonly AttachedFile[] => {
  if (block.type === 'file')
    return [{ name: block.name, data: new TextEncoder().encode(block.text.reveal()) }];
  const data = block.type === 'picture' ? pictures.get(block.name) : undefined;
  return block.type === 'picture' && data !== undefined
    ? [{ name: `${block.name}.png`, data, description: block.alt }]
    : [];
};

const messageOf = (content: string, components: Row[], files: MessagePayload['files']): MessagePayload => ({
  body: {
    content,
    components,
    allowed_mentions: { parse: [] },
    flags: MessageFlags.SuppressEmbeds,
    attachments: files.map(({ name, description }, at) => ({
      id: String(at),
      filename: name,
      ...(description === undefined ? {} : { description: shorten(description, DESCRIPTION) }),
    })),
  },
  files,
});

/**
 * A card as one message. Whatever stands in it is shown as it is: no markup, mention, link or emoji of a person's words
 * comes alive. Shortens at a word and says so; throws a RenderError rather than drop anything.
 */
export const renderCard = (card: Card, { spaceId, pictures = NO_PICTURES }: Place): MessagePayload => {
  const title: readonly Piece[] = card.title === undefined ? [] : [{ as: 'title', text: card.title }];
  const content = renderContent([...title, ...card.blocks.flatMap((block) => piecesOf(block, pictures))]);
  const files = card.blocks.flatMap((block) => fileOf(block, pictures));
  return messageOf(content, renderActions(card.actions, spaceId), files);
};

/** The direct message that says nothing but the card's neutral preview (S7); the content comes behind its button. */
export const renderKnock = (preview: string, token: string): MessagePayload =>
  messageOf(
    renderContent([{ as: 'text', text: preview }]),
    [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.Button,
            style: ButtonStyle.Primary,
            label: 'Open',
            custom_id: customIdOf({ kind: 'open', token }),
          },
        ],
      },
    ],
    [],
  );

/** A form as a modal. Discord names the button that sends it; `submitLabel` has no place there. */
export const renderForm = (form: Form, { spaceId }: Place): ModalPayload =>
  renderModal(
    form,
    form.fields.map((field) => ({ field, value: field.value === undefined ? '' : wordsOf(field.value) })),
    spaceId,
  );
