import {
  type APIMessageInteractionMetadata,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { Pending } from './interactions.ts';
import type { Content } from './message-body.ts';
import type { NewMessage } from './messages.ts';
import { userOf } from './payloads.ts';
import { Refusal } from './refusal.ts';
import type { StoredMessage } from './state.ts';
import type { World } from './world.ts';

/** Messages that an app posts and changes by way of an interaction. */
export const createInteractionMessages = ({ core: { state }, messages }: World) => {
  const metadata = (pending: Pending): APIMessageInteractionMetadata => {
    const base = {
      id: pending.id,
      user: userOf(state, pending.userId),
      authorizing_integration_owners: pending.data.authorizing_integration_owners,
    };
    return pending.data.type === InteractionType.MessageComponent
      ? {
          ...base,
          type: InteractionType.MessageComponent,
          interacted_message_id: pending.sourceId ?? pending.id,
        }
      : { ...base, type: InteractionType.ApplicationCommand };
  };

  type Post = {
    readonly content: Partial<Content>;
    readonly ephemeral: boolean;
    readonly loading?: boolean;
    readonly type?: MessageType;
  };
  const post = (pending: Pending, { content, ephemeral, loading = false, type }: Post): StoredMessage => {
    const flags =
      (content.flags ?? 0) | (ephemeral ? MessageFlags.Ephemeral : 0) | (loading ? MessageFlags.Loading : 0);
    const message: NewMessage = {
      content: '',
      ...content,
      channelId: pending.channelId,
      authorId: state.botId,
      webhook_id: state.applicationId,
      application_id: state.applicationId,
      interaction_metadata: metadata(pending),
      type: type ?? MessageType.Default,
      flags,
      onlyFor: ephemeral ? pending.userId : undefined,
      invocation: ephemeral ? undefined : pending.invocation,
    };
    const stored = messages.post(message);
    if (!loading) pending.touched.push(stored.data.id);
    return stored;
  };

  const standing = (id: string | undefined): StoredMessage => {
    const stored = state.messages.get(id ?? '');
    if (stored === undefined || stored.deleted) throw new Refusal('unknownMessage');
    return stored;
  };

  const change = (pending: Pending, id: string | undefined, content: Partial<Content>): StoredMessage => {
    const stored = standing(id);
    const wasLoading = pending.loading && id === pending.originalId;
    if (wasLoading) pending.loading = false;
    const flags = (stored.data.flags ?? 0) & ~MessageFlags.Loading;
    const changed = messages.change(stored.data.id, { ...content, flags }, { isEdit: !wasLoading });
    pending.touched.push(changed.data.id);
    return changed;
  };

  return { post, change, standing };
};
