import type { types } from '@slack/bolt';
import { readActionId } from '../../../adapters/slack/action-id.ts';
import type { MessageBody } from '../../../adapters/slack/render.ts';
import { brokenBlockRules, brokenViewRules } from '../../fakes/slack/block-rules.ts';
import { isJson, listOf } from '../../fakes/slack/broken-rules.ts';

/** Slack's undocumented limit of a message's blocks, as JSON (slackapi/bolt-js, issues 2509 and 2867). */
const MOST_JSON = 13_200;

/** Every rich text element below a block: lists hold sections, sections hold text. */
const leavesOf = (node: unknown): readonly unknown[] => {
  const inside = isJson(node) && Array.isArray(node.elements) ? node.elements : undefined;
  return inside === undefined ? [node] : inside.flatMap(leavesOf);
};

const isFilled = (leaf: unknown): boolean =>
  isJson(leaf) && [leaf.text, leaf.channel_id].some((words) => typeof words === 'string' && words !== '');

const brokenByRichText = (block: types.RichTextBlock): readonly string[] => [
  ...listOf(block.elements).flatMap((part) => (listOf(part.elements).length === 0 ? ['an empty part'] : [])),
  ...leavesOf(block).flatMap((leaf) => (isFilled(leaf) ? [] : ['an element with nothing in it'])),
];

const actionIdsIn = (blocks: readonly types.KnownBlock[]): readonly string[] =>
  listOf(blocks)
    .filter(({ type }) => type === 'actions')
    .flatMap(({ elements }) => listOf(elements).map(({ action_id }) => String(action_id)));

const brokenByActions = (blocks: readonly types.KnownBlock[]): readonly string[] => {
  const ids = actionIdsIn(blocks);
  return [
    ...(new Set(ids).size === ids.length ? [] : ['an action id given twice']),
    ...ids.filter((id) => readActionId(id) === undefined).map(() => 'an action id that cannot be read back'),
  ];
};

const brokenByBlocks = (blocks: readonly types.KnownBlock[]): readonly string[] =>
  blocks.flatMap((block) => (block.type === 'rich_text' ? brokenByRichText(block) : []));

/** What Slack would refuse in a message; empty when it would take it. */
export const brokenByMessage = ({ text, blocks }: MessageBody): readonly string[] => [
  ...(text === '' ? ['no text for the notification'] : []),
  ...(blocks.length === 0 ? ['an empty message'] : []),
  ...(JSON.stringify(blocks).length > MOST_JSON ? ['blocks too long'] : []),
  ...brokenBlockRules(blocks, 'message'),
  ...brokenByBlocks(blocks),
  ...brokenByActions(blocks),
];

/** As brokenByMessage, for a modal or a Home. */
export const brokenByView = (view: types.ModalView | types.HomeView): readonly string[] => {
  const blocks = view.blocks as types.KnownBlock[];
  return [
    ...brokenViewRules(view, view.type),
    ...brokenByBlocks(blocks),
    ...(view.type === 'home' ? brokenByActions(blocks) : []),
    ...(view.type === 'modal' && readActionId(view.callback_id ?? '') === undefined
      ? ['a callback id that cannot be read back']
      : []),
  ];
};
