import type { types } from '@slack/bolt';
import type { SpaceId } from '../../src/index.ts';
import { plain } from './render-actions.ts';

const MAX_BLOCKS = 100;
const MORE = 'There is more than fits here. Ask for the rest in the channel it belongs to.';

/** One card, laid out. */
export type Part = { readonly spaceId: SpaceId; readonly blocks: readonly types.KnownBlock[] };

/** Slack writes the channel's name, and only for who may see it. */
const headingOf = (space: SpaceId): types.RichTextBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_section',
      elements: [{ type: 'channel', channel_id: space.slice(space.lastIndexOf(':') + 1) }],
    },
  ],
});

/** A heading only where there is more than one couple to tell apart. */
const withHeading = (parts: readonly Part[], at: number): readonly types.KnownBlock[] => {
  const part = parts[at];
  if (part === undefined) return [];
  const before = parts[at - 1]?.spaceId;
  const isOnly = parts.every(({ spaceId }) => spaceId === part.spaceId);
  const heading = isOnly || before === part.spaceId ? [] : [headingOf(part.spaceId)];
  return [...(before === undefined ? [] : [{ type: 'divider' as const }]), ...heading, ...part.blocks];
};

/** Whole cards only; what is left out is said to be. */
export const homeBlocks = (parts: readonly Part[]): types.KnownBlock[] => {
  const blocks: types.KnownBlock[] = [];
  for (const at of parts.keys()) {
    const next = withHeading(parts, at);
    if (blocks.length + next.length >= MAX_BLOCKS) {
      return [...blocks, { type: 'context', elements: [plain(MORE)] }];
    }
    blocks.push(...next);
  }
  return blocks;
};
