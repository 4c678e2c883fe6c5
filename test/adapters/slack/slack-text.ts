import type { types } from '@slack/bolt';
import { isJson } from '../../fakes/slack/broken-rules.ts';

export type ShownText = { readonly visible: readonly string[]; readonly alive: readonly string[] };

/** The words of a text element or plain text, and what would be more than words. */
const shownIn = (node: unknown): readonly ShownText[] => {
  if (Array.isArray(node)) return node.flatMap(shownIn);
  if (!isJson(node)) return [];
  const { type, text } = node;
  if (type === 'text') return [{ visible: [String(text)], alive: [] }];
  if (type === 'plain_text')
    return [{ visible: [String(text)], alive: node.emoji === false ? [] : ['emoji in plain text'] }];
  const known = ['header', 'section', 'context', 'actions', 'button', 'static_select', 'rich_text'];
  const isKnown = known.includes(String(type)) || String(type).startsWith('rich_text_') || type === undefined;
  return [
    { visible: [], alive: isKnown ? [] : [String(type)] },
    ...Object.values(node).flatMap((inner) => shownIn(inner)),
  ];
};

/** How Slack shows blocks: `alive` names everything that is not plain words, such as mrkdwn, a mention or a link. */
export const shownText = (blocks: readonly types.KnownBlock[]): ShownText => {
  const parts = shownIn(blocks);
  return { visible: parts.flatMap(({ visible }) => visible), alive: parts.flatMap(({ alive }) => alive) };
};
